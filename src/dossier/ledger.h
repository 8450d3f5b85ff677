// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "dossier/category_names.h"
#include "dossier/cells.h"
#include "dossier/dossier.h"
#include "dossier/ids.h"
#include "dossier/problems.h"
#include "dossier/row.h"
#include "dossier/spellings.h"

namespace waymark::dossier {

/// Turns rows, from whatever format, into a record, and tells what is wrong with them.
class Ledger {
public:
    /// `names` are those of the reading's categories and facts; null: they are made for it.
    Ledger(const Reading& reading, Habits habits, Problems& problems,
           std::shared_ptr<const KnownNames> names = nullptr);

    /// Makes room for so many entries.
    void expect(std::size_t entries);
    /// A row that says itself what it is about.
    void add(const Row& row);
    void add_entry(const Row& row, scheme::EntryKind kind);
    /// A row whose title names the fact, or a milestone.
    void add_fact(const Row& row);
    void add_milestone(const Row& row);

    /// The record. What only shows in the whole (a day of more than 24 hours) is told now; the
    /// record counts only if no problem was told.
    Record finish();

private:
    std::string id_of(const Row& row) const;
    void read_days(eligibility::Entry& entry);
    void read_amount(const Row& row, eligibility::Entry& entry);
    void read_words(eligibility::Entry& entry);
    void read_categories(const Row& row, eligibility::Entry& entry);
    std::string unknown_category(std::string_view name) const;
    void read_names(const Row& row, eligibility::Entry& entry);
    void keep(const Row& row, eligibility::Entry entry);
    void check_id(std::uint32_t index);
    std::string name_of_fact(std::string_view title);
    void check_days();

    const Reading& reading_;
    Problems& problems_;
    Cells cells_;
    std::shared_ptr<const KnownNames> names_;
    CategoryNames categories_;
    Ids ids_;
    std::unordered_set<std::string_view> ids_before_;  ///< of the record this one is further to
    std::vector<std::uint32_t> places_;                ///< byte in the file of each entry
    std::string event_;                                ///< keeps its memory from row to row
    Record record_;
};

}  // namespace waymark::dossier
