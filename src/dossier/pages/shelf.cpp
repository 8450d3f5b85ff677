// SPDX-License-Identifier: Apache-2.0
#include "dossier/pages/shelf.h"

#include <algorithm>

namespace waymark::dossier {

namespace {

template <typename Named>
void add_new(std::vector<Named>& all, const std::vector<Named>& more) {
    for (const auto& one : more)
        if (std::ranges::find(all, one.id, &Named::id) == all.end()) all.push_back(one);
}

}  // namespace

Shelf::Shelf(const std::vector<scheme::Edition>& all, const std::vector<std::string>& granted)
    : own(granted) {
    for (const auto& edition : all) {
        editions.push_back(&edition);
        if (conversions.empty()) conversions = edition.conversions;
        add_new(categories, edition.vocabulary);
        add_new(facts, edition.facts);
    }
}

const scheme::Edition* Shelf::edition_of(std::string_view credential, Date today) const {
    return scheme::pin(editions, credential, {}, today).edition;
}

std::vector<const scheme::Edition*> Shelf::own_on(Date today) const {
    std::vector<const scheme::Edition*> found;
    for (const auto& credential : own)
        if (const auto* edition = edition_of(credential, today)) found.push_back(edition);
    return found;
}

std::string Shelf::category_name(std::string_view id, Language language) const {
    const auto place = std::ranges::find(categories, id, &scheme::Category::id);
    return place == categories.end() ? std::string(id) : place->name.in(language);
}

}  // namespace waymark::dossier
