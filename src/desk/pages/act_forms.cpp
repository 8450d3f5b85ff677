// SPDX-License-Identifier: Apache-2.0
#include "desk/pages/act_forms.h"

#include "base/typed.h"
#include "desk/second/result.h"

namespace waymark::desk {

namespace {

using application::Act;
using people::Visit;

html::TextArea area(const Visit& visit, std::string name, std::string_view title,
                    std::string usual = {}) {
    html::TextArea area;
    area.title = title;
    area.value = visit.request.method == http::Method::post ? std::string(visit.request.field(name))
                                                            : std::move(usual);
    area.name = std::move(name);
    return area;
}

html::TextField line(const Visit& visit, std::string_view title, std::string_view hint) {
    html::TextField field;
    field.name = "note";
    field.title = title;
    field.hint = hint;
    field.value = visit.request.field("note");
    return field;
}

html::DayField day(const Visit& visit, std::string_view title, std::string_view hint, Date usual) {
    const auto& request = visit.request;
    if (request.method == http::Method::post)
        return {"day",
                std::string(title),
                std::string(hint),
                {},
                std::string(request.field("day.year")),
                std::string(request.field("day.month")),
                std::string(request.field("day.day"))};
    return {"day",
            std::string(title),
            std::string(hint),
            {},
            std::to_string(usual.year()),
            std::to_string(usual.month()),
            std::to_string(usual.day())};
}

html::Select select(const Visit& visit, std::string name, std::string_view title) {
    html::Select select;
    select.title = title;
    select.none = visit.t("Choose one");
    select.name = std::move(name);
    return select;
}

void add_choice(html::Select& select, const Visit& visit, std::string value, std::string title) {
    const bool is_chosen = visit.request.field(select.name) == value;
    select.choices.push_back({std::move(value), std::move(title), {}, is_chosen});
}

std::string paid_by(std::string_view how, const words::Speaker& t) {
    if (how == "check") return std::string(t("Check"));
    if (how == "money_order") return std::string(t("Money order"));
    if (how == "card") return std::string(t("Card"));
    return std::string(t("Waived"));
}

void add_fee(ActFormPage& view, const Visit& visit, Date today) {
    const auto& t = visit.t;
    auto how = select(visit, "how", t("How was it paid?"));
    for (const auto way : application::ways_to_pay)
        add_choice(how, visit, std::string(way), paid_by(way, t));
    view.selects.push_back(std::move(how));
    view.fields.push_back(
        line(visit, t("Reference"), t("The number of the check or receipt. Never a card number.")));
    view.days.push_back(
        day(visit, t("When was it paid?"), t("For example: 3 9 {}", today.year()), today));
}

void add_people(ActFormPage& view, const Visit& visit, const Opened& opened) {
    const auto& t = visit.t;
    const auto& facts = opened.file.facts;
    auto to = select(visit, "to", t("Who reviews it?"));
    bool has_second_reader = false;
    db::read(visit.house.database, [&](db::Tx& tx) {
        using people::Permission;
        for (const auto& one : people::accounts_that_may(tx, Permission::review_application)) {
            const auto bar = application::bar_of(facts, Act::claim, one.person, opened.file.person);
            const bool read_second = bar == application::Bar::same_person;
            if (!bar) add_choice(to, visit, one.person.text, one.name);
            if (!read_second || one.person == visit.who->person) continue;
            has_second_reader = true;
            add_choice(to, visit, one.person.text, t("{} (gave the second opinion)", one.name));
        }
    });
    view.selects.push_back(std::move(to));
    if (!has_second_reader) return;
    view.lede = {
        std::string(t("Someone who gave the second opinion can review only when nobody "
                      "else is left. That opinion then counts no longer, and another "
                      "person has to give one."))};
    view.areas.push_back(area(visit, "note", t("Why does the second reader review it?")));
}

/// What the candidate is asked, as the reasons and the note of the section put it.
std::string usual_question(const application::Section& section, Language language) {
    std::string text = section.note;
    for (const auto& code : section.codes) {
        const auto* reason = application::reason_coded(code);
        if (reason == nullptr || reason->tag != application::Tag::ask) continue;
        text += (text.empty() ? "" : " ") + std::string(reason->remedy(language));
    }
    return text;
}

void add_questions(ActFormPage& view, const Visit& visit, const Opened& opened, Date today) {
    const auto& t = visit.t;
    const auto language = db::read(visit.house.database, [&](db::Tx& tx) {
        return people::person_of(tx, opened.file.person).language;
    });
    view.lede = {language == Language::spanish ? std::string(t("The candidate reads Spanish."))
                                               : std::string(t("The candidate reads English."))};
    for (const auto* clause : application::sections_of(*opened.judged.edition)) {
        const auto* section = opened.file.facts.section(clause->id);
        if (section == nullptr || !application::may_ask(opened.file.facts, *section)) continue;
        view.areas.push_back(area(visit, "what." + clause->id, clause->title.in(t.language()),
                                  usual_question(*section, language)));
    }
    view.days.push_back(day(visit, t("Answer by"), t("At least seven days from today"),
                            days_after(today, application::due_days_usual)));
}

void add_extension(ActFormPage& view, const Visit& visit, const Opened& opened, Date today) {
    const auto& t = visit.t;
    auto which = select(visit, "request", t("For what?"));
    for (const auto& request : opened.file.facts.requests)
        if (request.is_open())
            add_choice(
                which, visit, request.id,
                t("{} (until {})", request.what, html::spoken_day(request.due, t.language())));
    view.selects.push_back(std::move(which));
    view.areas.push_back(area(visit, "note", t("Why? The candidate reads this.")));
    view.days.push_back(day(visit, t("New last day"), t("Later than the one before"),
                            days_after(today, application::due_days_usual)));
}

void add_verification(ActFormPage& view, const Visit& visit, const Opened& opened, Date today) {
    const auto& t = visit.t;
    auto section = select(visit, "section", t("Which section?"));
    for (const auto* clause : application::sections_of(*opened.judged.edition))
        add_choice(section, visit, clause->id, clause->title.in(t.language()));
    view.selects.push_back(std::move(section));
    view.areas.push_back(area(visit, "note", t("Who was asked, and what?")));
    view.days.push_back(day(visit, t("Answer by"), t("At least seven days from today"),
                            days_after(today, application::due_days_usual)));
}

void add_verified(ActFormPage& view, const Visit& visit, const Opened& opened) {
    const auto& t = visit.t;
    auto which = select(visit, "verification", t("Which one?"));
    for (const auto& one : opened.file.facts.verifications)
        if (!one.received_on) add_choice(which, visit, one.id, one.what);
    auto answer = select(visit, "answer", t("What was the answer?"));
    add_choice(answer, visit, "confirmed", std::string(t("Confirmed")));
    add_choice(answer, visit, "not_confirmed", std::string(t("Not confirmed")));
    view.selects.push_back(std::move(which));
    view.selects.push_back(std::move(answer));
}

void add_result(ActFormPage& view, const Visit& visit, const Opened& opened, Date today) {
    const auto& t = visit.t;
    auto exam = select(visit, "exam", t("Which exam?"));
    for (const auto& one : opened.judged.edition->exams)
        add_choice(exam, visit, one.id, one.title.in(t.language()));
    auto result = select(visit, "result", t("What was the result?"));
    for (const bool is_passed : {true, false})
        add_choice(result, visit, is_passed ? "passed" : "not_passed", spoken_result(is_passed, t));
    view.selects.push_back(std::move(exam));
    view.selects.push_back(std::move(result));
    view.fields.push_back(
        line(visit, t("Where is the result from?"), t("For example: score list of March 9")));
    const auto since = opened.file.facts.decided_on.value_or(today);
    view.days.push_back(day(
        visit, t("Day of the exam"),
        t("From the approval on {}, until today", html::spoken_day(since, t.language())), today));
    view.lede = {std::string(t("A pass enters the person in the public register at once."))};
}

void add_correction(ActFormPage& view, const Visit& visit, const Opened& opened, Date today) {
    const auto& t = visit.t;
    const auto& attempts = opened.file.facts.attempts;
    auto which = select(visit, "attempt", t("Which result is wrong?"));
    for (const auto& one : attempts)
        add_choice(which, visit, one.id, spoken_attempt(one, *opened.judged.edition, t));
    auto result = select(visit, "result", t("What is right?"));
    for (const bool is_passed : {true, false})
        add_choice(result, visit, is_passed ? "passed" : "not_passed", spoken_result(is_passed, t));
    view.selects.push_back(std::move(which));
    view.selects.push_back(std::move(result));
    view.areas.push_back(area(visit, "note", t("Why was it wrong, and what shows it?")));
    const auto usual = attempts.empty() ? today : attempts.back().on;
    view.days.push_back(day(visit, t("Day of the exam"), t("As it should be on record"), usual));
    view.lede = {
        std::string(t("Nothing changes until a second person confirms it. What was "
                      "recorded first stays in the file."))};
}

}  // namespace

std::optional<Date> day_in(const http::Request& request, std::string_view field) {
    const auto part = [&](std::string_view name) {
        return request.field(std::string(field) + "." + std::string(name));
    };
    return parse_day({part("year"), part("month"), part("day")});
}

void add_fields(ActFormPage& view, const Visit& visit, const Opened& opened, Act act, Date today) {
    const auto& t = visit.t;
    if (act == Act::record_fee) return add_fee(view, visit, today);
    if (act == Act::assign) return add_people(view, visit, opened);
    if (act == Act::ask_for_more) return add_questions(view, visit, opened, today);
    if (act == Act::extend_time) return add_extension(view, visit, opened, today);
    if (act == Act::ask_verification) return add_verification(view, visit, opened, today);
    if (act == Act::record_verification) return add_verified(view, visit, opened);
    if (act == Act::correct_result) return add_correction(view, visit, opened, today);
    if (act == Act::record_result) return add_result(view, visit, opened, today);
    const bool is_read = act == Act::hold;
    view.areas.push_back(
        area(visit, "note", is_read ? t("Why? The candidate reads this.") : t("Note")));
}

}  // namespace waymark::desk
