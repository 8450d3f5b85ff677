// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "platform/clock/instant.h"

namespace waymark::db {
class Tx;
}

/// Acts that matter are asked for by one person and happen when a second one agrees. Until then
/// nothing has happened but the question. Who may ask and agree, and what the act is, the wing
/// knows that has the page.
namespace waymark::tasks {

using ProposalId = Id<struct ProposalTag>;

/// How long a question waits: a week, so that a small office with one of two away is not stuck.
inline constexpr std::int64_t proposal_seconds = 7LL * 24 * 60 * 60;

/// What is to happen. Nothing in it may be a secret.
struct Wanted {
    std::string act;        ///< `registration.standing`
    std::string about;      ///< id or number of what it is done to
    std::string arguments;  ///< in the words of the wing whose act it is
    std::string ground;     ///< what it rests on; the act is refused once this is another
    std::string reason;     ///< for the second person to judge by
};

/// A question that waits.
struct Proposal {
    ProposalId id;
    Wanted wanted;
    std::string asked_by;  ///< id of the person
    clock::Instant asked_at;
    clock::Instant ends_at;
};

/// Binds an answer to the question that was read: a page sends it back.
std::string digest_of(const Proposal& proposal);

enum class ProposalRefusal : std::uint8_t {
    waits_already,   ///< another question about the same thing is open
    not_there,       ///< never asked, answered, or too late
    same_person,     ///< who asks does not agree, whichever account they use
    not_the_same,    ///< the question is not the one that was read
    ground_changed,  ///< what it rests on is no longer so
};
using Asked = Result<Proposal, ProposalRefusal>;

/// Asks. `by` is the id of the person.
Asked propose(db::Tx& tx, const Wanted& wanted, std::string_view by, clock::Instant now);

/// Those that wait, the longest first.
std::vector<Proposal> open_proposals(db::Tx& tx, clock::Instant now);
/// One that waits; nothing when it was answered or ran out.
std::optional<Proposal> find_proposal(db::Tx& tx, const ProposalId& id, clock::Instant now);

/// How long an answer can be read at the desk.
inline constexpr std::int64_t answers_shown_seconds = 30LL * 24 * 60 * 60;

enum class ProposalOutcome : std::uint8_t { agreed, turned_down, taken_back, ran_out };
/// A question that no longer waits.
struct AnsweredProposal {
    Proposal proposal;
    ProposalOutcome outcome = ProposalOutcome::ran_out;
    std::string by;  ///< id of the person; empty where nobody answered
    std::string note;
    clock::Instant at;
};
/// Those asked since then that no longer wait, the newest first.
std::vector<AnsweredProposal> answered_proposals(db::Tx& tx, clock::Instant since,
                                                 clock::Instant now);

/// A second person's answer.
struct Answer {
    std::string by;      ///< id of the person
    std::string digest;  ///< of the question as it was read
    std::string note{};  ///< why not
};
/// Agrees. The caller does the act in the same transaction, or nothing is kept. `ground` is what
/// the act rests on now.
Asked agree(db::Tx& tx, const ProposalId& id, const Answer& answer, std::string_view ground,
            clock::Instant now);
/// Turns down; from whoever asked, takes the question back.
Asked turn_down(db::Tx& tx, const ProposalId& id, const Answer& answer, clock::Instant now);

}  // namespace waymark::tasks
