// SPDX-License-Identifier: Apache-2.0
#include "base/fold.h"
#include "dossier/pages/letters/month.h"
#include "dossier/pages/letters/views.h"
#include "dossier/pages/routes.h"
#include "dossier/pages/spoken.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::dossier {

html::Markup render(const AskedPage& view, const words::Speaker& t);

namespace {

using Slips = std::vector<html::Slip>;

AskedPage::Letter told(const Attestation& asked, const std::vector<mail::Posted>& letters,
                       const std::vector<Employment>& jobs, const Visit& visit) {
    const auto& t = visit.t;
    const auto state = told_state(asked, letters, visit.house.clock.now(), t);
    const auto on = visit.house.clock.zone().date_of(asked.asked_at);
    AskedPage::Letter letter;
    letter.id = asked.id.text;
    letter.path = path_of(visit, "/my/asked/" + asked.id.text);
    letter.referee = asked.referee.name;
    letter.email = asked.referee.email;
    letter.statement = statement_title(asked, jobs, t).value_or("");
    letter.sent = t("Asked on {}.", html::spoken_day(on, t.language()));
    letter.state = state.text;
    letter.tag = state.tag;
    letter.comment = asked.comment;
    letter.is_open = asked.state == AttestationState::asked;
    for (const auto& line : asked.lines)
        letter.lines.push_back(
            {title_of(line.line.claim, t), std::string(spoken(line.outcome, t))});
    return letter;
}

html::Answer asked_page(const Visit& visit) {
    AskedPage view;
    view.home = visit.home();
    view.form_token = people::form_token(visit);
    db::read(visit.house.database, [&](db::Tx& tx) {
        const auto jobs = employments_of(tx, visit.who->person);
        for (const auto& asked : attestations_of(tx, visit.who->person))
            view.letters.push_back(
                told(asked, mail::letters_about(tx, asked.id.text), jobs, visit));
    });
    return page_of(std::string(visit.t("People who confirm your hours")), render(view, visit.t));
}

html::Answer take_back_one(const Visit& visit) {
    const AttestationId id{std::string(visit.request.field("asked"))};
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return take_back(tx, id, author_of(visit), visit.house.clock.now());
    });
    if (!done && done.error() == AskRefusal::no_such_attestation) return not_here();
    return http::redirect(path_of(visit, "/my/asked"));
}

std::optional<Attestation> own_letter(const Visit& visit) {
    const AttestationId id{std::string(visit.request.place("asked"))};
    auto asked =
        db::read(visit.house.database, [&](db::Tx& tx) { return find_attestation(tx, id); });
    if (!asked || asked->person != visit.who->person) return std::nullopt;
    return asked;
}

html::Answer address_page(const Visit& visit, Slips slips = {}) {
    const auto& t = visit.t;
    const auto asked = own_letter(visit);
    if (!asked || asked->state != AttestationState::asked) return not_here();
    auto form = form_at(visit, "/my/asked/" + asked->id.text, t("Correct the address"));
    form.slips = std::move(slips);
    form.back = {path_of(visit, "/my/asked"), std::string(t("People who confirm your hours"))};
    form.intro = {std::string(t("We send a new letter. The link in the old one stops working."))};
    form.fields = {
        text_field(
            visit, form,
            {.name = "name", .title = t("Name of the person"), .before = asked->referee.name}),
        text_field(
            visit, form,
            {.name = "email", .title = t("Their e-mail address"), .before = asked->referee.email},
            "email"),
        language_field(visit, language_typed(visit.request, asked->referee.language)),
    };
    form.button = t("Send a new letter");
    return page_of(form, visit);
}

html::Answer change_address(const Visit& visit) {
    const AttestationId id{std::string(visit.request.place("asked"))};
    const Referee referee{std::string(trimmed(visit.request.field("name"))),
                          std::string(trimmed(visit.request.field("email"))),
                          language_typed(visit.request, Language::english)};
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return correct_address(tx, visit.house, id, referee, author_of(visit));
    });
    if (!done)
        return address_page(visit, {{std::string(field_of(done.error())),
                                     std::string(said(done.error(), visit.t))}});
    return http::redirect(path_of(visit, "/my/asked"));
}

}  // namespace

void add_asked(people::Pages& pages) {
    pages.push_back(show("/my/asked", asked_page));
    pages.push_back(act("/my/asked", take_back_one));
    pages.push_back(
        show("/my/asked/{asked}", [](const Visit& visit) { return address_page(visit); }));
    pages.push_back(act("/my/asked/{asked}", change_address));
}

}  // namespace waymark::dossier
