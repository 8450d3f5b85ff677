// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "scheme/scheme.h"

namespace waymark::dossier {

/// The categories that a dossier may name, by id, name or alias in either language, and the bit
/// that each one used has been given.
class CategoryNames {
public:
    explicit CategoryNames(std::span<const scheme::Category> categories);

    struct Found {
        std::uint64_t bits = 0;
        std::string unknown;        ///< a name that no category has, as written
        bool are_too_many = false;  ///< more than eligibility::category_max in one dossier
    };
    /// The categories of a cell; several are divided by `+`, `;`, `|`, `,` or `/`.
    const Found& found(std::string_view cell);

    /// The id of the category that a name most resembles; empty when it resembles none. Takes long
    /// beside everything else here.
    std::string_view nearest_to(std::string_view name) const;

    /// Ids of the categories used, in the order of their bits.
    const std::vector<std::string>& used() const { return used_; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    template <typename T>
    using Map = std::unordered_map<std::string, T, Hash, std::equal_to<>>;

    Found look_up(std::string_view cell);
    void add_one(Found& found, std::string_view name);
    void add_name(std::string_view name, std::size_t category);

    std::span<const scheme::Category> categories_;
    Map<std::size_t> by_name_;  ///< folded
    std::vector<int> bit_;      ///< of each category; -1: not used yet
    std::vector<std::string> used_;
    Map<Found> seen_;  ///< cells looked up before: a ledger repeats itself
    Found last_;
};

}  // namespace waymark::dossier
