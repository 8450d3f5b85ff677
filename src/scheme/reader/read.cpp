// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <tuple>

#include "scheme/loaded.h"
#include "scheme/reader/read_parts.h"

namespace waymark::scheme {

namespace {

void check_version(const Fields& fields, std::string_view key) {
    const auto* value = fields.find(key);
    if (value == nullptr || value->text == "1") return;
    fields.reading().complain(value->place,
                              fmt::format("this file is of version `{}`; this program "
                                          "reads version 1 of the language",
                                          value->text));
}

void read_identity(const Fields& fields, Edition& edition) {
    check_version(fields, "scheme");
    edition.credential = fields.id("credential");
    edition.edition = fields.id("edition");
    edition.kind = fields.one_of("kind", EditionKind::credential);
    edition.outline = fields.yes("outline");
    edition.name = fields.text("name");
    edition.short_name = fields.text("short_name");
    edition.summary = fields.text("summary");
    edition.board = fields.text("board");
    edition.jurisdiction = fields.plain("jurisdiction");
    fields.within("effective", [&](const Fields& inner) { read_effective(inner, edition); });
    edition.floor = fields.id("floor");
    for (const auto* key : {"effective", "floor"})
        if (const auto* value = fields.find(key))
            fields.reading().places.put(key, {value->key_place.line, value->key_place.column});
    edition.recognition = fields.texts("recognition");
}

Source read_source(const Fields& fields) {
    Source source{fields.id("id"), fields.text("title"), fields.plain("url"), fields.plain("seen")};
    fields.reading().places.put("source:" + source.id,
                                {fields.node().place.line, fields.node().place.column});
    return source;
}

Choice read_choice(const Fields& fields) {
    Choice choice{fields.id("id"), fields.text("topic"), fields.texts("readings"),
                  fields.text("chosen"), fields.text("why")};
    fields.reading().places.put("choice:" + choice.id,
                                {fields.node().place.line, fields.node().place.column});
    if (fields.has("readings") && choice.readings.size() < 2)
        fields.reading().complain(fields.node().place, "a choice has two readings at least");
    return choice;
}

void read_domains(const Fields& fields, Edition& edition) {
    for (const auto& id : fields.ids("domains")) {
        const auto found = std::ranges::find(edition.categories, id, &Category::id);
        if (found != edition.categories.end())
            found->domain = true;
        else
            fields.reading().complain(fields.find("domains")->place,
                                      fmt::format("`{}` is not among `categories`", id));
    }
}

void read_conversions(const Fields& fields, Edition& edition) {
    for (const auto* unit : {"semester_hour", "trimester_hour", "quarter_hour"})
        if (const auto worth = fields.amount(unit)) edition.conversions.push_back({unit, *worth});
    if (const auto semester = fields.amount("semester_hour")) fields.reading().credit = *semester;
}

void read_names(const Fields& fields, Edition& edition, const Vocabulary& vocabulary) {
    auto& problems = fields.reading().problems;
    problems.insert(problems.end(), vocabulary.problems.begin(), vocabulary.problems.end());
    edition.categories = read_categories(fields, vocabulary.categories);
    edition.vocabulary = edition.categories;
    for (const auto& category : vocabulary.categories)
        if (edition.category(category.id) == nullptr) edition.vocabulary.push_back(category);
    read_domains(fields, edition);
    edition.facts = read_fact_names(fields, vocabulary.facts);
}

void read_policies(const Fields& fields, Edition& edition) {
    std::size_t number = 0;
    fields.each("fees", [&](const Fields& inner) {
        inner.reading().places.put(fmt::format("fee:{}", number++),
                                   {inner.node().place.line, inner.node().place.column});
        edition.fees.push_back(read_fee(inner));
    });
    fields.each("clocks",
                [&](const Fields& inner) { edition.clocks.push_back(read_clock(inner)); });
    fields.each("counters",
                [&](const Fields& inner) { edition.counters.push_back(read_counter(inner)); });
    fields.each("advice",
                [&](const Fields& inner) { edition.advice.push_back(read_advice(inner)); });
}

Edition read_edition(const Fields& fields, const Vocabulary& vocabulary) {
    Edition edition;
    read_identity(fields, edition);
    fields.each("sources",
                [&](const Fields& inner) { edition.sources.push_back(read_source(inner)); });
    fields.each("choices",
                [&](const Fields& inner) { edition.choices.push_back(read_choice(inner)); });
    read_names(fields, edition, vocabulary);
    fields.within("conversions", [&](const Fields& inner) { read_conversions(inner, edition); });
    // Clauses take their pass marks from the exams, and amounts in credits from the conversions.
    fields.each("exams", [&](const Fields& inner) { edition.exams.push_back(read_exam(inner)); });
    edition.requirements = read_clauses(fields, "requirements", {edition.exams, ""});
    fields.within("renewal", [&](const Fields& inner) {
        edition.renewal = read_renewal(inner, {edition.exams, "renewal"});
    });
    read_policies(fields, edition);
    return edition;
}

bool by_place(const Problem& a, const Problem& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
}

/// In the order of the file, each once.
void tidy_up(std::vector<Problem>& problems) {
    std::ranges::stable_sort(problems, by_place);
    const auto is_same = [](const Problem& a, const Problem& b) {
        return !by_place(a, b) && !by_place(b, a) && a.message == b.message;
    };
    problems.erase(std::unique(problems.begin(), problems.end(), is_same), problems.end());
}

}  // namespace

void read_effective(const Fields& fields, Edition& edition) {
    edition.from = fields.date("from");
    edition.until = fields.date("until");
    edition.dates_assumed = fields.yes("assumed");
    edition.anchor = fields.one_of("anchor", Milestone::application_submitted);
    edition.better_of = fields.yes("better_of");
}

Result<Loaded, std::vector<Problem>> read_with_places(std::string_view yaml, std::string_view file,
                                                      const Vocabulary& vocabulary) {
    Reading reading;
    reading.file = file;
    Loaded loaded;
    loaded.file = file;
    const auto tree = yaml::parse(yaml);
    if (tree) {
        loaded.edition = read_edition(Fields(reading, tree.value(), "edition"), vocabulary);
    } else {
        reading.complain(tree.error().place, tree.error().message);
    }
    if (!reading.problems.empty()) {
        tidy_up(reading.problems);
        return refuse(std::move(reading.problems));
    }
    loaded.places = std::move(reading.places);
    return loaded;
}

Result<Edition, std::vector<Problem>> read(std::string_view yaml, std::string_view file,
                                           const Vocabulary& vocabulary) {
    auto loaded = read_with_places(yaml, file, vocabulary);
    if (!loaded) return refuse(std::move(loaded.error()));
    return std::move(loaded.value().edition);
}

std::string to_text(const Problem& problem) {
    if (problem.file.empty()) return problem.message;
    if (problem.line == 0) return problem.file + ": " + problem.message;
    return fmt::format("{}:{}:{}: {}{}", problem.file, problem.line, problem.column,
                       problem.grade == Grade::error ? "error: " : "warning: ", problem.message);
}

const Category* Edition::category(std::string_view id_or_alias) const {
    for (const auto& category : categories) {
        const auto& aliases = category.aliases;
        if (category.id == id_or_alias || std::ranges::find(aliases, id_or_alias) != aliases.end())
            return &category;
    }
    return nullptr;
}

const std::string& Edition::fact_name(const std::string& id, Language language) const {
    const auto found = std::ranges::find(facts, id, &FactName::id);
    return found == facts.end() ? id : found->name.in(language);
}

}  // namespace waymark::scheme
