// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <string>

#include "dossier/dossier.h"
#include "dossier/wordings.h"
#include "platform/json/writer.h"

namespace waymark::dossier {
namespace {

using eligibility::Entry;
using eligibility::Fact;
using scheme::Milestone;

/// An amount as `6.5`, as `6:20` where hundredths do not hold it, or as `0.2 min` where whole
/// minutes do not. Of a course, a number alone would be credits.
std::string hours_text(const Entry& entry) {
    const Hours amount = entry.amount;
    constexpr std::int64_t parts_per_hundredth = Hours::parts_per_hour / 100;
    if (amount.parts() % parts_per_hundredth == 0) {
        return json::decimal(amount.parts() / parts_per_hundredth, 100) +
               (entry.kind == scheme::EntryKind::course ? " hours" : "");
    }
    if (amount.parts() % Hours::parts_per_minute != 0)
        return json::decimal(amount.parts() * 10 / Hours::parts_per_minute, 10) + " min";
    const std::int64_t minutes = amount.parts() / Hours::parts_per_minute;
    return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

std::string key_of(std::string_view words) {
    std::string key(words);
    for (char& c : key) {
        if (c == ' ') c = '_';
    }
    return key;
}

/// An event is called by its name, without the kind that tells it from others.
std::string_view event_name(const Record& record, const Entry& entry) {
    const std::string_view text = record.events.text(entry.event);
    return text.substr(0, text.rfind('/'));
}

std::vector<std::string_view> categories_of(const Record& record, const Entry& entry) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < record.dossier.categories.size(); ++i) {
        if ((entry.categories >> i & 1) != 0) names.push_back(record.dossier.categories[i]);
    }
    return names;
}

void write_word(json::Writer& out, std::string_view key, std::string_view word) {
    if (!word.empty()) out.key(key).text(key_of(word));
}

void write_entry(json::Writer& out, const Record& record, const Entry& entry) {
    const std::string hours = hours_text(entry);
    out.object().key("id").text(entry.id).key("kind").text(word_for(entry.kind));
    out.key("date").text(to_text(entry.on));
    if (entry.begun != entry.on) out.key("begun").text(to_text(entry.begun));
    out.key("hours");
    const bool is_number = hours.find_first_not_of("0123456789.") == std::string::npos;
    is_number ? out.literal(hours) : out.text(hours);
    if (entry.categories != 0) {
        out.key("categories").array();
        for (const std::string_view name : categories_of(record, entry)) out.text(name);
        out.end();
    }
    if (entry.title != 0) out.key("title").text(record.titles.text(entry.title));
    if (entry.event != 0) out.key("event").text(event_name(record, entry));
    write_word(out, "delivery", word_for(entry.delivery));
    write_word(out, "recognition", word_for(entry.recognition));
    write_word(out, "setting", word_for(entry.setting));
    write_word(out, "evidence", word_for(entry.evidence));
    if (entry.duty_share >= 0) out.key("duty_share").number(entry.duty_share);
    out.end();
}

void write_fact(json::Writer& out, const Fact& fact) {
    out.object().key("name").text(fact.name);
    if (fact.on) out.key("on").text(to_text(*fact.on));
    if (fact.until) out.key("until").text(to_text(*fact.until));
    if (fact.value) out.key("value").number(*fact.value);
    write_word(out, "evidence", word_for(fact.evidence));
    out.end();
}

void append_cell(std::string& out, std::string_view text) {
    const bool is_plain = text.find_first_of(",;\t\"\r\n") == std::string_view::npos;
    if (is_plain) {
        out += text;
    } else {
        out += '"';
        for (const char c : text)
            out += c == '"' ? std::string_view("\"\"") : std::string_view(&c, 1);
        out += '"';
    }
    out += ',';
}

void end_line(std::string& out) { out.back() = '\n'; }

void append_entry(std::string& out, const Record& record, const Entry& entry) {
    std::string categories;
    for (const std::string_view name : categories_of(record, entry)) {
        categories += categories.empty() ? "" : "+";
        categories += name;
    }
    append_cell(out, entry.id);
    append_cell(out, word_for(entry.kind));
    append_cell(out, to_text(entry.on));
    append_cell(out, entry.begun == entry.on ? "" : to_text(entry.begun));
    append_cell(out, hours_text(entry));
    append_cell(out, categories);
    append_cell(out, record.titles.text(entry.title));
    append_cell(out, event_name(record, entry));
    append_cell(out, word_for(entry.delivery));
    append_cell(out, word_for(entry.recognition));
    append_cell(out, word_for(entry.setting));
    append_cell(out, word_for(entry.evidence));
    append_cell(out, entry.duty_share < 0 ? "" : fmt::format("{}%", entry.duty_share));
    append_cell(out, "");
    append_cell(out, "");
    end_line(out);
}

struct FactLine {
    std::string_view kind;
    std::string_view name;
    std::optional<Date> on;
    std::optional<Date> until;
    std::optional<std::int64_t> value;
    std::string_view evidence;
};

void append_fact(std::string& out, const FactLine& line) {
    append_cell(out, "");
    append_cell(out, line.kind);
    append_cell(out, line.on ? to_text(*line.on) : "");
    for (int empty = 0; empty < 3; ++empty) append_cell(out, "");
    append_cell(out, line.name);
    for (int empty = 0; empty < 4; ++empty) append_cell(out, "");
    append_cell(out, line.evidence);
    append_cell(out, "");
    append_cell(out, line.value ? std::to_string(*line.value) : "");
    append_cell(out, line.until ? to_text(*line.until) : "");
    end_line(out);
}

}  // namespace

std::string to_json(const Record& record) {
    json::Writer out;
    out.object().key("dossier").number(1).key("milestones").object();
    for (std::size_t i = 0; i < scheme::milestone_count; ++i) {
        const auto milestone = static_cast<Milestone>(i);
        if (const auto& day = record.dossier.milestone(milestone)) {
            out.key(key_of(word_for(milestone))).text(to_text(*day));
        }
    }
    out.end().key("facts").array();
    for (const Fact& fact : record.dossier.facts) write_fact(out, fact);
    out.end().key("entries").array();
    for (const Entry& entry : record.dossier.entries) write_entry(out, record, entry);
    out.end().end();
    return out.done();
}

std::string to_csv(const Record& record) {
    std::string out =
        "id,kind,date,begun,hours,category,title,event,delivery,recognition,setting,"
        "evidence,duty share,value,until\n";
    for (std::size_t i = 0; i < scheme::milestone_count; ++i) {
        const auto milestone = static_cast<Milestone>(i);
        const auto& day = record.dossier.milestone(milestone);
        if (day) append_fact(out, {"milestone", word_for(milestone), day, {}, {}, ""});
    }
    for (const Fact& fact : record.dossier.facts) {
        append_fact(out,
                    {"fact", fact.name, fact.on, fact.until, fact.value, word_for(fact.evidence)});
    }
    for (const Entry& entry : record.dossier.entries) append_entry(out, record, entry);
    return out;
}

}  // namespace waymark::dossier
