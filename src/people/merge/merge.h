// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "people/merge/records.h"

namespace waymark::crypto {
class Keyring;
}

/// Merging two records of one person, and parting them again. What wings above know of both, such
/// as open applications, they ask before; see `desk/persons`.
namespace waymark::people {

using MergeId = Id<struct MergeTag>;

enum class MergeRefusal : std::uint8_t {
    no_such_person,
    one_already,      ///< both records are one person, or the same record
    own_record,       ///< nobody merges or parts themselves
    works_for_board,  ///< one of them has a role at the board
    key_is_gone,      ///< one of them was erased: what they had in common cannot be told
    name_waits,       ///< the merged one asked for a new legal name and has no answer
    no_reason,        ///< missing, or longer than `merge_reason_max`
    not_merged,       ///< no such merge is in force
};

/// Longest reason, in bytes.
inline constexpr std::size_t merge_reason_max = 1000;

/// Two records. Either may have been merged before: the persons who they are now are meant.
struct Pair {
    PersonId merged;  ///< leads to the other from now on
    PersonId kept;
};

/// Two records that are one person.
struct Merge {
    MergeId id;
    Pair pair;
    std::string reason;  ///< empty when the key of the merged person is gone
    clock::Instant at;
    std::string by;  ///< id of the person
};

/// Who acts on whose word, and when.
struct MergeAct {
    const House& house;
    PersonId by;
    std::string reason;
    clock::Instant now;
};

/// Why these two cannot become one now; nothing when they can.
std::optional<MergeRefusal> bar_to_merge(db::Tx& tx, const MergeAct& act, const Pair& pair);
/// Everyone concerned hears of it by letter, and so they do when the two are parted.
Result<Merge, MergeRefusal> merge(db::Tx& tx, const MergeAct& act, const Pair& pair);
/// Takes one merge back, in whichever order they were made: what was merged into the merged record
/// before goes with it.
Result<Merge, MergeRefusal> part(db::Tx& tx, const MergeAct& act, const MergeId& id);

/// Those in force, the newest first.
std::vector<Merge> merges(db::Tx& tx, const crypto::Keyring& keyring, std::int64_t most);
std::optional<Merge> find_merge(db::Tx& tx, const crypto::Keyring& keyring, const MergeId& id);

}  // namespace waymark::people
