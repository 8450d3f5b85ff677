// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/hours.h"
#include "base/language.h"
#include "scheme/terms.h"

/// Sums of hours: their parts, conditions, limits and what stands for hours.
namespace waymark::scheme {

/// What the judge has room for in one sum; lint holds every edition to it.
inline constexpr std::size_t sum_parts_max = 24;  ///< the whole included
inline constexpr std::size_t sum_categories_max = 64;
inline constexpr std::size_t sum_conditions_max = 32;  ///< of all its parts together

/// Which entries may count at all. Everything left empty accepts everything.
struct Conditions {
    std::vector<Delivery> delivery;
    std::vector<Recognition> recognition;
    std::vector<Setting> setting;
    std::vector<std::string> without;  ///< categories that shut an entry out (clinical, in-service)
    Evidence evidence = Evidence::none;  ///< at least this strong
    std::optional<int> duty_share_min;   ///< percent of duties that must be of the kind asked for
    std::optional<Window> recent;
    std::optional<Between> between;  ///< earned inside the cycle; nothing carried over
    bool once_ever = false;          ///< an event counts once, even in another cycle
};

/// A bucket: the hours of some categories, with a floor and a cap. The parts of a part are
/// disjoint, so an hour sits in one of them; what is credited to a part counts toward the part
/// around it.
struct Part {
    std::string id;
    Text title;
    Citation citation;
    std::vector<std::string> categories;  ///< an entry with any of these; empty: only its parts'
    bool any_category = false;            ///< takes every entry of the sum
    Hours floor;                          ///< at least; zero: no floor
    std::optional<Hours> cap;             ///< counts up to
    std::optional<int> parts_needed;      ///< only this many of the parts' floors must be met
    Conditions where;
    std::vector<Part> parts;
};

/// A cap across categories: how much of one delivery, setting or kind may count. The values of the
/// limits of one sum must not overlap.
struct Limit {
    enum class On : std::uint8_t { delivery, setting, recognition, kind };
    std::string id;
    Text title;
    Citation citation;
    On on = On::delivery;
    std::vector<std::uint8_t> values;  ///< enumerators of what `on` names
    std::optional<Hours> at_most;
    std::optional<int> share_max;  ///< percent of all that is credited to the sum
};

/// Hours granted for a fact: a degree for 1,000 hours of work. Of the substitutions that carry the
/// same `only_one`, one counts.
struct Substitution {
    std::string id;
    Text title;
    Citation citation;
    std::string fact;
    Hours credit;
    std::string part;  ///< the part credited; empty: the whole sum
    std::string only_one;
};

/// A sum of evidence against floors and caps. Two sums overlap: an entry may count in both. The
/// parts of one sum do not.
struct Sum {
    std::vector<EntryKind> of;
    Unit unit = Unit::hour;
    Part whole;
    std::vector<Limit> limits;
    std::vector<Substitution> substitutions;
};

}  // namespace waymark::scheme
