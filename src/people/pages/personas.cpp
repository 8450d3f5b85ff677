// SPDX-License-Identifier: Apache-2.0
#include "people/pages/personas.h"

#include "people/pages/routes.h"
#include "people/personas.h"
#include "people/try_persona.h"

namespace waymark::people {

namespace {

html::Answer no_such_page(const Visit& visit) {
    const auto& t = visit.t;
    Told told;
    told.title = t("This page belongs to demonstrations");
    told.lines = {std::string(t("Here you sign in with an account of your own."))};
    told.onward = {path_of(visit, "/account/sign-in"), std::string(t("Sign in"))};
    return page_of(told, visit, 404);
}

html::Answer choose(const Visit& visit) {
    if (!visit.house.is_demonstration) return no_such_page(visit);
    const auto& t = visit.t;
    PersonasView view;
    view.action = path_of(visit, "/demonstration/people");
    view.letters = path_of(visit, "/demonstration/mail");
    view.form_token = form_token(visit);
    for (const auto& persona : personas()) {
        auto& list = persona.roles.is_staff() ? view.staff : view.candidates;
        list.push_back({std::string(persona.key), std::string(persona.name),
                        std::string(t(persona.story)), t("Go in as {}", persona.name)});
    }
    html::Page page;
    page.title = t("Look around as someone else");
    page.memory = html::Memory::nothing;
    page.body = render(view, t);
    return page;
}

/// Where somebody with these roles has something to do.
std::string_view first_page(Roles roles) {
    if (may(roles, Permission::see_applications)) return "/desk";
    if (may(roles, Permission::manage_accounts)) return "/staff/accounts";
    return "/my";
}

html::Answer go_in(const Visit& visit) {
    const auto key = visit.request.field("persona");
    const auto opened = try_persona(visit.house, key, caller_of(visit.request));
    if (!opened) return no_such_page(visit);
    if (visit.who != nullptr) sign_out(visit.house, *visit.who);
    return with_session(visit, opened->secret,
                        path_of(visit, first_page(persona_named(key)->roles)));
}

}  // namespace

void add_personas(Pages& pages) {
    pages.push_back(show("/demonstration/people", Permission::anyone, choose));
    pages.push_back(act("/demonstration/people", Permission::anyone, go_in));
}

}  // namespace waymark::people
