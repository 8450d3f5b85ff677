// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "desk/persons/merging.h"
#include "desk/persons/views.h"
#include "people/people.h"

/// What the pages of persons share.
namespace waymark::desk {

class PersonPages {
public:
    explicit PersonPages(const application::Editions& editions) : editions_(editions) {}

    /// `?first=` and `?second=`, two addresses, lead to the page that compares them.
    html::Answer list(const people::Visit& visit) const;
    html::Answer compare(const people::Visit& visit) const;
    html::Answer merge(const people::Visit& visit) const;
    html::Answer leave(const people::Visit& visit) const;
    html::Answer merged(const people::Visit& visit) const;
    html::Answer part(const people::Visit& visit) const;

private:
    application::Occasion occasion_of(const people::Visit& visit) const {
        return application::occasion(visit.house, editions_, visit.who->person);
    }
    html::Answer compare_page(const people::Visit& visit, std::vector<html::Slip> slips) const;
    html::Answer merged_page(const people::Visit& visit,
                             const std::vector<html::Slip>& slips) const;

    const application::Editions& editions_;
};

/// The two persons of the address, as they are now.
people::Pair pair_in(db::Tx& tx, const people::Visit& visit);
/// One thing about both, each line of the table.
std::vector<ComparePage::Row> rows_of(db::Tx& tx, const people::Visit& visit,
                                      const application::Occasion& now, const people::Pair& pair);
html::TextArea reason_area(const people::Visit& visit, std::string name, std::string title,
                           std::string hint, const std::vector<html::Slip>& slips);

}  // namespace waymark::desk
