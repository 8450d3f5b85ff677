// SPDX-License-Identifier: Apache-2.0
#include "guide/library.h"

#include <algorithm>

namespace waymark::guide {

const scheme::Edition* edition_on(const Library& library, std::string_view credential, Date day) {
    const scheme::Edition* best = nullptr;
    const auto begun = [&](const scheme::Edition& edition) {
        return edition.from.value_or(Date()) <= day;
    };
    for (const auto& edition : library.editions) {
        if (edition.credential != credential) continue;
        const bool later =
            best != nullptr && edition.from.value_or(Date()) > best->from.value_or(Date());
        if (best == nullptr || (begun(edition) ? later || !begun(*best) : !later && !begun(*best)))
            best = &edition;
    }
    return best;
}

const scheme::Edition* edition_named(const Library& library, std::string_view name) {
    for (const auto& edition : library.editions)
        if (edition.name_of() == name) return &edition;
    return edition_on(library, name, library.today());
}

bool is_own(const Library& library, const scheme::Edition& edition) {
    return std::ranges::find(library.own, edition.credential) != library.own.end();
}

std::vector<const scheme::Edition*> editions_on(const Library& library, Date day) {
    std::vector<const scheme::Edition*> found;
    // The editions of a credential stand together.
    for (const auto& edition : library.editions)
        if (found.empty() || found.back()->credential != edition.credential)
            found.push_back(edition_on(library, edition.credential, day));
    std::ranges::stable_sort(found, {}, [&](const auto* edition) {
        return std::ranges::find(library.own, edition->credential) - library.own.begin();
    });
    return found;
}

}  // namespace waymark::guide
