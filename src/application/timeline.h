// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "application/file.h"
#include "journal/journal.h"

namespace waymark::application {

/// A line of the journal about an application, and the step it tells of.
struct Moment {
    journal::Recorded line;
    const Step* step = nullptr;  ///< into the application; null for what is no step, as a reminder
    std::string section;         ///< id of the section that the step is about; empty for others
};
/// Oldest first. The application must outlive them.
std::vector<Moment> moments_of(db::Tx& tx, const Application& application);

/// What a section is called; empty for an id that the edition does not have.
std::string title_of_section(const scheme::Edition& edition, std::string_view section,
                             Language language);

}  // namespace waymark::application
