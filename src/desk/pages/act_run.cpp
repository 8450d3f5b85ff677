// SPDX-License-Identifier: Apache-2.0
#include "desk/pages/act_forms.h"
#include "desk/second/result.h"

namespace waymark::desk {

html::Markup render(const ActFormPage& view, const words::Speaker& t);

namespace {

using application::Act;
using application::Done;
using application::Occasion;
using application::Refusal;
using people::Visit;

Done run_fee(db::Tx& tx, const Occasion& now, const Visit& visit, const Opened& opened) {
    const auto day = day_in(visit.request, "day");
    if (!day) return refuse(Refusal::bad_day);
    return application::record_fee(tx, now, opened.file.id,
                                   {visit.request.field("how"), *day, visit.request.field("note")});
}

Done run_questions(db::Tx& tx, const Occasion& now, const Visit& visit, const Opened& opened) {
    const auto day = day_in(visit.request, "day");
    if (!day) return refuse(Refusal::bad_day);
    std::vector<application::Item> items;
    for (const auto& section : opened.file.facts.sections) {
        const auto what = visit.request.field("what." + section.id);
        if (!what.empty()) items.push_back({section.id, std::string(what), *day});
    }
    return application::ask_for_more(tx, now, opened.file.id, items);
}

Done run_verification(db::Tx& tx, const Occasion& now, const Visit& visit, const Opened& opened) {
    const auto day = day_in(visit.request, "day");
    if (!day) return refuse(Refusal::bad_day);
    return application::ask_verification(tx, now, opened.file.id,
                                         {std::string(visit.request.field("section")),
                                          std::string(visit.request.field("note")), *day});
}

Done run_extension(db::Tx& tx, const Occasion& now, const Visit& visit, const Opened& opened) {
    const auto request = visit.request.field("request");
    if (request.empty()) return refuse(Refusal::no_such_request);
    const auto day = day_in(visit.request, "day");
    if (!day) return refuse(Refusal::bad_day);
    return application::extend_time(
        tx, now, opened.file.id,
        {std::string(request), *day, std::string(visit.request.field("note"))});
}

Done run_verified(db::Tx& tx, const Occasion& now, const Visit& visit, const Opened& opened) {
    using application::Confirmed;
    const auto answer = visit.request.field("answer");
    if (answer != "confirmed" && answer != "not_confirmed") return refuse(Refusal::no_such_reason);
    return application::record_verification(tx, now, opened.file.id,
                                            visit.request.field("verification"),
                                            answer == "confirmed" ? Confirmed::yes : Confirmed::no);
}

Done run_result(db::Tx& tx, const Occasion& now, const Visit& visit, const Opened& opened) {
    const auto day = day_in(visit.request, "day");
    if (!day) return refuse(Refusal::bad_day);
    const auto result = visit.request.field("result");
    if (result != "passed" && result != "not_passed") return refuse(Refusal::no_such_reason);
    return application::record_exam_result(
        tx, now, opened.file.id,
        {visit.request.field("exam"), *day, result == "passed", visit.request.field("note")});
}

Done run_correction(db::Tx& tx, const Occasion& now, const Visit& visit, const Opened& opened) {
    const auto day = day_in(visit.request, "day");
    if (!day) return refuse(Refusal::bad_day);
    const auto result = visit.request.field("result");
    if (result != "passed" && result != "not_passed") return refuse(Refusal::no_such_reason);
    return ask_to_correct(tx, now, opened.file.id,
                          {std::string(visit.request.field("attempt")), *day, result == "passed",
                           std::string(visit.request.field("note"))});
}

/// The field a refusal is about, so that the summary leads to it.
std::string field_of(const ActFormPage& view, Refusal refusal) {
    if (refusal == Refusal::bad_day && !view.days.empty()) return view.days.front().name;
    if (refusal == Refusal::note_missing || refusal == Refusal::note_too_long ||
        refusal == Refusal::nothing_asked) {
        if (!view.areas.empty()) return view.areas.front().name;
        if (!view.fields.empty()) return view.fields.front().name;
    }
    if (!view.selects.empty()) return view.selects.front().name;
    return "main";
}

void show(ActFormPage& view, Refusal refusal, const words::Speaker& t) {
    const auto field = field_of(view, refusal);
    const auto message = application::spoken(refusal, t);
    view.errors = html::summary_of({{field, message}});
    const auto mark = [&](auto& fields) {
        for (auto& one : fields)
            if (one.name == field) one.error = message;
    };
    mark(view.selects);
    mark(view.areas);
    mark(view.fields);
    mark(view.days);
}

}  // namespace

Done run(db::Tx& tx, const Occasion& now, const Visit& visit, const Opened& opened, Act act) {
    const auto& id = opened.file.id;
    const auto note = visit.request.field("note");
    using application::Decision;
    if (act == Act::claim) return application::claim(tx, now, id);
    if (act == Act::declare_conflict) return application::declare_conflict(tx, now, id);
    if (act == Act::record_fee) return run_fee(tx, now, visit, opened);
    if (act == Act::ask_for_more) return run_questions(tx, now, visit, opened);
    if (act == Act::extend_time) return run_extension(tx, now, visit, opened);
    if (act == Act::ask_verification) return run_verification(tx, now, visit, opened);
    if (act == Act::record_verification) return run_verified(tx, now, visit, opened);
    if (act == Act::record_result) return run_result(tx, now, visit, opened);
    if (act == Act::correct_result) return run_correction(tx, now, visit, opened);
    if (act == Act::read_second) return application::read_second(tx, now, id, note);
    if (act == Act::recommend_approval)
        return application::recommend(tx, now, id, Decision::approved, note);
    if (act == Act::recommend_decline)
        return application::recommend(tx, now, id, Decision::declined, note);
    if (act == Act::assign)
        return application::assign(tx, now, id, {std::string(visit.request.field("to"))}, note);
    if (act == Act::hold) return application::hold(tx, now, id, note);
    if (act == Act::release) return application::release(tx, now, id, note);
    if (act == Act::send_back) return application::send_back(tx, now, id, note);
    return refuse(Refusal::not_now);
}

html::Page DeskPages::act_page(const Visit& visit, const Opened& opened, const ActPage& page,
                               std::optional<Refusal> refusal) const {
    const auto& t = visit.t;
    ActFormPage view;
    view.path = path_of(visit, opened.file.id);
    view.action = view.path + "/" + std::string(page.slug);
    view.form_token = people::form_token(visit);
    view.title = button_of(page.act, t);
    view.button =
        page.act == Act::correct_result ? std::string(t("Ask a second person")) : view.title;
    add_fields(view, visit, opened, page.act, occasion_of(visit).today);
    if (refusal) show(view, *refusal, t);
    return page_of(view.title, render(view, t), refusal.has_value());
}

html::Answer DeskPages::ask(const Visit& visit, const ActPage& page) const {
    const auto opened = open(visit);
    if (!opened) return opened.error();
    if (!is_offered(opened->file, page.act, *visit.who))
        return http::redirect(path_of(visit, opened->file.id));
    return act_page(visit, *opened, page, {});
}

html::Answer DeskPages::act(const Visit& visit, const ActPage& page) const {
    const auto opened = open(visit);
    if (!opened) return opened.error();
    const auto now = occasion_of(visit);
    const auto done = db::transact(
        visit.house.database, [&](db::Tx& tx) { return run(tx, now, visit, *opened, page.act); });
    if (done) return http::redirect(path_of(visit, opened->file.id));
    const bool is_of_form = done.error() != Refusal::not_now && page.is_asked_first;
    if (is_of_form) return act_page(visit, *opened, page, done.error());
    return file_page(visit, *opened, application::spoken(done.error(), visit.t));
}

}  // namespace waymark::desk
