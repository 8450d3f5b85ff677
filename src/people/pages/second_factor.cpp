// SPDX-License-Identifier: Apache-2.0
#include "people/pages/second_factor.h"

#include "people/pages/routes.h"
#include "people/pages/said.h"
#include "people/second_factor.h"
#include "people/store.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/totp.h"
#include "platform/qr/qr.h"

namespace waymark::people {

namespace {

constexpr std::string_view set_path = "/account/second-factor/set";
constexpr std::string_view remove_path = "/account/second-factor/remove";
constexpr std::string_view codes_path = "/account/recovery-codes";

/// What the app calls the account.
constexpr std::string_view issuer = "Waymark";

std::string in_groups(std::string_view key) {
    std::string text;
    for (; !key.empty(); key.remove_prefix(std::min<std::size_t>(4, key.size())))
        text += (text.empty() ? "" : " ") + std::string(key.substr(0, 4));
    return text;
}

html::Answer set_form(const Visit& visit, const std::string& secret,
                      std::vector<html::Slip> slips = {}) {
    const auto& t = visit.t;
    SecondFactorView view;
    view.form.slips = std::move(slips);
    view.form.action = path_of(visit, set_path);
    view.form.form_token = form_token(visit);
    view.form.carried.fields = {{"secret", secret}};
    view.form.fields = {code_field(visit, view.form,
                                   {.name = "code", .title = t("Code"), .hint = t("Six digits")})};
    view.form.button = t("Turn it on");
    view.key = in_groups(secret);
    const auto known =
        db::read(visit.house.database, [&](db::Tx& tx) { return door(tx, visit.who->account); });
    view.address =
        crypto::totp_address(issuer, known.account.email, crypto::read_base32(secret).value_or(""));
    if (auto picture = qr::picture_of(view.address)) {
        view.has_picture = true;
        view.side = picture->side;
        view.dark = std::move(picture->dark);
    }
    html::Page page;
    page.status = view.form.slips.empty() ? 200 : 422;
    page.title = t("Ask for a code at sign-in");
    if (page.status != 200) page.title = t("Error: {}", page.title);
    page.memory = html::Memory::nothing;
    page.body = render(view, t);
    return page;
}

html::Answer shown(const Visit& visit, std::string_view title, std::vector<std::string> codes) {
    const auto& t = visit.t;
    Told told;
    told.title = title;
    told.lines = {std::string(t("These are your recovery codes. Each one works once in place of "
                                "the app.")),
                  std::string(t("Write them down or print them now. They are not shown again."))};
    told.codes = std::move(codes);
    told.onward = {path_of(visit, "/account"), std::string(t("I have kept them"))};
    return page_of(told, visit);
}

html::Answer begin(const Visit& visit) {
    if (!is_fresh(visit)) return ask_again(visit, set_path);
    return set_form(visit, new_totp_secret());
}

html::Answer finish(const Visit& visit) {
    if (!is_fresh(visit)) return ask_again(visit, set_path);
    const std::string secret(visit.request.field("secret"));
    auto codes = set_second_factor(visit.house, *visit.who, secret,
                                   std::string(visit.request.field("code")));
    if (codes) return shown(visit, visit.t("Your account now asks for a code"), std::move(*codes));
    return set_form(visit, secret, {{"code", said(codes.error(), visit.t)}});
}

/// A button that says yes, after a fresh sign-in.
Form yes_form(const Visit& visit, std::string_view path, std::string_view title,
              std::string_view intro) {
    Form form;
    form.title = title;
    form.intro = {std::string(intro)};
    form.action = path_of(visit, path);
    form.form_token = form_token(visit);
    form.button = title;
    form.ways = {{path_of(visit, "/account"), std::string(visit.t("Back to your account"))}};
    return form;
}

html::Answer ask_remove(const Visit& visit) {
    const auto& t = visit.t;
    if (!is_fresh(visit)) return ask_again(visit, remove_path);
    return page_of(yes_form(visit, remove_path, t("Stop asking for a code"),
                            t("Your password alone opens your account then.")),
                   visit);
}

html::Answer remove(const Visit& visit) {
    const auto& t = visit.t;
    if (!is_fresh(visit)) return ask_again(visit, remove_path);
    const auto done = remove_second_factor(visit.house, *visit.who);
    if (done) return http::redirect(path_of(visit, "/account"));
    Told told;
    told.title = t("Your account keeps asking for a code");
    told.lines = {said(done.error(), t)};
    told.onward = {path_of(visit, "/account"), std::string(t("Back to your account"))};
    return page_of(told, visit, 422);
}

html::Answer ask_renew(const Visit& visit) {
    const auto& t = visit.t;
    if (!is_fresh(visit)) return ask_again(visit, codes_path);
    return page_of(yes_form(visit, codes_path, t("Make new recovery codes"),
                            t("The ones you have now stop working.")),
                   visit);
}

html::Answer renew(const Visit& visit) {
    if (!is_fresh(visit)) return ask_again(visit, codes_path);
    return shown(visit, visit.t("Your new recovery codes"),
                 renew_recovery_codes(visit.house, *visit.who));
}

}  // namespace

void add_second_factor(Pages& pages) {
    constexpr auto own = Permission::own_account;
    pages.push_back(show(std::string(set_path), own, begin));
    pages.push_back(act(std::string(set_path), own, finish));
    pages.push_back(show(std::string(remove_path), own, ask_remove));
    pages.push_back(act(std::string(remove_path), own, remove));
    pages.push_back(show(std::string(codes_path), own, ask_renew));
    pages.push_back(act(std::string(codes_path), own, renew));
}

}  // namespace waymark::people
