// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "dossier/store/line.h"

namespace waymark::db {
class Tx;
}

/// Hours that others bring into a file than its owner: a trainer's list, a school's transcript.
namespace waymark::dossier {

/// A line of a roster in a person's file. Where its owner, or a referee, spoke of the same training
/// on the same day, it takes the place of that line; else it is a further one. A second roster, or
/// a transcript, finds the first one `frozen`.
Result<LineId, LineRefusal> enter_attendance(db::Tx& tx, const Claim& claim, const Author& author,
                                             clock::Instant now);

/// Staff found the hours in a transcript among the person's papers.
Result<LineId, LineRefusal> support_line(db::Tx& tx, const LineId& line, const DocumentId& paper,
                                         const Author& author, clock::Instant now);

/// What a roster or a transcript brought leaves again: what stood before stands once more, and
/// where nothing did, the entry is taken out. `no_such_line` when others than those vouch for it.
Result<LineId, LineRefusal> take_back_support(db::Tx& tx, const LineId& entry, const Author& author,
                                              clock::Instant now);

/// The line of an entry that holds, whoever's file it is in; nothing for one taken out.
std::optional<Line> standing_line(db::Tx& tx, const LineId& entry);

}  // namespace waymark::dossier
