// SPDX-License-Identifier: Apache-2.0
#include "dossier/rules/duties.h"

#include <array>

namespace waymark::dossier {

namespace {

constexpr std::array<std::string_view, duty_kind_count> names = {
    "recovery_support", "other_service", "coordination", "paperwork", "supervising", "other"};

}  // namespace

std::string_view name_of(DutyKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::optional<DutyKind> duty_named(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<DutyKind>(i);
    return std::nullopt;
}

bool are_whole(std::span<const Duty> duties) {
    std::array<bool, duty_kind_count> has{};
    int sum = 0;
    for (const auto& duty : duties) {
        bool& is_there = has[static_cast<std::size_t>(duty.kind)];
        if (is_there || duty.share < 0 || duty.share > 100) return false;
        is_there = true;
        sum += duty.share;
    }
    return sum == 100;
}

int support_share(std::span<const Duty> duties) {
    for (const auto& duty : duties)
        if (duty.kind == DutyKind::recovery_support) return duty.share;
    return 0;
}

}  // namespace waymark::dossier
