// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "desk/pages/desk_pages.h"

namespace waymark::desk {

/// The ids of the lines that a section counts, or says why it does not.
std::vector<std::string> lines_in(const application::Judged& judged, std::string_view section);
/// The entries of a section, as they were when they were judged.
std::vector<EvidenceLine> evidence_in(const application::Judged& judged, std::string_view section,
                                      const words::Speaker& t);
/// Those that the file did not have when it was handed in.
std::vector<EvidenceLine> evidence_since(const application::Judged& kept,
                                         const application::Judged& now, std::string_view section,
                                         const words::Speaker& t);
/// Entries that were handed in and taken out of the file since, by their titles.
std::vector<std::string> gone_since(db::Tx& tx, const application::Judged& kept,
                                    std::string_view section, const words::Speaker& t);

/// Who had been asked about the hours of a section, what they had said, and the papers, as they
/// were handed in: a part of the section's page.
html::Markup vouched(const people::Visit& visit, const Opened& opened, std::string_view section);
/// What was added or changed after the file was handed in, apart from it.
html::Markup since(const people::Visit& visit, const Opened& opened, const application::Judged& now,
                   std::string_view section);
/// A page of a paper, as a file to keep; leaves a line in the journal.
html::Answer paper_answer(const people::Visit& visit, const Opened& opened);

}  // namespace waymark::desk
