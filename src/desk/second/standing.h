// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "application/application.h"
#include "registry/registry.h"
#include "tasks/proposals.h"

/// A change of standing, which two people do: what is asked for, and what it rests on.
namespace waymark::desk {

inline constexpr std::string_view change_standing_act = "registration.standing";

/// Why a standing changes, and to which standings the reason leads.
struct StandingReason {
    std::string_view code;
    std::initializer_list<registry::Standing> leads_to;
};
std::span<const StandingReason> standing_reasons();
bool fits(std::string_view reason, registry::Standing standing);
/// In words; a code that nobody offers any more is told as it is.
std::string spoken_reason(std::string_view code, const words::Speaker& t);

/// The standings that staff may ask for.
std::span<const registry::Standing> standings_offered();
/// What it means for the person, as a button or a heading says it.
std::string spoken_change(registry::Standing standing, const words::Speaker& t);

/// As the proposal keeps it: `suspended 2026-03-09 complaint_open`.
std::string to_text(const registry::NewStanding& change);
/// Throws `Bug` for what `to_text` did not write.
registry::NewStanding change_of(const tasks::Proposal& proposal);

/// What the change rests on: name, number and every line recorded. Another line, another ground.
std::string ground_of(db::Tx& tx, std::string_view number, const application::Occasion& now);

/// Why this person neither asks nor agrees: it is their own registration, or there is a conflict
/// of interest with the application behind it.
std::optional<application::Bar> bar_to_change(db::Tx& tx, std::string_view number,
                                              const application::Occasion& now);

/// Nobody, or one alone, may do it: how many people could agree when this one asks.
std::size_t others_who_may(db::Tx& tx, const people::PersonId& asker);

enum class StandingRefusal : std::uint8_t {
    barred,
    no_such_number,
    bad_day,
    not_after_that,
    reason_does_not_fit,
    reason_missing,
    reason_too_long,
    waits_already,
    not_there,
    same_person,
    not_the_same,
    ground_changed,
};
std::string spoken(StandingRefusal refusal, const words::Speaker& t);

/// Longest reason given to the second person, in bytes.
inline constexpr std::size_t why_max = 2000;

/// What somebody wants of a number.
struct WantedStanding {
    std::string number;
    registry::NewStanding change;
    std::string why;
};
using Outcome = Result<tasks::Proposal, StandingRefusal>;

/// Asks for the change, when it would be lawful now. Nothing of the register changes.
Outcome ask_for(db::Tx& tx, const application::Occasion& now, const WantedStanding& wanted);
/// Why this person does not answer a question, whichever act it asks for.
std::optional<application::Bar> bar_to_answer(db::Tx& tx, const tasks::Proposal& one,
                                              const application::Occasion& now);
/// Whether anybody but who asked could agree: with the permission, and nothing that bars them.
bool somebody_may_answer(db::Tx& tx, const tasks::Proposal& one, const application::Occasion& now);
/// Agrees, and does it, in the same transaction. For every act that two people do.
Outcome agree_to(db::Tx& tx, const application::Occasion& now, const tasks::ProposalId& id,
                 std::string_view digest);
/// Turns it down, or takes it back; likewise.
Outcome say_no_to(db::Tx& tx, const application::Occasion& now, const tasks::ProposalId& id,
                  const tasks::Answer& answer);

}  // namespace waymark::desk
