// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dossier/spellings.h"
#include "scheme/scheme.h"

namespace waymark::dossier {

/// The categories that a dossier may name, by id, name or alias in either language, and the bit
/// that each one used has been given.
class CategoryNames {
public:
    /// `spellings` are those of `categories`; both must outlive it.
    CategoryNames(std::span<const scheme::Category> categories, const Spellings& spellings);

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
    Found look_up(std::string_view cell);
    void add_one(Found& found, std::string_view name);

    std::span<const scheme::Category> categories_;
    const Spellings& spellings_;
    std::vector<int> bit_;  ///< of each category; -1: not used yet
    std::vector<std::string> used_;
    ByText<Found>::Map seen_;  ///< cells looked up before: a ledger repeats itself
    Found last_;
};

}  // namespace waymark::dossier
