// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "platform/db/db.h"

namespace waymark::crash {

/// What is left of a board after its power was taken.
struct Left {
    std::size_t acts = 0;     ///< that are there with all their rows
    std::size_t missing = 0;  ///< acknowledged, and not there
    std::size_t halves = 0;   ///< some of whose rows are there, and others not
    std::string harm;         ///< what the database or the journal says is damaged

    bool is_whole() const { return missing == 0 && halves == 0 && harm.empty(); }
};

/// Opens the database, looks for every act, seals the journal and verifies it. Throws `Fault` when
/// it cannot be opened.
Left what_is_left(const std::string& address, const std::set<std::string>& acknowledged);

/// The lines that were written whole.
std::set<std::string> whole_lines(const std::string& text);

std::string to_text(const Left& left);

}  // namespace waymark::crash
