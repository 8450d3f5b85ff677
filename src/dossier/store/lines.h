// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "dossier/store/line.h"

namespace waymark::db {
class Tx;
}

namespace waymark::dossier {

/// Adds what a person claims by themselves; however strong they say it is shown, it is their word.
Result<LineId, LineRefusal> add_line(db::Tx& tx, const Claim& claim, const Author& author,
                                     clock::Instant now);
/// All of them or none. Provenance other than `self` keeps the evidence of the claims.
Result<std::vector<LineId>, LineRefusal> add_lines(db::Tx& tx, std::span<const Claim> claims,
                                                   Provenance provenance, const Author& author,
                                                   clock::Instant now);
Result<LineId, LineRefusal> correct_line(db::Tx& tx, const LineId& line, const Claim& claim,
                                         const Author& author, clock::Instant now);
Result<LineId, LineRefusal> remove_line(db::Tx& tx, const LineId& line, const Author& author,
                                        clock::Instant now);

/// What the file says now: neither what was corrected nor what was taken back. By day.
std::vector<Line> lines_of(db::Tx& tx, const people::PersonId& person);
std::optional<Line> find_line(db::Tx& tx, const LineId& id);
/// All lines of one entry, the first one first.
std::vector<Line> history_of(db::Tx& tx, const LineId& entry);

struct Record;
/// The entries of a file that was read, as claims.
std::vector<Claim> claims_in(const Record& record);

}  // namespace waymark::dossier
