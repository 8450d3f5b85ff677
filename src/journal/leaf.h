// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "journal/lines.h"
#include "journal/rules/merkle.h"
#include "platform/db/value.h"

/// What the seal is over: the canonical text of a line, as docs/formats/journal.md gives it.
namespace waymark::journal {

/// SHA-256 for the rules of the tree.
Hash sha256(std::string_view bytes);

/// `waymark journal line 1`, then the seven fields, each ended by a newline. `at` is taken as it is
/// stored, so that no change of it goes unseen.
std::string canonical_text(const db::Row& line);
Hash leaf_of(const db::Row& line);

/// Tiles as the database keeps them: 64 hexadecimal digits for each hash. An empty tile for a text
/// that is not of that form.
std::string to_text(const std::vector<Hash>& tile);
std::vector<Hash> parse_tile(std::string_view text);

}  // namespace waymark::journal
