// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "people/visit.h"

namespace waymark::db {
class Tx;
}

/// Acts that matter are asked for by one person and happen when a second one agrees: somebody else
/// who holds the same permission, signed in a moment ago. Until then nothing has happened but the
/// question. The page that asks is a `PageRoute` with `asks_second_person`.
namespace waymark::people {

using ProposalId = Id<struct ProposalTag>;

/// How long a question waits.
inline constexpr std::int64_t proposal_seconds = 7 * 24 * 60 * 60;

/// What is to happen. The arguments are in the words of the wing whose act it is, and come back to
/// it as they were; nothing in them may be a secret.
struct Wanted {
    std::string act;      ///< as in `SecondAct`
    std::string subject;  ///< id or number of what it is about
    std::string person;   ///< id of whom it is about; empty for nobody
    std::string arguments;
};

struct Proposal {
    ProposalId id;
    Permission permission = Permission::anyone;
    Wanted wanted;
    AccountId asked_by;
    std::string asker;  ///< their chosen name
    clock::Instant asked_at;
    clock::Instant ends_at;
};

/// An act that two people do. Each wing that has one gives its own list to `second_person_pages`.
struct SecondAct {
    std::string name;  ///< `registration.suspend`
    Permission permission = Permission::anyone;
    /// What will happen, in sentences for the second person; the first is the title.
    std::function<std::vector<std::string>(db::Tx&, const Proposal&, const words::Speaker&)> told;
    /// Does it, in the transaction in which the second person agrees, and leaves its own line in
    /// the journal. False when it is no longer lawful: then nothing is kept.
    std::function<bool(db::Tx&, const Proposal&, const Visitor& second, clock::Instant now)> run;
};
using SecondActs = std::vector<SecondAct>;

enum class SecondRefusal {
    not_there,     ///< never asked, answered, taken back, or too late
    same_person,   ///< two accounts of one person are one person, too
    may_not,       ///< either of the two does not hold the permission (any more)
    not_fresh,     ///< the sign-in of whoever agrees is too old
    not_the_same,  ///< the question is not the one that was shown
    not_lawful,    ///< the act says no by now
};

/// Asks for the act, inside the transaction of the page. The same question that still waits is not
/// asked twice.
ProposalId propose(db::Tx& tx, const SecondAct& act, const Wanted& wanted, const Visitor& by,
                   clock::Instant now);

/// Those that wait and that these roles may answer, the oldest first.
std::vector<Proposal> proposals_for(db::Tx& tx, Roles roles, clock::Instant now);
/// One that waits; nothing when it was answered or ran out.
std::optional<Proposal> find_proposal(db::Tx& tx, const ProposalId& id, clock::Instant now);
/// What the page that shows a proposal sends back, so that nobody agrees to another one.
std::string digest_of(const Proposal& proposal);

/// Agrees: the act runs, or nothing happens. Of two who agree at once, one does.
Result<Proposal, SecondRefusal> agree(db::Tx& tx, const SecondActs& acts, const ProposalId& id,
                                      std::string_view digest, const Visitor& second,
                                      clock::Instant now);
/// Says no, or, from whoever asked, takes the question back.
Result<Proposal, SecondRefusal> say_no(db::Tx& tx, const ProposalId& id, const Visitor& by,
                                       clock::Instant now);

/// `/staff/second` and below: what waits, and the button that agrees.
Pages second_person_pages(SecondActs acts);

}  // namespace waymark::people
