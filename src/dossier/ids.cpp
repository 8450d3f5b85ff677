// SPDX-License-Identifier: Apache-2.0
#include "dossier/ids.h"

#include <functional>

namespace waymark::dossier {
namespace {

constexpr std::size_t slots_at_first = 64;

}  // namespace

std::optional<std::uint32_t> Ids::take(const std::vector<eligibility::Entry>& entries,
                                       std::uint32_t index) {
    if (slots_.size() < 2 * (taken_ + 1)) grow(entries);
    std::uint32_t& slot = slot_of(entries, entries[index].id);
    if (slot != 0) return slot - 1;
    slot = index + 1;
    ++taken_;
    return std::nullopt;
}

std::uint32_t& Ids::slot_of(const std::vector<eligibility::Entry>& entries, std::string_view id) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = std::hash<std::string_view>{}(id)&mask;
    while (slots_[at] != 0 && entries[slots_[at] - 1].id != id) at = (at + 1) & mask;
    return slots_[at];
}

void Ids::grow(const std::vector<eligibility::Entry>& entries) {
    const std::vector<std::uint32_t> before = std::move(slots_);
    slots_.assign(before.empty() ? slots_at_first : 2 * before.size(), 0);
    for (const std::uint32_t taken : before) {
        if (taken != 0) slot_of(entries, entries[taken - 1].id) = taken;
    }
}

}  // namespace waymark::dossier
