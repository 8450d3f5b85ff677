// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "registry/pages/spoken.h"
#include "registry/registration.h"
#include "registry/review.h"
#include "registry/rules/number.h"

namespace waymark::db {
class Tx;
}

/// The public register: who is certified, today or on any day before. Nothing is ever changed in
/// it; what is learned later is written beside what was known before.
namespace waymark::registry {

enum class Refusal : std::uint8_t {
    already_registered,  ///< the person holds this credential; a return is a change of standing
    no_such_number,
    not_after_that,      ///< the standing cannot follow the present one
    not_before_entered,  ///< a change cannot begin before the registration
    term_ends_before_it_begins,
    name_is_empty,
    not_merged,  ///< the number stands for itself
    revoked,     ///< the person held this credential, and it was revoked for good
};

/// What a person has of a credential already; of several numbers, the one that forbids most.
struct Earlier {
    Return way = Return::as_new;
    std::string number{};  ///< empty where they never had one that counts
};
Earlier earlier_of(db::Tx& tx, std::string_view person, std::string_view credential, Date on,
                   clock::Instant known_at);

/// Enters a registration and gives it a number nobody can guess. Whose term has ended keeps their
/// number, which goes on with a further term.
Result<std::string, Refusal> enter(db::Tx& tx, const NewRegistration& registration,
                                   clock::Instant now);

Result<std::string, Refusal> change_standing(db::Tx& tx, std::string_view number,
                                             const NewStanding& change, const Author& author);
Result<std::string, Refusal> extend(db::Tx& tx, std::string_view number, const NewTerm& term,
                                    const Author& author);
/// The name the public sees from now on; earlier names are kept and not shown.
Result<std::string, Refusal> rename(db::Tx& tx, std::string_view number, std::string_view name,
                                    const Author& author);
/// Two numbers are one person: the first leads to the second from now on.
Result<std::string, Refusal> merge(db::Tx& tx, std::string_view number, std::string_view into,
                                   const Author& author);

/// The number stands for itself again, and can be found by its name.
Result<std::string, Refusal> part(db::Tx& tx, std::string_view number, const Author& author);

/// The registration as of a day, as it is known at an instant; nothing for an unknown number. A
/// number that was merged is not followed here: see `leads_to`.
std::optional<Listing> look_up(db::Tx& tx, std::string_view number, Date on,
                               clock::Instant known_at);
/// The number that a merged number leads to, however often it was merged; empty when it stands for
/// itself.
std::string leads_to(db::Tx& tx, std::string_view number);
/// The number it was merged into itself, which may lead on; empty when it stands for itself.
std::string leads_next_to(db::Tx& tx, std::string_view number);
/// Every change of standing, in the order recorded.
std::vector<Step> steps_of(db::Tx& tx, std::string_view number);

/// The same with reason and authors, for the office.
std::vector<OfficeStep> office_steps_of(db::Tx& tx, std::string_view number);
/// Nothing for an unknown number.
std::optional<Holder> holder_of(db::Tx& tx, std::string_view number);

/// A search by name shows so many at most, so that nobody can page through the whole register.
inline constexpr std::int64_t listings_max = 25;
inline constexpr std::size_t search_letters_min = 2;

/// Registrations whose name, from any of its words on, begins as typed; one more than
/// `listings_max` where there are more.
std::vector<Listing> search(db::Tx& tx, std::string_view name, Date on, clock::Instant known_at);

/// All numbers entered for one record of a person, also those that lead to another.
std::vector<std::string> numbers_of(db::Tx& tx, std::string_view record);

/// What a person holds, whichever of their merged records it was entered for. Numbers that lead to
/// another are not among it.
std::vector<Listing> held_by(db::Tx& tx, std::string_view person, Date on, clock::Instant known_at);

}  // namespace waymark::registry
