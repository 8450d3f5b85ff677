// SPDX-License-Identifier: Apache-2.0
#include "dossier/category_names.h"

#include "base/fold.h"
#include "eligibility/dossier.h"

namespace waymark::dossier {
namespace {

constexpr std::string_view dividers = "+;|,/\n\r";
/// How many different cells are remembered; a file of noise must not fill the memory.
constexpr std::size_t seen_max = 4096;

}  // namespace

CategoryNames::CategoryNames(std::span<const scheme::Category> categories,
                             const Spellings& spellings)
    : categories_(categories), spellings_(spellings), bit_(categories.size(), -1) {}

const CategoryNames::Found& CategoryNames::found(std::string_view cell) {
    if (const auto known = seen_.find(cell); known != seen_.end()) return known->second;
    last_ = look_up(cell);
    if (seen_.size() == seen_max) return last_;
    return seen_.emplace(std::string(cell), last_).first->second;
}

CategoryNames::Found CategoryNames::look_up(std::string_view cell) {
    Found found;
    if (spellings_.find(cell)) {
        add_one(found, cell);
        return found;
    }
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find_first_of(dividers), cell.size());
        if (const auto name = trimmed(cell.substr(0, end)); !name.empty()) add_one(found, name);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return found;
}

void CategoryNames::add_one(Found& found, std::string_view name) {
    const auto known = spellings_.find(name);
    if (!known) {
        if (found.unknown.empty()) found.unknown = name;
        return;
    }
    int& bit = bit_[*known];
    if (bit < 0) {
        if (used_.size() == eligibility::category_max) {
            found.are_too_many = true;
            return;
        }
        bit = static_cast<int>(used_.size());
        used_.push_back(categories_[*known].id);
    }
    found.bits |= std::uint64_t{1} << bit;
}

std::string_view CategoryNames::nearest_to(std::string_view name) const {
    const auto meant = spellings_.nearest_to(name);
    return meant ? std::string_view(categories_[*meant].id) : std::string_view();
}

}  // namespace waymark::dossier
