// SPDX-License-Identifier: Apache-2.0
#include "people/passwords.h"

#include "people/pages/forms.h"
#include "people/pages/routes.h"
#include "people/pages/said.h"
#include "people/rules/address.h"

namespace waymark::people {

namespace {

Form forgotten_form(const Visit& visit, std::vector<html::Slip> slips = {}) {
    const auto& t = visit.t;
    Form form;
    form.slips = std::move(slips);
    form.title = t("Choose a new password");
    form.intro = {std::string(t("We e-mail you a link. With it you choose a new password."))};
    form.action = path_of(visit, "/account/forgotten");
    form.form_token = form_token(visit);
    form.fields = {text_field(visit, form,
                              {.name = "email",
                               .title = t("Your e-mail address"),
                               .type = "email",
                               .autocomplete = "username"})};
    form.button = t("Send me a link");
    return form;
}

html::Answer send_link(const Visit& visit) {
    const auto& t = visit.t;
    const std::string address(visit.request.field("email"));
    const auto again = [&](JoinRefusal refusal) {
        return page_of(forgotten_form(visit, {{"email", said(refusal, t)}}), visit);
    };
    if (!folded_address(address)) return again(JoinRefusal::bad_address);
    if (!send_reset_link(visit.house, address, t.language(), visit.request.client))
        return again(JoinRefusal::too_many);
    Told told;
    told.title = t("Look at your e-mail");
    told.lines = {std::string(t("We sent you an e-mail. Open the link in it to go on.")),
                  std::string(t("It can take some minutes. Look in the folder for spam too."))};
    return page_of(told, visit);
}

html::Markup new_password_field(const Visit& visit, const Form& form, bool has_second_factor) {
    return password_field(visit, form,
                          {.name = "password",
                           .title = visit.t("New password"),
                           .hint = password_hint(has_second_factor, visit.t),
                           .autocomplete = "new-password"});
}

Form reset_form(const Visit& visit, const std::string& link, std::vector<html::Slip> slips = {}) {
    const auto& t = visit.t;
    Form form;
    form.slips = std::move(slips);
    form.title = t("Choose a new password");
    form.action = path_of(visit, "/account/reset");
    form.form_token = form_token(visit);
    form.carried.fields = {{"link", link}};
    form.fields = {new_password_field(visit, form, false)};
    form.button = t("Keep this password");
    return form;
}

html::Answer reset(const Visit& visit, const PagesNeeds& needs) {
    const auto& t = visit.t;
    const std::string link(visit.request.field("link"));
    const auto done = reset_password(visit.house, needs.passwords, link,
                                     std::string(visit.request.field("password")));
    if (!done)
        return page_of(reset_form(visit, link, {{"password", said(done.error(), false, t)}}),
                       visit);
    Told told;
    told.title = t("Your password is changed");
    told.lines = {std::string(t("You can sign in with it now."))};
    told.onward = {path_of(visit, "/account/sign-in"), std::string(t("Sign in"))};
    return page_of(told, visit);
}

Form change_form(const Visit& visit, std::vector<html::Slip> slips = {}) {
    const auto& t = visit.t;
    Form form;
    form.slips = std::move(slips);
    form.title = t("Change your password");
    form.intro = {std::string(t("Your other devices are signed out when you do."))};
    form.action = path_of(visit, "/account/password");
    form.form_token = form_token(visit);
    form.fields = {password_field(visit, form,
                                  {.name = "old_password",
                                   .title = t("Your password of today"),
                                   .autocomplete = "current-password"}),
                   new_password_field(visit, form, visit.who->has_second_factor)};
    form.button = t("Keep this password");
    return form;
}

html::Answer change(const Visit& visit, const PagesNeeds& needs) {
    const PasswordChange wanted{std::string(visit.request.field("old_password")),
                                std::string(visit.request.field("password"))};
    const auto done =
        change_password(visit.house, needs.passwords, *visit.who, wanted, visit.request.client);
    if (done) return http::redirect(path_of(visit, "/account"));
    const bool is_old = done.error() == NewPasswordRefusal::wrong_old ||
                        done.error() == NewPasswordRefusal::too_many;
    const auto message = said(done.error(), visit.who->has_second_factor, visit.t);
    return page_of(change_form(visit, {{is_old ? "old_password" : "password", message}}), visit);
}

}  // namespace

void add_passwords(Pages& pages, const PagesNeeds& needs) {
    constexpr auto anyone = Permission::anyone;
    constexpr auto own = Permission::own_account;
    pages.push_back(show("/account/forgotten", anyone,
                         [](const Visit& visit) { return page_of(forgotten_form(visit), visit); }));
    pages.push_back(act("/account/forgotten", anyone, send_link));
    pages.push_back(show("/account/reset", anyone, [](const Visit& visit) {
        return page_of(reset_form(visit, std::string(visit.request.asked("link"))), visit);
    }));
    pages.push_back(slow_act("/account/reset", anyone,
                             [needs](const Visit& visit) { return reset(visit, needs); }));
    pages.push_back(show("/account/password", own,
                         [](const Visit& visit) { return page_of(change_form(visit), visit); }));
    pages.push_back(slow_act("/account/password", own,
                             [needs](const Visit& visit) { return change(visit, needs); }));
}

}  // namespace waymark::people
