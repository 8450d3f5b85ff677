// SPDX-License-Identifier: Apache-2.0
#include "people/pages/account.h"

#include "base/fold.h"
#include "people/address.h"
#include "people/pages/forms.h"
#include "people/pages/routes.h"
#include "people/pages/said.h"
#include "people/passkeys.h"
#include "people/session.h"
#include "people/store.h"
#include "platform/clock/clock.h"

namespace waymark::people {

namespace {

std::string_view own_name_of(Language language) {
    return language == Language::spanish ? "Español" : "English";
}

std::string day_of(const Visit& visit, clock::Instant instant) {
    return html::spoken_day(visit.house.clock.zone().date_of(instant), visit.t.language());
}

std::string device_of(const Visit& visit, const Session& session) {
    return session.browser.empty() ? std::string(visit.t("Another device")) : session.browser;
}

html::Answer account_page(const Visit& visit) {
    const auto& who = *visit.who;
    const auto now = visit.house.clock.now();
    AccountView view;
    view.home = visit.home();
    view.form_token = form_token(visit);
    db::read(visit.house.database, [&](db::Tx& tx) {
        const auto person = person_of(tx, who.person);
        const auto known = door(tx, who.account);
        view.name = person.name;
        view.email = person.email;
        view.language = own_name_of(person.language);
        view.has_totp = known.account.has_totp;
        view.recovery_codes = recovery_codes_left(tx, who.account);
        view.needs_second_factor = known.account.roles.is_staff() && !who.roles.is_staff();
        for (const auto& one : passkeys_of(tx, who.account))
            view.passkeys.push_back({one.id, one.name, day_of(visit, one.since)});
        for (const auto& session : sessions_of(tx, who.account, now)) {
            view.devices.push_back({session.id.text, device_of(visit, session),
                                    day_of(visit, session.seen), session.id == who.session});
        }
    });
    view.may_manage_accounts = may(who.roles, Permission::manage_accounts);
    html::Page page;
    page.title = visit.t("Your account");
    page.memory = html::Memory::nothing;
    page.body = render(view, visit.t);
    return page;
}

html::Answer end_one(const Visit& visit) {
    const SessionId session{std::string(visit.request.field("session"))};
    const auto now = visit.house.clock.now();
    db::transact(visit.house.database,
                 [&](db::Tx& tx) { end_session(tx, visit.who->account, session, now); });
    return http::redirect(path_of(visit, "/account"));
}

Form details_form(const Visit& visit, std::vector<html::Slip> slips = {}) {
    const auto& t = visit.t;
    const auto person = db::read(visit.house.database,
                                 [&](db::Tx& tx) { return person_of(tx, visit.who->person); });
    Form form;
    form.slips = std::move(slips);
    form.title = t("Change name or language");
    form.action = path_of(visit, "/account/details");
    form.form_token = form_token(visit);
    form.fields = {
        text_field(visit, form,
                   {.name = "name",
                    .title = t("What should we call you?"),
                    .hint = t("The name we show and use."),
                    .value = visit.request.form.empty() ? std::string_view(person.name) : "",
                    .autocomplete = "nickname"}),
        language_field(visit, visit.t("Language of our e-mails to you"), person.language)};
    form.button = t("Save");
    return form;
}

html::Answer save_details(const Visit& visit) {
    const std::string name(trimmed(visit.request.field("name")));
    if (!is_name(name))
        return page_of(details_form(visit, {{"name", said(JoinRefusal::no_name, visit.t)}}), visit);
    const auto now = visit.house.clock.now();
    const auto language = language_typed(visit);
    db::transact(visit.house.database, [&](db::Tx& tx) {
        const auto before = person_of(tx, visit.who->person);
        if (before.name != name) change_chosen_name(tx, *visit.who, name, now);
        if (before.language != language) change_language(tx, *visit.who, language, now);
    });
    return http::redirect(path_of(visit, "/account"));
}

Form address_form(const Visit& visit, std::vector<html::Slip> slips = {}) {
    const auto& t = visit.t;
    Form form;
    form.slips = std::move(slips);
    form.title = t("Change e-mail address");
    form.intro = {
        std::string(t("We send a link to the new address. Until you open it, the old "
                      "one stays."))};
    form.action = path_of(visit, "/account/address");
    form.form_token = form_token(visit);
    form.fields = {text_field(visit, form,
                              {.name = "email",
                               .title = t("Your new e-mail address"),
                               .type = "email",
                               .autocomplete = "email"})};
    form.button = t("Send me a link");
    return form;
}

html::Answer change_address(const Visit& visit) {
    const auto& t = visit.t;
    if (!is_fresh(visit)) return ask_again(visit, "/account/address");
    const auto asked =
        request_address(visit.house, *visit.who, std::string(visit.request.field("email")));
    if (!asked) return page_of(address_form(visit, {{"email", said(asked.error(), t)}}), visit);
    Told told;
    told.title = t("Look at your e-mail");
    told.lines = {std::string(t("We sent you an e-mail. Open the link in it to go on."))};
    told.onward = {path_of(visit, "/account"), std::string(t("Your account"))};
    return page_of(told, visit);
}

html::Answer address_link(const Visit& visit) {
    const auto& t = visit.t;
    Form form;
    form.title = t("Is this your new address?");
    form.action = path_of(visit, "/account/address/confirm");
    form.form_token = form_token(visit);
    form.carried.fields = {{"link", std::string(visit.request.asked("link"))}};
    form.button = t("Yes, use it");
    return page_of(form, visit);
}

html::Answer use_address(const Visit& visit) {
    const auto& t = visit.t;
    const auto done = confirm_address(visit.house, std::string(visit.request.field("link")));
    Told told;
    told.title = done ? t("Your address is changed") : t("This link no longer works");
    told.onward = {path_of(visit, "/account"), std::string(t("Your account"))};
    return page_of(told, visit, done ? 200 : 410);
}

html::Answer undo_link(const Visit& visit) {
    const auto& t = visit.t;
    Form form;
    form.title = t("Take your account back?");
    form.intro = {
        std::string(t("Your account gets this e-mail address back. Everybody is signed "
                      "out, and you choose a new password.")),
        std::string(t("Passkeys, apps and recovery codes that came just before the change, or "
                      "after it, stop working. You can add your own again."))};
    form.action = path_of(visit, "/account/address/undo");
    form.form_token = form_token(visit);
    form.carried.fields = {{"link", std::string(visit.request.asked("link"))}};
    form.button = t("Yes, take it back");
    return page_of(form, visit);
}

html::Answer take_back(const Visit& visit) {
    const auto& t = visit.t;
    const auto done = undo_address(visit.house, std::string(visit.request.field("link")));
    Told told;
    told.title = done ? t("Your account is yours again") : t("This link no longer works");
    if (done)
        told.lines = {
            std::string(t("We sent you an e-mail. Open the link in it to choose a new "
                          "password."))};
    else
        told.lines = {std::string(t("Please tell the board what happened."))};
    told.onward = {path_of(visit, "/account/sign-in"), std::string(t("Sign in"))};
    return page_of(told, visit, done ? 200 : 410);
}

}  // namespace

void add_account(Pages& pages) {
    constexpr auto own = Permission::own_account;
    pages.push_back(show("/account", own, account_page));
    pages.push_back(act("/account/sessions/end", own, end_one));
    pages.push_back(show("/account/details", own,
                         [](const Visit& visit) { return page_of(details_form(visit), visit); }));
    pages.push_back(act("/account/details", own, save_details));
    pages.push_back(show("/account/address", own,
                         [](const Visit& visit) { return page_of(address_form(visit), visit); }));
    pages.push_back(act("/account/address", own, change_address));
    pages.push_back(show("/account/address/confirm", Permission::anyone, address_link));
    pages.push_back(act("/account/address/confirm", Permission::anyone, use_address));
    pages.push_back(show("/account/address/undo", Permission::anyone, undo_link));
    pages.push_back(act("/account/address/undo", Permission::anyone, take_back));
}

}  // namespace waymark::people
