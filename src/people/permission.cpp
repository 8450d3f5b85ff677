// SPDX-License-Identifier: Apache-2.0
#include "people/permission.h"

#include <array>

#include "base/ensure.h"

namespace waymark::people {

namespace {

constexpr Roles everyone_signed_in = {Role::candidate, Role::reviewer, Role::decider,
                                      Role::director, Role::administrator};
constexpr Roles office = {Role::reviewer, Role::decider, Role::director};

constexpr Grant table[] = {
    {Permission::anyone, "anyone", everyone_signed_in},
    {Permission::own_account, "own_account", everyone_signed_in},
    {Permission::own_file, "own_file", {Role::candidate}},
    {Permission::see_applications, "see_applications", office},
    {Permission::review_application, "review_application", {Role::reviewer, Role::director}},
    {Permission::assign_application, "assign_application", {Role::director}},
    {Permission::decide_application, "decide_application", {Role::decider}},
    {Permission::record_fee, "record_fee", {Role::reviewer, Role::director}},
    {Permission::record_exam_result, "record_exam_result", {Role::director}, true},
    {Permission::change_standing, "change_standing", {Role::decider, Role::director}, true, true},
    {Permission::see_sealed, "see_sealed", {Role::decider, Role::director}},
    {Permission::see_tasks, "see_tasks", {Role::reviewer, Role::director}},
    {Permission::merge_people, "merge_people", {Role::director}, true},
    {Permission::manage_accounts, "manage_accounts", {Role::administrator}, true},
    {Permission::manage_mail, "manage_mail", {Role::director, Role::administrator}},
    {Permission::export_everything,
     "export_everything",
     {Role::decider, Role::director},
     true,
     true},
};

constexpr std::array<std::string_view, role_count> role_names = {"candidate", "reviewer", "decider",
                                                                 "director", "administrator"};

}  // namespace

std::span<const Grant> grants() { return table; }

const Grant& grant_of(Permission permission) {
    for (const Grant& grant : table)
        if (grant.permission == permission) return grant;
    throw Bug("every permission has its line in the table");
}

bool may(Roles roles, Permission permission) {
    return permission == Permission::anyone || roles.any_of(grant_of(permission).roles);
}

std::string_view name_of(Role role) { return role_names[static_cast<std::size_t>(role)]; }

std::optional<Role> role_named(std::string_view name) {
    for (std::size_t i = 0; i < role_names.size(); ++i)
        if (role_names[i] == name) return static_cast<Role>(i);
    return std::nullopt;
}

}  // namespace waymark::people
