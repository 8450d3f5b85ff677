// SPDX-License-Identifier: Apache-2.0
#include "dossier/pages.h"

#include "dossier/office/office_pages.h"
#include "dossier/pages/routes.h"

namespace waymark::dossier {

people::Pages pages(const std::vector<scheme::Edition>& editions,
                    const std::vector<std::string>& own, PageState first_state,
                    const OfficeNeeds& needs) {
    const auto shelf = std::make_shared<const Shelf>(editions, own);
    people::Pages pages;
    add_hours(pages, shelf);
    add_changes(pages, shelf);
    add_import(pages, shelf);
    add_asking(pages);
    add_asked(pages);
    add_attest(pages, shelf);
    add_work(pages, shelf);
    add_papers(pages, shelf, first_state);
    add_what_if(pages, shelf);
    add_rosters(pages, shelf, needs);
    add_support(pages, needs);
    add_disputes(pages, needs);
    return pages;
}

}  // namespace waymark::dossier
