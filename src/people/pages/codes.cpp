// SPDX-License-Identifier: Apache-2.0
#include "people/pages/forms.h"
#include "people/pages/routes.h"
#include "people/pages/said.h"
#include "people/pages/step.h"
#include "people/rules/address.h"
#include "people/sign_in.h"

namespace waymark::people {

namespace {

Form ask_form(const Visit& visit, std::vector<html::Slip> slips = {}) {
    const auto& t = visit.t;
    Form form;
    form.slips = std::move(slips);
    form.title = t("Sign in with a code");
    form.intro = {std::string(t("We e-mail you a code. It takes the place of your password."))};
    form.action = path_of(visit, "/account/code");
    form.form_token = form_token(visit);
    form.carried.fields = {{"next", onward(visit)}};
    form.fields = {text_field(visit, form,
                              {.name = "email",
                               .title = t("Your e-mail address"),
                               .type = "email",
                               .autocomplete = "username"})};
    form.button = t("Send me a code");
    return form;
}

Form type_form(const Visit& visit, const std::string& secret, std::vector<html::Slip> slips = {}) {
    const auto& t = visit.t;
    Form form;
    form.slips = std::move(slips);
    form.title = t("Type the code we sent you");
    form.intro = {std::string(t("Look at your e-mail. The code works for ten minutes."))};
    form.action = path_of(visit, "/account/code/check");
    form.form_token = form_token(visit);
    form.carried.fields = {{"sign_in", secret}, {"next", onward(visit)}};
    form.fields = {code_field(
        visit, form,
        {.name = "code", .title = t("Code"), .hint = t("Eight digits, from the e-mail.")})};
    form.button = t("Sign in");
    form.ways = {{path_of(visit, "/account/code"), std::string(t("Send me another code"))}};
    return form;
}

html::Answer send(const Visit& visit) {
    const std::string address(visit.request.field("email"));
    if (!folded_address(address))
        return page_of(ask_form(visit, {{"email", said(JoinRefusal::bad_address, visit.t)}}),
                       visit);
    const auto sent = send_code(visit.house, address, visit.t.language(), caller_of(visit.request));
    if (!sent) return page_of(ask_form(visit, {{"email", said(sent.error(), visit.t)}}), visit);
    return page_of(type_form(visit, *sent), visit);
}

html::Answer check(const Visit& visit) {
    const std::string secret(visit.request.field("sign_in"));
    const auto signed_in = give_code(visit.house, secret, std::string(visit.request.field("code")),
                                     caller_of(visit.request));
    if (signed_in) return after(visit, *signed_in);
    const auto message = said(signed_in.error(), visit.t);
    const bool is_over = signed_in.error() != SignInRefusal::not_recognized;
    if (is_over) return page_of(ask_form(visit, {{"email", message}}), visit);
    return page_of(type_form(visit, secret, {{"code", message}}), visit);
}

}  // namespace

void add_codes(Pages& pages) {
    constexpr auto anyone = Permission::anyone;
    const auto ask = [](const Visit& visit) { return page_of(ask_form(visit), visit); };
    pages.push_back(show("/account/code", anyone, ask));
    pages.push_back(act("/account/code", anyone, send));
    pages.push_back(show("/account/code/check", anyone, ask));
    pages.push_back(act("/account/code/check", anyone, check));
}

}  // namespace waymark::people
