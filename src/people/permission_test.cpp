// SPDX-License-Identifier: Apache-2.0
#include "people/permission.h"

#include <doctest/doctest.h>

#include <set>

#include "people/board_for_test.h"
#include "people/pages.h"

using namespace waymark::people;

namespace {

constexpr Role all_roles[] = {Role::candidate, Role::reviewer, Role::decider, Role::director,
                              Role::administrator};

/// The permissions that a role alone gives, by name.
std::set<std::string_view> held_by(Role role) {
    std::set<std::string_view> held;
    for (const Grant& grant : grants())
        if (may({role}, grant.permission)) held.insert(grant.name);
    return held;
}

}  // namespace

TEST_CASE("permissions: each has one line in the table and one name") {
    std::set<Permission> seen;
    std::set<std::string_view> names;
    for (const Grant& grant : grants()) {
        CHECK(seen.insert(grant.permission).second);
        CHECK(names.insert(grant.name).second);
        CHECK(grant_of(grant.permission).name == grant.name);
    }
    for (int i = 0; i <= static_cast<int>(Permission::export_everything); ++i)
        CHECK_NOTHROW(grant_of(static_cast<Permission>(i)));
}

TEST_CASE("permissions: whoever has no role may do nothing but what anyone may") {
    for (const Grant& grant : grants())
        CHECK(may({}, grant.permission) == (grant.permission == Permission::anyone));
}

TEST_CASE("permissions: candidates have their own account and file, and nothing of others") {
    CHECK(held_by(Role::candidate) ==
          std::set<std::string_view>{"anyone", "own_account", "own_file"});
}

TEST_CASE("permissions: administrators look after accounts and see no file") {
    const auto held = held_by(Role::administrator);
    CHECK(held.count("manage_accounts") == 1);
    for (const auto* name : {"see_applications", "see_sealed", "own_file", "decide_application",
                             "review_application", "export_everything"})
        CHECK(held.count(name) == 0);
}

TEST_CASE("permissions: who reviews does not decide, and who decides does not review") {
    CHECK(held_by(Role::reviewer).count("decide_application") == 0);
    CHECK(held_by(Role::director).count("decide_application") == 0);
    CHECK(held_by(Role::decider).count("review_application") == 0);
}

TEST_CASE("permissions: the acts that matter most ask for a fresh sign-in and a second person") {
    for (const auto permission : {Permission::change_standing, Permission::export_everything}) {
        CHECK(grant_of(permission).wants_fresh_sign_in);
        CHECK(grant_of(permission).wants_second_person);
    }
    CHECK(grant_of(Permission::manage_accounts).wants_fresh_sign_in);
    // Merging lets one account into the file of another.
    CHECK(grant_of(Permission::merge_people).wants_fresh_sign_in);
}

TEST_CASE("permissions: a board that can decide has two who may change a standing") {
    // Reviewing and deciding takes two people anyway: a director or reviewer, and a decider.
    CHECK(may({Role::decider}, Permission::change_standing));
    CHECK(may({Role::director}, Permission::change_standing));
    CHECK_FALSE(may({Role::reviewer}, Permission::change_standing));
    CHECK_FALSE(may({Role::administrator}, Permission::change_standing));
}

TEST_CASE("permissions: roles have names that are read back, and no other word is a role") {
    for (const Role role : all_roles) CHECK(role_named(name_of(role)) == role);
    CHECK_FALSE(role_named("owner").has_value());
    CHECK_FALSE(role_named("").has_value());
}

TEST_CASE(
    "permissions: of the pages of accounts, strangers reach those that lead in, and no more") {
    testing::Board board;
    const std::set<std::string> open = {
        "/account/new",          "/account/confirm",         "/account/invited",
        "/account/first",        "/account/sign-in",         "/account/code",
        "/account/code/check",   "/account/second-factor",   "/account/reset",
        "/account/forgotten",    "/account/passkey",         "/account/passkey/check",
        "/demonstration/people", "/account/address/confirm", "/account/address/undo"};
    for (const auto& page : pages({board.desk, {}})) {
        CAPTURE(page.path);
        CHECK((page.permission == Permission::anyone) == (open.count(page.path) == 1));
        if (page.path.starts_with("/staff/")) CHECK(page.permission == Permission::manage_accounts);
    }
}
