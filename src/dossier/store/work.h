// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "dossier/rules/duties.h"
#include "dossier/store/line.h"

namespace waymark::db {
class Tx;
}

/// Jobs, and what somebody does in them.
namespace waymark::dossier {

inline constexpr std::size_t employments_max = 100;
inline constexpr std::size_t words_max = 8000;  ///< bytes of a position description

/// A job as its holder names it.
struct Job {
    std::string employer;
    std::string position;
    Date begun;
    std::optional<Date> ended;  ///< nothing while it goes on
};

/// What somebody does there: in words, and in shares of their time.
struct Description {
    std::string words;
    std::vector<Duty> duties;
};

struct Employment {
    EmploymentId id;
    people::PersonId person;
    Job job;
    std::optional<Description> described;  ///< the newest description
};

enum class WorkRefusal : std::uint8_t {
    no_employer,
    ends_before_it_begins,
    too_many_jobs,
    no_such_employment,
    not_a_hundred,  ///< the shares must make one hundred percent together
    too_long,
};

Result<EmploymentId, WorkRefusal> add_employment(db::Tx& tx, const Job& job, const Author& author,
                                                 clock::Instant now);
/// Keeps the description. Its share of recovery support is that of all lines of the job, of those
/// that were confirmed too: who confirms hours says nothing about duties.
Result<EmploymentId, WorkRefusal> describe_position(db::Tx& tx, const EmploymentId& employment,
                                                    const Description& description,
                                                    const Author& author, clock::Instant now);
/// Says that these lines belong to the job. Whatever was confirmed of them stays confirmed; one
/// that was confirmed in another job stays in that.
Result<EmploymentId, WorkRefusal> place_lines(db::Tx& tx, const EmploymentId& employment,
                                              std::span<const LineId> lines, const Author& author,
                                              clock::Instant now);
std::vector<Employment> employments_of(db::Tx& tx, const people::PersonId& person);
std::optional<Employment> find_employment(db::Tx& tx, const EmploymentId& id);

}  // namespace waymark::dossier
