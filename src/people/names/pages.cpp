// SPDX-License-Identifier: Apache-2.0
#include "base/fold.h"
#include "people/names/names.h"
#include "people/names/views.h"
#include "people/pages/routes.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"
#include "platform/http/respond.h"

namespace waymark::people {

namespace {

constexpr std::string_view own_path = "/account/names";
constexpr std::string_view staff_path = "/desk/names";

std::string said(LegalNameRefusal refusal, const words::Speaker& t) {
    switch (refusal) {
        case LegalNameRefusal::no_name: return std::string(t("Write your legal name."));
        case LegalNameRefusal::same_name: return std::string(t("This is your legal name already."));
        case LegalNameRefusal::waits:
            return std::string(t("You asked for a name already. Take that back first."));
        case LegalNameRefusal::long_reason: return std::string(t("Write less here."));
        case LegalNameRefusal::no_ground:
            return std::string(t("Write which paper you saw, or why the name stays."));
        case LegalNameRefusal::not_there:
        case LegalNameRefusal::own_name:
        case LegalNameRefusal::key_is_gone: return std::string(t("This request is not open."));
    }
    return {};
}

std::string day_of(const Visit& visit, clock::Instant instant) {
    return html::spoken_day(visit.house.clock.zone().date_of(instant), visit.t.language());
}

html::Markup area(const Visit& visit, const Form& form, const Question& question) {
    html::TextArea area;
    area.name = question.name;
    area.title = question.title;
    area.hint = question.hint;
    area.error = form.error_of(question.name);
    area.value = visit.request.field(question.name);
    area.length_max = static_cast<int>(name_reason_max / 2);  // in letters; some are two bytes
    area.rows = 3;
    return render(area, visit.t);
}

template <typename View>
html::Page framed(const View& view, const std::vector<html::Slip>& slips, std::string title,
                  const words::Speaker& t) {
    html::Page page;
    page.status = slips.empty() ? 200 : 422;
    page.title = slips.empty() ? std::move(title) : t("Error: {}", title);
    page.memory = html::Memory::nothing;
    page.body = render(view, t);
    return page;
}

/// The pages of names, with what wings above know.
class NamePages {
public:
    explicit NamePages(LegalNameNeeds needs) : needs_(std::move(needs)) {}

    html::Answer own(const Visit& visit, std::vector<html::Slip> slips = {}) const {
        const auto& t = visit.t;
        OwnNamesView view;
        view.home = visit.home();
        view.was_changed = visit.request.asked("changed") == "yes";
        fill_own_form(visit, view.form, std::move(slips));
        const auto now = visit.house.clock.now();
        const auto today = visit.house.clock.zone().date_of(now);
        db::read(visit.house.database, [&](db::Tx& tx) {
            const auto& who = visit.who->person;
            view.chosen = person_of(tx, who).name;
            auto facts = legal_facts(tx, visit.house.keyring, who);
            view.legal = std::move(facts.legal_name);
            view.previous = std::move(facts.previous_names);
            view.is_registered = needs_.is_registered && needs_.is_registered(tx, who, today, now);
            view.last_no = last_no_to_name(tx, visit.house.keyring, who);
            if (const auto asked = legal_name_asked(tx, visit.house.keyring, who)) {
                view.wanted = asked->wanted.name;
                view.asked_on = day_of(visit, asked->asked_at);
            }
        });
        return framed(view, view.form.slips, std::string(t("Your names")), t);
    }

    html::Answer change(const Visit& visit) const {
        if (!is_fresh(visit)) return ask_again(visit, own_path);
        const NewLegalName wanted{std::string(trimmed(visit.request.field("legal_name"))),
                                  std::string(trimmed(visit.request.field("reason")))};
        const auto done = change_own_legal_name(visit.house, *visit.who, wanted, needs_);
        if (!done) {
            const bool is_reason = done.error() == LegalNameRefusal::long_reason;
            return own(visit, {{is_reason ? "reason" : "legal_name", said(done.error(), visit.t)}});
        }
        const bool is_changed = *done == LegalNameStep::changed;
        return http::redirect(path_of(visit, own_path) + (is_changed ? "?changed=yes" : ""));
    }

    html::Answer take_back(const Visit& visit) const {
        take_back_legal_name(visit.house, *visit.who, needs_);
        return http::redirect(path_of(visit, own_path));
    }

    static html::Answer waiting(const Visit& visit) {
        WaitingNamesView view;
        view.home = visit.home();
        const auto names = db::read(
            visit.house.database, [&](db::Tx& tx) { return waiting_names(tx, visit.who->person); });
        for (const auto& one : names)
            view.lines.push_back({one.id, one.person.name, day_of(visit, one.asked_at)});
        return framed(view, {}, std::string(visit.t("New legal names")), visit.t);
    }

    static html::Answer one(const Visit& visit, std::vector<html::Slip> slips = {}) {
        const auto& t = visit.t;
        const std::string id(visit.request.place("id"));
        auto beside = open_name_for(visit.house, id, visit.who->person);
        if (!beside) return http::refusal(404);
        NameAnswerView view;
        view.home = visit.home();
        view.legal = std::move(beside->now.legal_name);
        view.previous = std::move(beside->now.previous_names);
        view.wanted = std::move(beside->request.wanted.name);
        view.reason = std::move(beside->request.wanted.reason);
        auto& form = view.form;
        form.slips = std::move(slips);
        form.title = t("A new legal name");
        form.action = path_of(visit, staff_path) + "/" + id;
        form.form_token = form_token(visit);
        form.fields = {area(visit, form,
                            {.name = "ground",
                             .title = t("The paper you saw, or why the name stays"),
                             .hint = t("The person reads this when the name stays.")})};
        return framed(view, form.slips, form.title, t);
    }

    html::Answer answer(const Visit& visit) const {
        const std::string id(visit.request.place("id"));
        const auto said_so = visit.request.field("answer");
        if (said_so != "yes" && said_so != "no") return http::refusal(400);
        const NameAnswer answer{said_so == "yes",
                                std::string(trimmed(visit.request.field("ground")))};
        const auto done = answer_legal_name(visit.house, *visit.who, id, answer, needs_);
        if (done) return http::redirect(path_of(visit, staff_path));
        if (done.error() == LegalNameRefusal::no_ground)
            return one(visit, {{"ground", said(done.error(), visit.t)}});
        return http::refusal(404);
    }

private:
    static void fill_own_form(const Visit& visit, Form& form, std::vector<html::Slip> slips) {
        const auto& t = visit.t;
        form.slips = std::move(slips);
        form.action = path_of(visit, own_path);
        form.form_token = form_token(visit);
        form.fields = {text_field(visit, form,
                                  {.name = "legal_name",
                                   .title = t("New legal name"),
                                   .hint = t("As it stands on your papers."),
                                   .autocomplete = "name"}),
                       area(visit, form,
                            {.name = "reason",
                             .title = t("Reason, if you want to give one"),
                             .hint = t("You need not. It is kept locked like the name.")})};
        form.button = t("Change legal name");
    }

    LegalNameNeeds needs_;
};

}  // namespace

void add_names(Pages& pages, const PagesNeeds& needs) {
    constexpr auto own = Permission::own_account;
    constexpr auto sealed = Permission::see_sealed;
    const NamePages names(needs.legal_names);
    const std::string path(own_path);
    const std::string staff(staff_path);
    pages.push_back(show(path, own, [names](const Visit& visit) { return names.own(visit); }));
    pages.push_back(act(path, own, [names](const Visit& visit) { return names.change(visit); }));
    pages.push_back(act(path + "/take-back", own,
                        [names](const Visit& visit) { return names.take_back(visit); }));
    pages.push_back(show(staff, sealed, NamePages::waiting));
    pages.push_back(
        show(staff + "/{id}", sealed, [](const Visit& visit) { return NamePages::one(visit); }));
    pages.push_back(
        act(staff + "/{id}", sealed, [names](const Visit& visit) { return names.answer(visit); }));
}

}  // namespace waymark::people
