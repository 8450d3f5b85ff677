// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace waymark::people {

/// What a person is at the board. One person may be several.
enum class Role : std::uint8_t {
    candidate,      ///< everyone with an account
    reviewer,       ///< reads applications, asks for more, recommends
    decider,        ///< decides applications
    director,       ///< runs the office: assigns, holds, corrects, suspends
    administrator,  ///< accounts, roles, settings; sees no file
};
inline constexpr int role_count = 5;

/// A set of roles.
class Roles {
public:
    constexpr Roles() = default;
    constexpr Roles(std::initializer_list<Role> roles) {
        for (const Role role : roles) add(role);
    }
    constexpr void add(Role role) { bits_ |= 1U << static_cast<unsigned>(role); }
    constexpr void remove(Role role) { bits_ &= ~(1U << static_cast<unsigned>(role)); }
    constexpr bool has(Role role) const { return (bits_ >> static_cast<unsigned>(role) & 1U) != 0; }
    constexpr bool any_of(Roles others) const { return (bits_ & others.bits_) != 0; }
    /// Whoever works for the board signs in with a second factor, and for a shorter time.
    constexpr bool is_staff() const {
        return any_of({Role::reviewer, Role::decider, Role::director, Role::administrator});
    }
    constexpr bool operator==(const Roles&) const = default;

private:
    std::uint32_t bits_ = 0;
};

/// What may be done; one for each act. Whatever is not granted in the table is denied.
enum class Permission : std::uint8_t {
    anyone,              ///< needs no account
    own_account,         ///< name, password, sessions
    own_file,            ///< ledgers, documents, application: one's own, and no other
    see_applications,    ///< the queue and the files in it
    review_application,  ///< claim, judge sections, ask for more, recommend
    assign_application,  ///< give to somebody, hold, release
    decide_application,  ///< approve or decline
    record_fee,          ///< say that a fee was paid
    record_exam_result,  ///< enter a result with its source
    change_standing,     ///< suspend, reinstate, withdraw a registration
    see_sealed,          ///< open a sealed field; each reading is journalled
    see_tasks,           ///< duplicates, bounces, flags
    merge_people,        ///< and part them again
    manage_accounts,     ///< invite staff, give and take roles
    manage_mail,         ///< pause, send again
    export_everything,   ///< ask for a copy of all that the board has, and take it
};

/// One line of the table.
struct Grant {
    Permission permission;
    std::string_view name;  ///< as journal and documents call it
    Roles roles;
    bool wants_fresh_sign_in = false;  ///< within `fresh_minutes`
    bool wants_second_person = false;  ///< somebody else with the same permission confirms
};
inline constexpr int fresh_minutes = 10;

std::span<const Grant> grants();
const Grant& grant_of(Permission permission);
bool may(Roles roles, Permission permission);

/// `reviewer`, as stored; nothing for a word that is no role.
std::string_view name_of(Role role);
std::optional<Role> role_named(std::string_view name);

}  // namespace waymark::people
