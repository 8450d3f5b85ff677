// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "platform/clock/clock.h"
#include "scheme/rules/transition.h"
#include "scheme/scheme.h"

namespace waymark::guide {

/// What the pages draw on: the editions that travel with the program, and what day it is.
struct Library {
    std::vector<scheme::Edition> editions;
    const clock::Clock& clock;
    std::vector<std::string> own;  ///< credentials this board grants, in the order they are shown

    Date today() const { return clock.today(); }
};

/// The edition of a credential that applies on a day. Null when there is no such credential.
const scheme::Edition* edition_on(const Library& library, std::string_view credential, Date day);
/// `il-crss@2023-04` as it is, `il-crss` by today's date.
const scheme::Edition* edition_named(const Library& library, std::string_view name);
/// The edition that decides for these days: of `il-crss`, the one in force on the day of its
/// anchor; and a newer one that the person may choose instead.
scheme::Pinned edition_for(const Library& library, std::string_view name,
                           const scheme::Milestones& milestones);
/// One edition of each credential, as of a day: first this board's own, in its order.
std::vector<const scheme::Edition*> editions_on(const Library& library, Date day);

bool is_own(const Library& library, const scheme::Edition& edition);

}  // namespace waymark::guide
