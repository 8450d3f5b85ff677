// SPDX-License-Identifier: Apache-2.0
#include "tasks/proposals.h"

#include <array>

#include "base/ensure.h"
#include "journal/journal.h"
#include "platform/crypto/sha256.h"
#include "platform/crypto/uuid.h"
#include "platform/db/tx.h"
#include "tasks/queries.sql.h"

namespace waymark::tasks {

namespace {

Proposal proposal_of(const db::Row& row) {
    const auto asked_at = clock::parse_instant(row["asked_at"].text());
    const auto ends_at = clock::parse_instant(row["ends_at"].text());
    ensure(asked_at && ends_at, "a stored proposal can be read");
    Proposal one;
    one.id.text = row["id"].text();
    one.wanted = {row["act"].text(), row["about"].text(), row["arguments"].text(),
                  row["ground"].text(), row["reason"].text()};
    one.asked_by = row["asked_by"].text();
    one.asked_at = *asked_at;
    one.ends_at = *ends_at;
    return one;
}

constexpr std::array<std::string_view, 4> outcomes = {"agreed", "turned_down", "taken_back",
                                                      "ran_out"};

std::string_view name_of(ProposalOutcome outcome) {
    return outcomes[static_cast<std::size_t>(outcome)];
}

ProposalOutcome outcome_named(std::string_view name) {
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        if (outcomes[i] == name) return static_cast<ProposalOutcome>(i);
    throw Bug("a stored answer is one of four");
}

/// The line carries the digest, so that the journal proves what was asked and agreed to.
void note(db::Tx& tx, const char* act, std::string_view by, const Proposal& one,
          clock::Instant now) {
    journal::record(tx, {act, std::string(by), one.id.text, {}, digest_of(one)}, now);
}

void save_answer(db::Tx& tx, const Proposal& one, const Answer& answer, ProposalOutcome outcome,
                 clock::Instant now) {
    const auto answered = tx.execute(sql::answer_proposal, one.id.text, answer.by,
                                     clock::to_text(now), name_of(outcome), answer.note);
    ensure(answered == 1, "a question that waits is answered once");
}

}  // namespace

std::string digest_of(const Proposal& proposal) {
    const auto& wanted = proposal.wanted;
    std::string all;
    for (const auto& part : {proposal.id.text, wanted.act, wanted.about, wanted.arguments,
                             wanted.ground, wanted.reason, proposal.asked_by,
                             clock::to_text(proposal.asked_at), clock::to_text(proposal.ends_at)})
        // The length first, or two parts could share a letter differently.
        all += std::to_string(part.size()) + ":" + part;
    return crypto::sha256(all);
}

Asked propose(db::Tx& tx, const Wanted& wanted, std::string_view by, clock::Instant now) {
    tx.execute(sql::close_late_proposals, wanted.about, clock::to_text(now));
    const Proposal one{crypto::new_id<ProposalId>(now), wanted, std::string(by), now,
                       clock::seconds_after(now, proposal_seconds)};
    const bool is_new = tx.execute(sql::propose, one.id.text, wanted.act, wanted.about,
                                   wanted.arguments, wanted.ground, wanted.reason, by,
                                   clock::to_text(one.asked_at), clock::to_text(one.ends_at)) == 1;
    if (!is_new) return refuse(ProposalRefusal::waits_already);
    note(tx, "second_person.asked", by, one, now);
    return one;
}

std::vector<Proposal> open_proposals(db::Tx& tx, clock::Instant now) {
    std::vector<Proposal> open;
    for (const auto& row : tx.query(sql::open_proposals, clock::to_text(now)))
        open.push_back(proposal_of(row));
    return open;
}

std::optional<Proposal> find_proposal(db::Tx& tx, const ProposalId& id, clock::Instant now) {
    const auto row = tx.find(sql::proposal, id.text, clock::to_text(now));
    return row ? std::optional(proposal_of(*row)) : std::nullopt;
}

std::vector<AnsweredProposal> answered_proposals(db::Tx& tx, clock::Instant since,
                                                 clock::Instant now) {
    std::vector<AnsweredProposal> answered;
    for (const auto& row :
         tx.query(sql::answered_proposals, clock::to_text(since), clock::to_text(now))) {
        AnsweredProposal one;
        one.proposal = proposal_of(row);
        one.at = one.proposal.ends_at;
        const auto outcome = outcome_named(row["outcome"].text());
        if (outcome != ProposalOutcome::ran_out) {
            const auto at = clock::parse_instant(row["at"].text());
            ensure(at.has_value(), "a stored answer can be read");
            one.outcome = outcome;
            one.at = *at;
            one.by = row["by_person"].text();
            one.note = row["told"].text();
        }
        answered.push_back(std::move(one));
    }
    return answered;
}

Asked agree(db::Tx& tx, const ProposalId& id, const Answer& answer, std::string_view ground,
            clock::Instant now) {
    const auto one = find_proposal(tx, id, now);
    if (!one) return refuse(ProposalRefusal::not_there);
    if (one->asked_by == answer.by) return refuse(ProposalRefusal::same_person);
    if (digest_of(*one) != answer.digest) return refuse(ProposalRefusal::not_the_same);
    if (one->wanted.ground != ground) return refuse(ProposalRefusal::ground_changed);
    save_answer(tx, *one, answer, ProposalOutcome::agreed, now);
    note(tx, "second_person.agreed", answer.by, *one, now);
    return *one;
}

Asked turn_down(db::Tx& tx, const ProposalId& id, const Answer& answer, clock::Instant now) {
    const auto one = find_proposal(tx, id, now);
    if (!one) return refuse(ProposalRefusal::not_there);
    if (digest_of(*one) != answer.digest) return refuse(ProposalRefusal::not_the_same);
    save_answer(
        tx, *one, answer,
        one->asked_by == answer.by ? ProposalOutcome::taken_back : ProposalOutcome::turned_down,
        now);
    note(tx, "second_person.refused", answer.by, *one, now);
    return *one;
}

}  // namespace waymark::tasks
