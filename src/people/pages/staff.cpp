// SPDX-License-Identifier: Apache-2.0
#include "people/pages/staff.h"

#include "people/accounts.h"
#include "people/pages/routes.h"
#include "people/pages/said.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::people {

namespace {

constexpr Role staff_roles[] = {Role::reviewer, Role::decider, Role::director, Role::administrator};

std::string_view title_of(Role role, const words::Speaker& t) {
    switch (role) {
        case Role::candidate: return t("Candidate");
        case Role::reviewer: return t("Reviewer");
        case Role::decider: return t("Decider");
        case Role::director: return t("Director");
        case Role::administrator: break;
    }
    return t("Administrator");
}

std::string_view hint_of(Role role, const words::Speaker& t) {
    switch (role) {
        case Role::candidate: return t("Keeps their own file");
        case Role::reviewer: return t("Reads applications and recommends");
        case Role::decider: return t("Decides applications");
        case Role::director: return t("Runs the office");
        case Role::administrator: break;
    }
    return t("Looks after accounts and settings");
}

std::string titles_of(Roles roles, const words::Speaker& t) {
    std::string titles;
    for (const Role role : staff_roles) {
        if (!roles.has(role)) continue;
        if (!titles.empty()) titles += ", ";
        titles += title_of(role, t);
    }
    return titles;
}

void add_role_fields(Form& form, Roles roles, const words::Speaker& t) {
    for (const Role role : staff_roles) {
        html::Checkbox box;
        box.name = name_of(role);
        box.title = title_of(role, t);
        box.hint = hint_of(role, t);
        box.is_checked = roles.has(role);
        form.fields.push_back(render(box, t));
    }
}

Roles roles_typed(const http::Request& request) {
    Roles roles;
    for (const Role role : staff_roles)
        if (!request.field(name_of(role)).empty()) roles.add(role);
    return roles;
}

html::Answer staff_page(const Visit& visit, std::vector<html::Slip> slips, std::string notice) {
    const auto& t = visit.t;
    StaffView view;
    view.home = visit.home();
    view.notice = std::move(notice);
    for (const auto& one : db::read(visit.house.database, [](db::Tx& tx) { return staff(tx); }))
        view.lines.push_back({one.id.text, one.name, one.email, titles_of(one.roles, t),
                              one.has_second_factor(), one.id == visit.who->account});
    auto& form = view.invitation;
    form.slips = std::move(slips);
    form.action = path_of(visit, "/staff/accounts");
    form.form_token = form_token(visit);
    form.fields = {text_field(
        visit, form, {.name = "email", .title = t("Their e-mail address"), .type = "email"})};
    add_role_fields(form, roles_typed(visit.request), t);
    form.fields.push_back(
        language_field(visit, t("Language of the invitation"), language_typed(visit)));
    form.button = t("Send the invitation");

    html::Page page;
    page.status = form.slips.empty() ? 200 : 422;
    page.title = t("Accounts of staff");
    page.memory = html::Memory::nothing;
    page.body = render(view, t);
    return page;
}

html::Answer invite_page(const Visit& visit) {
    const auto& t = visit.t;
    const Invitation invitation{std::string(visit.request.field("email")),
                                roles_typed(visit.request), language_typed(visit)};
    const auto invited = db::transact(visit.house.database, [&](db::Tx& tx) {
        return invite(tx, visit.house, invitation, *visit.who);
    });
    if (invited) return staff_page(visit, {}, std::string(t("The invitation is on its way.")));
    const bool is_address = invited.error() == InviteRefusal::bad_address;
    return staff_page(visit,
                      {is_address ? html::Slip{"email", said(JoinRefusal::bad_address, t)}
                                  : html::Slip{"reviewer", std::string(t("Choose what they do."))}},
                      {});
}

std::string said(RolesRefusal refusal, const words::Speaker& t) {
    switch (refusal) {
        case RolesRefusal::no_such_account: return std::string(t("This account is gone."));
        case RolesRefusal::last_administrator:
            return std::string(t("The board needs at least one administrator."));
        case RolesRefusal::own_account: break;
    }
    return std::string(t("Someone else has to change what you may do."));
}

AccountId account_in(const Visit& visit) { return {std::string(visit.request.place("id"))}; }

html::Answer roles_page(const Visit& visit, std::vector<html::Slip> slips = {}) {
    const auto& t = visit.t;
    const auto account = db::read(visit.house.database,
                                  [&](db::Tx& tx) { return find_account(tx, account_in(visit)); });
    if (!account) return http::redirect(path_of(visit, "/staff/accounts"));
    Form form;
    form.slips = std::move(slips);
    form.title = t("What {} may do", account->name);
    form.intro = {std::string(t("They are signed out when you save, and sign in again."))};
    form.action = path_of(visit, "/staff/accounts/" + account->id.text);
    form.form_token = form_token(visit);
    add_role_fields(form, account->roles, t);
    form.button = t("Save");
    form.ways = {{path_of(visit, "/staff/accounts"), std::string(t("Accounts of staff"))}};
    return page_of(form, visit);
}

html::Answer save_roles(const Visit& visit) {
    auto roles = roles_typed(visit.request);
    roles.add(Role::candidate);
    const auto now = visit.house.clock.now();
    const auto saved = db::transact(visit.house.database, [&](db::Tx& tx) {
        return change_roles(tx, account_in(visit), roles, *visit.who, now);
    });
    if (saved) return http::redirect(path_of(visit, "/staff/accounts"));
    return roles_page(visit, {{"reviewer", said(saved.error(), visit.t)}});
}

}  // namespace

void add_staff(Pages& pages) {
    constexpr auto manage = Permission::manage_accounts;
    pages.push_back(show("/staff/accounts", manage,
                         [](const Visit& visit) { return staff_page(visit, {}, {}); }));
    pages.push_back(act("/staff/accounts", manage, invite_page));
    pages.push_back(
        show("/staff/accounts/{id}", manage, [](const Visit& visit) { return roles_page(visit); }));
    pages.push_back(act("/staff/accounts/{id}", manage, save_roles));
}

}  // namespace waymark::people
