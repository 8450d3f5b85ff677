// SPDX-License-Identifier: Apache-2.0
#include "guide/library.h"

#include <algorithm>

namespace waymark::guide {

namespace {

scheme::Pinned chosen(const Library& library, std::string_view credential,
                      const scheme::Milestones& milestones, Date day) {
    std::vector<const scheme::Edition*> all;
    for (const auto& edition : library.editions)
        if (edition.credential == credential) all.push_back(&edition);
    return scheme::choose(all, credential, milestones, day);
}

}  // namespace

const scheme::Edition* edition_on(const Library& library, std::string_view credential, Date day) {
    return chosen(library, credential, {}, day).edition;
}

scheme::Pinned edition_for(const Library& library, std::string_view name,
                           const scheme::Milestones& milestones) {
    const auto* edition = edition_named(library, name);
    if (edition == nullptr || edition->name_of() == name) return {edition, nullptr};
    return chosen(library, name, milestones, library.today());
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
