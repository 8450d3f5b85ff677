// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace waymark::dossier {

/// What people do in a job, as far as the rules tell it apart. The first is recovery support.
enum class DutyKind : std::uint8_t {
    recovery_support,  ///< peer support, groups, wellness plans, advocacy with a person
    other_service,     ///< service to people that is not recovery support, such as medication
    coordination,      ///< driving, scheduling, reception
    paperwork,
    supervising,
    other,
};
inline constexpr int duty_kind_count = 6;
std::string_view name_of(DutyKind kind);
std::optional<DutyKind> duty_named(std::string_view name);

struct Duty {
    DutyKind kind = DutyKind::other;
    int share = 0;  ///< percent of the working time
};

/// The shares add up to one hundred, none is negative, and no kind stands twice.
bool are_whole(std::span<const Duty> duties);
/// Percent of recovery support.
int support_share(std::span<const Duty> duties);

}  // namespace waymark::dossier
