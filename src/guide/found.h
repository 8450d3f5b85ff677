// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "platform/db/db.h"

namespace waymark::guide {

/// Whether the people of a board are real. It is decided when the database is made, and kept.
enum class Founding : std::uint8_t { board, demonstration };

/// Makes sure that the database has its board, and that it is of the kind asked for. Throws `Fault`
/// that says what to do when a real board is to be shown as a demonstration, or the other way
/// about. `now` is the text of the instant that is recorded.
void found(db::Database& database, Founding founding, std::string_view now);

}  // namespace waymark::guide
