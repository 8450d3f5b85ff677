// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "dossier/store/line.h"
#include "eligibility/dossier.h"

namespace waymark::clock {
class Zone;
}
namespace waymark::db {
class Tx;
}

namespace waymark::dossier {

struct Record;
using FactId = Id<struct FactTag>;

/// Longest name of a fact, in bytes; a file holds at most so many.
inline constexpr std::size_t fact_name_max = 80;
inline constexpr std::size_t facts_max = 500;

struct StatedFact {
    FactId id;
    eligibility::Fact fact;
    clock::Instant recorded_at;
    std::string recorded_by;
};

enum class FactRefusal : std::uint8_t {
    bad_name,  ///< empty, too long, or not letters, digits, dots and lines
    ends_before_it_begins,
    too_many_facts,
    no_such_fact,
};

/// States a fact, as strongly as whoever calls this has seen it shown: a person by themselves says
/// `Evidence::self`. What was stated before under the name no longer holds, but is kept.
Result<FactId, FactRefusal> state_fact(db::Tx& tx, const eligibility::Fact& fact,
                                       const Author& author, clock::Instant now);
/// From now on nothing is stated under that name.
Result<FactId, FactRefusal> take_back_fact(db::Tx& tx, std::string_view name, const Author& author,
                                           clock::Instant now);
/// What holds now, by name.
std::vector<StatedFact> facts_of(db::Tx& tx, const people::PersonId& person);

/// Everything the judge reads about a person: entries under the ids of their lines, facts, titles,
/// the day of birth. What a paper shows counts as shown by it, and what was signed is a fact of
/// that name, on its day in the zone. Days that the board sets, such as those of an application,
/// are added by whoever knows them.
Record gathered(db::Tx& tx, const crypto::Keyring& keyring, const clock::Zone& zone,
                const people::PersonId& person);

}  // namespace waymark::dossier
