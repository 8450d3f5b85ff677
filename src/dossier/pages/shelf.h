// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dossier/dossier.h"
#include "dossier/spellings.h"

namespace waymark::dossier {

/// The rules the pages draw on. Made once; the editions outlive it.
struct Shelf {
    Shelf(const std::vector<scheme::Edition>& editions, const std::vector<std::string>& own);

    /// The edition of a credential that holds today; null for none.
    const scheme::Edition* edition_of(std::string_view credential, Date today) const;
    /// One edition of each credential this board grants, in its order.
    std::vector<const scheme::Edition*> own_on(Date today) const;
    /// The name of a category, or its id where no edition names it.
    std::string category_name(std::string_view id, Language language) const;

    /// The topics that the board's own credentials count, and one that an entry already has.
    std::vector<const scheme::Category*> topics_on(Date today, std::string_view kept) const;

    /// Papers that the board's own credentials ask for, each once.
    struct Paper {
        std::string fact;  ///< `high_school_diploma`
        Text title;
    };
    std::vector<Paper> papers_on(Date today) const;
    /// The largest share of recovery support, in percent, that they ask of a job; nothing for none.
    std::optional<int> duty_share_on(Date today) const;

    std::vector<const scheme::Edition*> editions;
    std::vector<std::string> own;
    std::vector<scheme::Category> categories;  ///< of all editions, each once
    std::vector<scheme::FactName> facts;       ///< the same
    std::shared_ptr<const KnownNames> names;   ///< what may be written for both
    std::span<const scheme::Conversion> conversions;
};

}  // namespace waymark::dossier
