// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "exam/item.h"
#include "people/visit.h"

namespace waymark::db {
class Tx;
}

/// What somebody answered while practicing. It is theirs alone: no page of the board shows it.
namespace waymark::exam {

/// By item, whether the newest answer was the one that fits best.
using Progress = std::map<std::string, bool, std::less<>>;

Progress progress_of(db::Tx& tx, const people::PersonId& person);
/// Keeps an answer. `chosen` is the id of an option of the item.
void note_answer(db::Tx& tx, const people::PersonId& person, const Item& item,
                 std::string_view chosen, clock::Instant now);
/// Takes all of it away, for good.
void clear_progress(db::Tx& tx, const people::PersonId& person);

}  // namespace waymark::exam
