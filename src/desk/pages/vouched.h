// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "desk/pages/desk_pages.h"

namespace waymark::desk {

/// Who was asked about the hours of these findings, what they said, and the papers beside: a part
/// of a section's page.
html::Markup vouched(const people::Visit& visit, const Opened& opened,
                     const std::vector<const eligibility::Finding*>& findings);
/// A page of a paper, as a file to keep; leaves a line in the journal.
html::Answer paper_answer(const people::Visit& visit, const Opened& opened);

}  // namespace waymark::desk
