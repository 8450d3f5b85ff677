// SPDX-License-Identifier: Apache-2.0
#include "people/join.h"
#include "people/pages/forms.h"
#include "people/pages/routes.h"
#include "people/pages/said.h"
#include "people/store.h"
#include "platform/clock/clock.h"

namespace waymark::people {

namespace {

Form new_form(const Visit& visit, std::vector<html::Slip> slips = {}) {
    const auto& t = visit.t;
    Form form;
    form.slips = std::move(slips);
    form.title = t("Make an account");
    form.intro = {std::string(t("With an account you keep your hours and papers in one place, and "
                                "you can apply.")),
                  std::string(t("We send you a link. Open it to go on."))};
    form.action = path_of(visit, "/account/new");
    form.form_token = form_token(visit);
    form.fields = {text_field(visit, form,
                              {.name = "email",
                               .title = t("Your e-mail address"),
                               .hint = t("Use one that only you can read."),
                               .type = "email",
                               .autocomplete = "email"})};
    form.button = t("Send me a link");
    form.ways = {{path_of(visit, "/account/sign-in"), std::string(t("I have an account"))}};
    return form;
}

html::Answer ask_for_account(const Visit& visit) {
    const auto& t = visit.t;
    const auto asked = request_account(visit.house, std::string(visit.request.field("email")),
                                       t.language(), visit.request.client);
    if (!asked) return page_of(new_form(visit, {{"email", said(asked.error(), t)}}), visit);
    Told told;
    told.title = t("Look at your e-mail");
    told.lines = {std::string(t("We sent you an e-mail. Open the link in it to go on.")),
                  std::string(t("It can take some minutes. Look in the folder for spam too."))};
    return page_of(told, visit);
}

html::Answer dead_link(const Visit& visit) {
    const auto& t = visit.t;
    Told told;
    told.title = t("This link no longer works");
    told.lines = {std::string(t("Each link works once, and not for long. Ask for a new one."))};
    told.onward = {path_of(visit, "/account/new"), std::string(t("Ask for a new link"))};
    return page_of(told, visit, 410);
}

/// What a link opens: the secret, where it came in, and what the board knows of it.
struct Arrival {
    std::string secret;
    Purpose purpose;
    Link link;
    bool has_account = false;

    std::string_view path() const {
        switch (purpose) {
            case Purpose::first: return "/account/first";
            case Purpose::invite: return "/account/invited";
            case Purpose::join:
            case Purpose::reset:
            case Purpose::address:
            case Purpose::undo: break;
        }
        return "/account/confirm";
    }
};

std::optional<Arrival> arrival_of(const Visit& visit, Purpose purpose) {
    auto secret = visit.request.field("link");
    if (secret.empty()) secret = visit.request.asked("link");
    const auto now = visit.house.clock.now();
    return db::read(visit.house.database, [&](db::Tx& tx) -> std::optional<Arrival> {
        auto link = find_link(tx, secret, purpose, now);
        if (!link) return std::nullopt;
        // Only an invitation means something to whoever has an account already.
        const bool has_account = door_at(tx, link->address).has_value();
        if (has_account && purpose != Purpose::invite) return std::nullopt;
        return Arrival{std::string(secret), purpose, std::move(*link), has_account};
    });
}

void add_legal_fields(Form& form, const Visit& visit) {
    const auto& t = visit.t;
    form.fields.push_back(
        text_field(visit, form,
                   {.name = "legal_name",
                    .title = t("Your legal name"),
                    .hint = t("As on your papers. It is kept apart and shown only where the law "
                              "needs it."),
                    .autocomplete = "name"}));
    html::DayField born;
    born.name = "born";
    born.title = t("The day you were born");
    born.hint = t("For example 4 28 1986");
    born.error = form.error_of("born");
    born.month = visit.request.field("born.month");
    born.day = visit.request.field("born.day");
    born.year = visit.request.field("born.year");
    form.fields.push_back(render(born, t));
}

Form join_form(const Visit& visit, const Arrival& arrival, std::vector<html::Slip> slips = {}) {
    const auto& t = visit.t;
    Form form;
    form.slips = std::move(slips);
    form.title = t("Finish your account");
    form.action = path_of(visit, arrival.path());
    form.form_token = form_token(visit);
    form.carried.fields = {{"link", arrival.secret}};
    if (arrival.purpose == Purpose::first)
        form.fields.push_back(text_field(visit, form,
                                         {.name = "email",
                                          .title = t("Your e-mail address"),
                                          .type = "email",
                                          .autocomplete = "email"}));
    form.fields.push_back(text_field(visit, form,
                                     {.name = "name",
                                      .title = t("What should we call you?"),
                                      .hint = t("The name we show and use."),
                                      .autocomplete = "nickname"}));
    if (!arrival.link.roles.is_staff()) add_legal_fields(form, visit);
    form.fields.push_back(password_field(visit, form,
                                         {.name = "password",
                                          .title = t("Choose a password"),
                                          .hint = password_hint(false, t),
                                          .autocomplete = "new-password"}));
    form.fields.push_back(
        language_field(visit, visit.t("Language of our e-mails to you"), language_typed(visit)));
    form.button = t("Make my account");
    return form;
}

/// Somebody who has an account was invited to work for the board.
Form accept_form(const Visit& visit, const Arrival& arrival) {
    const auto& t = visit.t;
    Form form;
    form.title = t("Work with the board");
    form.intro = {
        std::string(t("You are invited to the staff pages. Press the button to accept, "
                      "then sign in again."))};
    form.action = path_of(visit, arrival.path());
    form.form_token = form_token(visit);
    form.carried.fields = {{"link", arrival.secret}};
    form.button = t("Accept the invitation");
    return form;
}

html::Answer arrive(const Visit& visit, Purpose purpose) {
    const auto arrival = arrival_of(visit, purpose);
    if (!arrival) return dead_link(visit);
    return page_of(arrival->has_account ? accept_form(visit, *arrival) : join_form(visit, *arrival),
                   visit);
}

Newcomer newcomer_of(const Visit& visit) {
    const auto& request = visit.request;
    return {std::string(request.field("name")), std::string(request.field("legal_name")),
            day_typed(request, "born"), std::string(request.field("email")), language_typed(visit)};
}

html::Answer finish(const Visit& visit, Purpose purpose, const PagesNeeds& needs) {
    const auto arrival = arrival_of(visit, purpose);
    if (!arrival) return dead_link(visit);
    if (arrival->has_account) {
        if (!accept_invitation(visit.house, arrival->secret)) return dead_link(visit);
        return http::redirect(path_of(visit, "/account/sign-in"));
    }
    const auto newcomer = newcomer_of(visit);
    const auto again = [&](std::string_view field, std::string message) {
        return page_of(join_form(visit, *arrival, {{std::string(field), std::move(message)}}),
                       visit);
    };
    if (const auto no = refusal_of(newcomer, arrival->link, visit.house.clock.today()))
        return again(field_of(*no), said(*no, visit.t));
    const PasswordRules rules{
        false, {newcomer.name, newcomer.legal_name, newcomer.address, arrival->link.address}};
    auto password = hashed(needs.passwords, std::string(visit.request.field("password")), rules);
    if (!password) return again("password", said(password.error(), false, visit.t));
    const auto joined = join(visit.house, newcomer,
                             {arrival->secret, purpose, std::move(*password),
                              caller_of(visit.request), needs.duplicate_found});
    if (!joined) return dead_link(visit);
    const bool is_staff = arrival->link.roles.is_staff();
    return with_session(visit, joined->secret,
                        path_of(visit, is_staff ? "/account/second-factor/set" : "/my"));
}

}  // namespace

void add_joining(Pages& pages, const PagesNeeds& needs) {
    constexpr auto anyone = Permission::anyone;
    pages.push_back(show("/account/new", anyone,
                         [](const Visit& visit) { return page_of(new_form(visit), visit); }));
    pages.push_back(act("/account/new", anyone, ask_for_account));
    for (const auto& [path, purpose] : {std::pair{"/account/confirm", Purpose::join},
                                        {"/account/invited", Purpose::invite},
                                        {"/account/first", Purpose::first}}) {
        const auto to = purpose;
        pages.push_back(show(path, anyone, [to](const Visit& visit) { return arrive(visit, to); }));
        pages.push_back(slow_act(
            path, anyone, [to, needs](const Visit& visit) { return finish(visit, to, needs); }));
    }
}

}  // namespace waymark::people
