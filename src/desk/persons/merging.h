// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "application/application.h"
#include "tasks/tasks.h"

/// Two records that may be one person: what staff decide about them, and what follows in the
/// register. Nothing of either record is moved, so each decision can be taken back.
namespace waymark::desk {

/// Why two records are not merged, or not parted.
enum class MergeTrouble : std::uint8_t {
    no_such_person,
    one_already,
    own_record,
    conflict,  ///< who acts has a conflict of interest with one of them
    works_for_board,
    key_is_gone,
    name_waits,
    two_applications,  ///< both have handed in one for the same credential
    held_and_applied,  ///< one holds a credential that the other has applied for
    no_reason,
    not_merged,
};
/// With what can be done about it.
std::string spoken(MergeTrouble trouble, const words::Speaker& t);

using Merged = Result<people::Merge, MergeTrouble>;

/// Why these two cannot be merged by this visitor now; nothing when they can.
std::optional<MergeTrouble> trouble_with(db::Tx& tx, const application::Occasion& now,
                                         const people::Pair& pair);
/// Of two numbers for one credential the weaker leads to the other from now on; tasks about the
/// pair are done.
Merged merge_persons(db::Tx& tx, const application::Occasion& now, const people::Pair& pair,
                     std::string_view reason);
/// Numbers stand for themselves again where they led across the cut.
Merged part_persons(db::Tx& tx, const application::Occasion& now, const people::MergeId& id,
                    std::string_view reason);

/// Whether this visitor may know of the pair at all: it is not about themself, and they have no
/// conflict of interest with either.
bool may_see(db::Tx& tx, const application::Occasion& now, const people::Pair& pair);

/// Two persons whom a task says may be one.
struct Suspects {
    tasks::TaskId task;
    people::PersonId newcomer;  ///< as they are now
    people::PersonId known;
    clock::Instant found_at;
};
/// Those that this visitor may decide about, the longest waiting first.
std::vector<Suspects> suspects(db::Tx& tx, const application::Occasion& now);
/// They are two people: the tasks about them are done.
std::optional<MergeTrouble> keep_apart(db::Tx& tx, const application::Occasion& now,
                                       const people::Pair& pair, std::string_view reason);

}  // namespace waymark::desk
