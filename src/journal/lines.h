// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/clock/instant.h"
#include "platform/db/tx.h"

/// The board's memory: one line for each act, written in the act's own transaction, and sealed soon
/// after so that no line can be changed, removed or slipped in unseen.
namespace waymark::journal {

/// What is remembered of an act. Ids and names of acts only, never anything about a person: a line
/// stays for good, also when the person is erased.
struct Line {
    std::string act;  ///< one of `acts()`: `application.submitted`
    /// Who acted: the id of a person, never of their account; of a request for those who answer
    /// a letter without an account; `board` for the program itself.
    std::string actor;
    std::string subject{};  ///< what it was done to
    std::string person{};   ///< whose file it belongs to; empty when nobody's
    std::string digest{};   ///< optional: a salted digest of details that are kept elsewhere
};

/// Visible ASCII characters that a field of a line may hold.
inline constexpr std::size_t field_max = 200;

struct Recorded {
    std::string id;
    clock::Instant at;
    Line line;
};

/// Writes the line in the act's transaction. `now` is the present: a line that claims to be much
/// older than the seal before it is reported as slipped in. Throws `Bug` when the act is not in the
/// vocabulary, or a field is too long or holds anything but visible ASCII.
void record(db::Tx& tx, const Line& line, clock::Instant now);

/// How many lines a timeline holds at most; the newest are kept.
inline constexpr int timeline_max = 1000;

/// What happened to a thing, oldest first.
std::vector<Recorded> lines_about(db::Tx& tx, std::string_view subject);
/// What happened in a person's file, oldest first.
std::vector<Recorded> lines_of_person(db::Tx& tx, std::string_view person);

}  // namespace waymark::journal
