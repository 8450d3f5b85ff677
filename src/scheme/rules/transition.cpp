// SPDX-License-Identifier: Apache-2.0
#include "scheme/rules/transition.h"

namespace waymark::scheme {

namespace {

bool is_newer(const Edition* candidate, const Edition* than) {
    return than == nullptr || candidate->from > than->from;
}

}  // namespace

bool is_in_force(const Edition& edition, Date day) {
    return edition.from.value_or(day) <= day && day <= edition.until.value_or(day);
}

Pinned pin(std::span<const Edition* const> editions, std::string_view credential,
           const Milestones& milestones, Date today) {
    Pinned pinned;
    const Edition* current = nullptr;
    for (const Edition* edition : editions) {
        if (edition->credential != credential) continue;
        const auto& anchor = milestones[static_cast<std::size_t>(edition->anchor)];
        if (is_in_force(*edition, anchor.value_or(today)) && is_newer(edition, pinned.edition))
            pinned.edition = edition;
        if (is_in_force(*edition, today) && is_newer(edition, current)) current = edition;
    }
    const bool may_choose = pinned.edition != nullptr && pinned.edition->better_of &&
                            current != nullptr && current != pinned.edition;
    if (may_choose && is_newer(current, pinned.edition)) pinned.offered = current;
    return pinned;
}

Pinned choose(std::span<const Edition* const> editions, std::string_view credential,
              const Milestones& milestones, Date today) {
    Pinned pinned = pin(editions, credential, milestones, today);
    if (pinned.edition != nullptr) return pinned;
    const Edition* first = nullptr;
    for (const Edition* edition : editions) {
        if (edition->credential != credential) continue;
        if (first == nullptr || edition->from < first->from) first = edition;
        const auto& anchor = milestones[static_cast<std::size_t>(edition->anchor)];
        const Date day = anchor.value_or(today);
        if (edition->from.value_or(day) <= day && is_newer(edition, pinned.edition))
            pinned.edition = edition;
    }
    if (pinned.edition == nullptr) pinned.edition = first;
    return pinned;
}

}  // namespace waymark::scheme
