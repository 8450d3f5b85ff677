// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "scheme/edition.h"

/// Which edition a person is held to.
namespace waymark::scheme {

using Milestones = std::array<std::optional<Date>, milestone_count>;

/// The edition that applies, and a newer one that the person may choose instead.
struct Pinned {
    const Edition* edition = nullptr;  ///< null: no edition applies on the day of its anchor
    const Edition* offered = nullptr;  ///< newer, in force today, where `better_of` allows it
};

/// Pins an application to the edition in force on the day of that edition's own anchor; a milestone
/// not reached yet is taken to be today. Where two would hold, the newer does.
Pinned pin(std::span<const Edition* const> editions, std::string_view credential,
           const Milestones& milestones, Date today);

/// The same for advice, which always needs an edition: where none is in force, the newest that has
/// begun on the day of its anchor, else the first. Null only when there is no such credential.
Pinned choose(std::span<const Edition* const> editions, std::string_view credential,
              const Milestones& milestones, Date today);

bool is_in_force(const Edition& edition, Date day);

}  // namespace waymark::scheme
