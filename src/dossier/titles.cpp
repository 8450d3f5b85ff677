// SPDX-License-Identifier: Apache-2.0
#include "dossier/titles.h"

#include <functional>

namespace waymark::dossier {
namespace {

constexpr std::size_t slots_at_first = 64;

std::size_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

}  // namespace

std::string_view Titles::text(std::uint32_t number) const {
    if (number == 0) return {};
    const std::uint32_t begin = number == 1 ? 0 : ends_[number - 2];
    return std::string_view(letters_).substr(begin, ends_[number - 1] - begin);
}

std::uint32_t Titles::number_of(std::string_view text) {
    if (text.empty()) return 0;
    if (slots_.size() < 2 * (ends_.size() + 1)) grow();
    std::uint32_t& slot = slot_of(text);
    if (slot == 0) {
        letters_.append(text);
        ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
        slot = static_cast<std::uint32_t>(ends_.size());
    }
    return slot;
}

std::uint32_t& Titles::slot_of(std::string_view text) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash_of(text) & mask;
    while (slots_[at] != 0 && this->text(slots_[at]) != text) at = (at + 1) & mask;
    return slots_[at];
}

void Titles::grow() {
    slots_.assign(slots_.empty() ? slots_at_first : 2 * slots_.size(), 0);
    for (std::uint32_t number = 1; number <= ends_.size(); ++number) slot_of(text(number)) = number;
}

}  // namespace waymark::dossier
