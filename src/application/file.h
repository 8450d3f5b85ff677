// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "application/rules/state.h"
#include "people/people.h"
#include "scheme/scheme.h"

namespace waymark::db {
class Tx;
}

namespace waymark::application {

using ApplicationId = Id<struct ApplicationTag>;
using Editions = std::vector<scheme::Edition>;

/// Who acts, when, and by which rules. Made before the transaction of an act.
struct Occasion {
    const House& house;
    const Editions& editions;
    people::PersonId who;
    clock::Instant now;
    Date today;
};
Occasion occasion(const House& house, const Editions& editions, const people::PersonId& who);

/// One application with all its steps, oldest first.
struct Application {
    ApplicationId id;
    people::PersonId person;  ///< whoever they are now: the kept one of merged records
    people::PersonId owner;   ///< the record it was begun for: its key shuts what is handed in
    std::string credential;   ///< `il-crss`
    std::string edition;      ///< `2023-04`, to which it is pinned
    std::vector<Step> steps;
    std::vector<clock::Instant> instants;  ///< of the steps
    Facts facts;
    State state;
    /// The rules it rests on were taken from the board's folder: it can be listed, and no more.
    bool lacks_edition = false;
};

std::optional<Application> find_application(db::Tx& tx, const Occasion& occasion,
                                            const ApplicationId& id);
/// All of a person's, the newest first.
std::vector<Application> applications_of(db::Tx& tx, const Occasion& occasion,
                                         const people::PersonId& person);

/// The edition by which an application is judged; throws `Bug` for one this board does not know.
const scheme::Edition& edition_of(const Editions& editions, const Application& application);
/// Editions that applications rest on and the board does not have, as `il-crss@2023-04`.
std::vector<std::string> missing_editions(db::Tx& tx, const Editions& editions);
/// The clauses that people judge, one section of the file each: neither advice, nor what needs no
/// proof, nor the exam, which comes after.
std::vector<const scheme::Clause*> sections_of(const scheme::Edition& edition);

/// Days to ask other people to look at a decision again.
int review_days_of(const scheme::Edition& edition);

/// Somebody of the staff, and whose hours they were asked to confirm.
struct Reader {
    people::PersonId who;
    std::vector<people::PersonId> named_by;
};
Reader reader_of(db::Tx& tx, const people::PersonId& who);
/// Why somebody of the staff may not read a file: it is their own, they declared a conflict of
/// interest, or the candidate named them as a referee.
std::optional<Bar> bar_to_read(const Application& application, const Reader& reader);

/// What the journal calls an act: `application.submitted`.
std::string_view journal_name_of(Act act);

/// A list shows so many at most.
inline constexpr std::size_t queue_max = 200;
/// What staff ask of the queue.
struct Filter {
    std::optional<Stage> stage = std::nullopt;
    std::optional<Turn> turn = std::nullopt;
    /// A person's id; empty: those that nobody has taken up; nothing: anybody's.
    std::optional<std::string> assigned_to = std::nullopt;
    enum class Order : std::uint8_t { oldest_first, newest_first } order = Order::oldest_first;
    std::size_t most = queue_max;
};
std::vector<Application> queue(db::Tx& tx, const Occasion& occasion, const Filter& filter);

/// Drafts begun before `until`, the oldest first, whether their year went by or not.
std::vector<Application> drafts(db::Tx& tx, const Occasion& occasion, clock::Instant until);

/// The board's own figures, over the decisions of the last year.
std::vector<std::int64_t> board_days_of_decided(db::Tx& tx, clock::Instant now);

}  // namespace waymark::application
