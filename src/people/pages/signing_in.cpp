// SPDX-License-Identifier: Apache-2.0
#include "people/accounts.h"
#include "people/devices/device.h"
#include "people/pages/forms.h"
#include "people/pages/routes.h"
#include "people/pages/said.h"
#include "people/pages/step.h"
#include "people/session.h"
#include "people/sign_in.h"
#include "platform/db/db.h"
#include "platform/http/cookies.h"

namespace waymark::people {

Form second_form(const Visit& visit, const std::string& secret, std::vector<html::Slip> slips) {
    const auto& t = visit.t;
    Form form;
    form.slips = std::move(slips);
    form.title = t("Type the code of your app");
    form.intro = {std::string(t("Open the app on your phone that shows your codes."))};
    form.action = path_of(visit, "/account/second-factor");
    form.form_token = form_token(visit);
    form.carried.fields = {{"sign_in", secret}, {"next", onward(visit)}};
    form.fields = {code_field(
        visit, form,
        {.name = "code",
         .title = t("Code"),
         .hint = t("Six digits. Without your phone, type one of your recovery codes.")})};
    form.button = t("Sign in");
    return form;
}

html::Answer after(const Visit& visit, const SignedIn& signed_in) {
    if (const auto* awaits = std::get_if<Awaits>(&signed_in))
        return page_of(second_form(visit, awaits->secret), visit);
    // Whoever signs in again leaves the old session behind.
    if (visit.who != nullptr) sign_out(visit.house, *visit.who);
    const auto& opened = std::get<Opened>(signed_in);
    auto response = with_session(visit, opened.secret, onward(visit));
    const auto& house = visit.house;
    const auto known = http::cookie(visit.request, device_cookie);
    if (known_device(house.keyring, known, opened.address).empty())
        response.headers.emplace_back("Set-Cookie", cookie_of_device(house, opened.address));
    return response;
}

namespace {

Form sign_in_form(const Visit& visit, std::vector<html::Slip> slips = {}) {
    const auto& t = visit.t;
    Form form;
    form.slips = std::move(slips);
    form.title = t("Sign in");
    form.action = path_of(visit, "/account/sign-in");
    form.form_token = form_token(visit);
    form.carried.fields = {{"next", onward(visit)}};
    form.fields = {
        text_field(visit, form,
                   {.name = "email",
                    .title = t("Your e-mail address"),
                    .type = "email",
                    .autocomplete = "username"}),
        password_field(
            visit, form,
            {.name = "password", .title = t("Password"), .autocomplete = "current-password"})};
    form.button = t("Sign in");
    form.button_way = {path_of(visit, "/account/passkey"), std::string(t("Use a passkey"))};
    form.ways = {{path_of(visit, "/account/code"), std::string(t("E-mail me a code instead"))},
                 {path_of(visit, "/account/forgotten"), std::string(t("I forgot my password"))},
                 {path_of(visit, "/account/new"), std::string(t("Make an account"))}};
    return form;
}

html::Answer sign_in_page(const Visit& visit, const PagesNeeds& needs) {
    const Credentials credentials{std::string(visit.request.field("email")),
                                  std::string(visit.request.field("password"))};
    const auto signed_in =
        sign_in(visit.house, needs.passwords, credentials, caller_of(visit.request));
    if (signed_in) return after(visit, *signed_in);
    return page_of(sign_in_form(visit, {{"email", said(signed_in.error(), visit.t)}}), visit);
}

html::Answer second_page(const Visit& visit) {
    const std::string secret(visit.request.field("sign_in"));
    const auto signed_in = give_second_factor(
        visit.house, secret, std::string(visit.request.field("code")), caller_of(visit.request));
    if (signed_in) return after(visit, *signed_in);
    const auto message = said(signed_in.error(), visit.t);
    const bool is_over = signed_in.error() != SignInRefusal::not_recognized;
    if (is_over) return page_of(sign_in_form(visit, {{"email", message}}), visit);
    return page_of(second_form(visit, secret, {{"code", message}}), visit);
}

Form again_form(const Visit& visit, std::vector<html::Slip> slips = {}) {
    const auto& t = visit.t;
    const auto account = db::read(visit.house.database,
                                  [&](db::Tx& tx) { return find_account(tx, visit.who->account); });
    Form form;
    form.slips = std::move(slips);
    form.title = t("Show again that it is you");
    form.intro = {std::string(t("This step matters, so we ask once more."))};
    form.action = path_of(visit, "/account/again");
    form.form_token = form_token(visit);
    form.carried.fields = {{"next", onward(visit)}};
    // Personas of a demonstration have no password; a press is enough.
    if (account && account->has_password)
        form.fields.push_back(password_field(
            visit, form,
            {.name = "password", .title = t("Password"), .autocomplete = "current-password"}));
    if (account && account->has_totp)
        form.fields.push_back(code_field(
            visit, form,
            {.name = "code", .title = t("Code"), .hint = t("Six digits, from your app.")}));
    form.button = t("Continue");
    return form;
}

html::Answer again_page(const Visit& visit, const PagesNeeds& needs) {
    const auto confirmed = sign_in_again(
        visit.house, needs.passwords, *visit.who,
        {std::string(visit.request.field("password")), std::string(visit.request.field("code"))});
    if (confirmed) return http::redirect(onward(visit));
    return page_of(again_form(visit, {{"password", said(confirmed.error(), visit.t)}}), visit);
}

html::Answer sign_out_page(const Visit& visit) {
    sign_out(visit.house, *visit.who);
    auto response = http::redirect(visit.home());
    response.headers.emplace_back("Set-Cookie", cookie_of_no_session(visit.house));
    return response;
}

}  // namespace

void add_signing_in(Pages& pages, const PagesNeeds& needs) {
    constexpr auto anyone = Permission::anyone;
    constexpr auto own = Permission::own_account;
    pages.push_back(show("/account/sign-in", anyone,
                         [](const Visit& visit) { return page_of(sign_in_form(visit), visit); }));
    pages.push_back(slow_act("/account/sign-in", anyone,
                             [needs](const Visit& visit) { return sign_in_page(visit, needs); }));
    pages.push_back(show("/account/second-factor", anyone, [](const Visit& visit) -> html::Answer {
        return http::redirect(path_of(visit, "/account/sign-in"));
    }));
    pages.push_back(act("/account/second-factor", anyone, second_page));
    pages.push_back(show("/account/again", own,
                         [](const Visit& visit) { return page_of(again_form(visit), visit); }));
    pages.push_back(slow_act("/account/again", own,
                             [needs](const Visit& visit) { return again_page(visit, needs); }));
    pages.push_back(act("/account/sign-out", own, sign_out_page));
}

}  // namespace waymark::people
