// SPDX-License-Identifier: Apache-2.0
#include "people/pages/passkeys.h"

#include "people/pages/routes.h"
#include "people/pages/said.h"
#include "people/pages/step.h"
#include "people/passkeys.h"
#include "platform/crypto/encode.h"

namespace waymark::people {

namespace {

constexpr std::string_view new_path = "/account/passkeys/new";

html::Answer page_of(const PasskeyView& view, const Visit& visit) {
    html::Page page;
    page.title = view.title;
    page.memory = html::Memory::nothing;
    page.body = render(view, visit.t);
    return page;
}

html::Answer told(const Visit& visit, std::string_view title, std::string line, Way way) {
    Told told;
    told.title = title;
    told.lines = {std::move(line)};
    told.onward = std::move(way);
    return page_of(told, visit, 422);
}

Way back(const Visit& visit) {
    return {path_of(visit, "/account"), std::string(visit.t("Back to your account"))};
}

void put(PasskeyView& view, PasskeyAsked asked) {
    view.secret = std::move(asked.secret);
    view.challenge = std::move(asked.challenge);
    view.party = std::move(asked.party);
}

html::Answer make(const Visit& visit) {
    if (!is_fresh(visit)) return ask_again(visit, new_path);
    const auto& t = visit.t;
    PasskeyView view;
    view.title = t("Add a passkey");
    view.intro = {
        std::string(t("With a passkey you sign in by your finger, your face or the code "
                      "of your device. There is no password to steal."))};
    view.action = path_of(visit, new_path);
    view.form_token = form_token(visit);
    view.task = "make";
    put(view, ask_new_passkey(visit.house, *visit.who));
    view.user = crypto::base64url(visit.who->account.text);
    view.name = visit.who->name;
    view.answers = {"client_data", "attestation"};
    const Form none;
    view.fields = {text_field(visit, none,
                              {.name = "name",
                               .title = t("What do you call this device?"),
                               .hint = t("For example: my phone")})};
    view.button = t("Make the passkey");
    view.otherwise = back(visit);
    return page_of(view, visit);
}

html::Answer keep(const Visit& visit) {
    const auto& request = visit.request;
    const auto text = [&](std::string_view field) { return std::string(request.field(field)); };
    const auto added =
        add_passkey(visit.house, *visit.who,
                    {text("question"), text("client_data"), text("attestation"), text("name")});
    if (added) return http::redirect(path_of(visit, "/account"));
    return told(visit, visit.t("The passkey was not added"), said(added.error(), visit.t),
                {path_of(visit, new_path), std::string(visit.t("Try again"))});
}

html::Answer ask(const Visit& visit) {
    const auto& t = visit.t;
    const Way password{path_of(visit, "/account/sign-in"), std::string(t("Use my password"))};
    auto asked = ask_passkey(visit.house, caller_of(visit.request));
    if (!asked) return told(visit, t("Sign in with a passkey"), said(asked.error(), t), password);
    PasskeyView view;
    view.title = t("Sign in with a passkey");
    view.action = path_of(visit, "/account/passkey/check");
    view.form_token = form_token(visit);
    view.task = "use";
    put(view, std::move(*asked));
    view.next = onward(visit);
    view.answers = {"credential", "client_data", "authenticator_data", "signature"};
    view.button = t("Use my passkey");
    view.otherwise = password;
    return page_of(view, visit);
}

html::Answer check(const Visit& visit) {
    const auto text = [&](std::string_view field) {
        return std::string(visit.request.field(field));
    };
    const auto signed_in =
        sign_in_with_passkey(visit.house,
                             {text("question"), text("credential"), text("client_data"),
                              text("authenticator_data"), text("signature")},
                             caller_of(visit.request));
    if (signed_in) return after(visit, *signed_in);
    return told(visit, visit.t("Sign in with a passkey"), said(signed_in.error(), visit.t),
                {path_of(visit, "/account/sign-in"), std::string(visit.t("Sign in"))});
}

html::Answer remove(const Visit& visit) {
    if (!is_fresh(visit)) return ask_again(visit, "/account");
    const auto done =
        remove_passkey(visit.house, *visit.who, std::string(visit.request.field("passkey")));
    if (done != PasskeyRemoval::needed_by_staff) return http::redirect(path_of(visit, "/account"));
    return told(visit, visit.t("The passkey stays"),
                std::string(visit.t("It is the only way you show your second factor. Set up "
                                    "another one first.")),
                back(visit));
}

html::Answer to_sign_in(const Visit& visit) {
    return http::redirect(path_of(visit, "/account/sign-in"));
}

}  // namespace

void add_passkeys(Pages& pages) {
    constexpr auto anyone = Permission::anyone;
    constexpr auto own = Permission::own_account;
    pages.push_back(show(std::string(new_path), own, make));
    pages.push_back(act(std::string(new_path), own, keep));
    pages.push_back(act("/account/passkeys/remove", own, remove));
    pages.push_back(show("/account/passkey", anyone, to_sign_in));
    pages.push_back(act("/account/passkey", anyone, ask));
    pages.push_back(show("/account/passkey/check", anyone, to_sign_in));
    pages.push_back(act("/account/passkey/check", anyone, check));
}

}  // namespace waymark::people
