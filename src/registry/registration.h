// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "platform/clock/instant.h"
#include "registry/rules/standing.h"

namespace waymark::registry {

/// What is entered when a decision and a passed exam have come together.
struct NewRegistration {
    std::string person;       ///< id
    std::string application;  ///< id
    std::string credential;   ///< `il-crss`
    std::string edition;      ///< `2023-04`
    std::string name;         ///< as the public will see it: the chosen name
    Date begins_on;
    Date ends_on;
    std::string by;  ///< id of the person that decided
};

/// A change of standing, as somebody decides it.
struct NewStanding {
    Standing standing = Standing::active;
    Date effective_on;   ///< from this day on
    std::string reason;  ///< a code, never a story
};

/// A further stretch, paid and renewed for; both days belong to it.
struct NewTerm {
    Date begins_on;
    Date ends_on;
};

/// Who acts, and when.
struct Author {
    std::string by;  ///< id of the person
    clock::Instant now;
    std::string confirmed_by{};  ///< id of the second person, where two did it
};

/// All the public may know: nothing of recovery, birth, address or evidence.
struct Listing {
    std::string number;
    std::string name;
    std::string credential;
    std::string edition;
    Date registered_on;
    Standing standing = Standing::not_registered;
    std::optional<Date> ends_on;  ///< of the term around the day asked about, or the last before it
};

/// One line of a registration's past, for its own page.
struct Step {
    Standing standing = Standing::active;
    Date effective_on;
    clock::Instant recorded_at;
};

/// The same line as the office reads it; none of this is public.
struct OfficeStep {
    Step step;
    std::string reason;  ///< a code
    std::string by;
    std::string confirmed_by;  ///< empty where one person did it
};

/// Whom a number belongs to; for the office alone.
struct Holder {
    std::string person;       ///< id
    std::string application;  ///< id
};

}  // namespace waymark::registry
