// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

/// What a registration was worth on a day, as known at an instant. Facts have two times: the day
/// from which they hold and the instant at which the board wrote them down. Instants are given as
/// the texts that are stored, whose order is the order of time.
namespace waymark::registry {

enum class Standing : std::uint8_t {
    not_registered,  ///< before the first day
    active,
    expired,    ///< the term has ended and no further one was recorded
    inactive,   ///< set aside at the person's own wish
    suspended,  ///< for a time, by the board
    revoked,    ///< for good, by the board
    withdrawn,  ///< entered by mistake
};
std::string_view name_of(Standing standing);
std::optional<Standing> standing_named(std::string_view name);

/// From a day on, a standing holds, until another one begins.
struct Change {
    Standing standing = Standing::active;
    Date effective_on;
    std::string recorded_at;
};
/// From a day through a day the registration is paid and renewed for.
struct Term {
    Date begins_on;
    Date ends_on;
    std::string recorded_at;
};
struct History {
    std::vector<Change> changes;
    std::vector<Term> terms;
};

/// The standing on a day, counting only what had been recorded by `known_at`. Of the changes in
/// effect, the one that began last holds; of two that began the same day, the one recorded last. A
/// registration that is active outside all of its terms is expired.
Standing standing_on(const History& history, Date on, std::string_view known_at);

/// Which change may follow a standing: a revocation is for good, and nothing follows a withdrawal.
bool may_follow(Standing before, Standing after);

/// What a standing means for entering its person anew; what forbids more comes later.
enum class Return : std::uint8_t {
    as_new,             ///< nothing was ever held: there is no number, or only one by mistake
    under_same_number,  ///< the term has ended: the old number goes on
    not_while_held,
    never,  ///< it was revoked for good
};
Return return_after(Standing standing);

}  // namespace waymark::registry
