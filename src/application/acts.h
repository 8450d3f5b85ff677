// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "application/file.h"
#include "base/result.h"

/// What can be done to an application. Each act asks `state_of` whether it is lawful now and
/// `bar_of` whether this person may do it; each leaves a step, a line in the journal, and a letter
/// where somebody waits for news. Whether the account has the permission is asked before.
namespace waymark::application {

enum class Refusal : std::uint8_t {
    no_such_application,
    no_such_credential,
    not_now,          ///< somebody else was faster, or it is not the time
    own_application,  ///< nobody acts for the board on their own file
    conflict,
    same_person,
    open_already,        ///< one application for a credential at a time
    registered_already,  ///< the credential is held
    revoked,             ///< the credential was held, and revoked for good
    no_such_edition,
    not_signed,  ///< the texts are still to be signed
    no_such_person,
    no_such_section,
    no_such_reason,
    no_such_request,
    asked_already,  ///< the section waits for an answer, or was asked about often enough
    nothing_asked,
    note_missing,
    note_too_long,
    bad_day,
    recorded_already,
    waits_for_second,  ///< the same is asked for already
};

using Done = Result<ApplicationId, Refusal>;

/// Longest note or answer, in bytes.
inline constexpr std::size_t note_max = 4000;

// --- the candidate ---------------------------------------------------------------------------

/// Begins an application, pinned to the edition in force; the day counts for editions that are
/// anchored at it.
Done begin(db::Tx& tx, const Occasion& occasion, std::string_view credential);
/// Takes the newer edition that is offered, or goes back to the one in force.
Done choose_edition(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                    std::string_view edition);

/// What is kept of the dossier on the day it is handed in. Made by `freeze` before the act.
struct Frozen {
    std::string edition;
    std::string dossier;   ///< JSON
    std::string findings;  ///< JSON
    std::string proofs;    ///< JSON: papers by their digests, and what referees had said
    std::string digest;    ///< SHA-256 of the three
};
Done submit(db::Tx& tx, const Occasion& occasion, const ApplicationId& id, const Frozen& frozen);
Done withdraw(db::Tx& tx, const Occasion& occasion, const ApplicationId& id);
Done answer(db::Tx& tx, const Occasion& occasion, const ApplicationId& id, std::string_view request,
            std::string_view words);
Done ask_review(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                std::string_view why);

/// Texts that are signed before handing in.
inline constexpr std::array<std::string_view, 3> texts_to_sign = {"disclosure", "code_of_ethics",
                                                                  "personal_statement"};

// --- the office ------------------------------------------------------------------------------

inline constexpr std::array<std::string_view, 4> ways_to_pay = {"check", "money_order", "card",
                                                                "waived"};
struct Payment {
    std::string_view how;  ///< one of `ways_to_pay`
    Date on;
    std::string_view reference;  ///< number of the check or order; never of a card
};
Done record_fee(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                const Payment& payment);
/// Gives the application to somebody who may review it; with a reason also to one who gave the
/// second opinion, which then counts no longer.
Done assign(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
            const people::PersonId& to, std::string_view why = {});
Done hold(db::Tx& tx, const Occasion& occasion, const ApplicationId& id, std::string_view why);
Done release(db::Tx& tx, const Occasion& occasion, const ApplicationId& id, std::string_view note);
/// From now on this person judges nothing in this file.
Done declare_conflict(db::Tx& tx, const Occasion& occasion, const ApplicationId& id);

struct ExamResult {
    std::string_view exam;  ///< the exam's id in the scheme
    Date on;
    bool is_passed = false;
    std::string_view source;  ///< the letter or list that says so
};
/// Of an exam that the edition names, taken between the approval and today. A pass enters the
/// person in the register, in this transaction.
Done record_exam_result(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                        const ExamResult& result);

// --- the reviewer ----------------------------------------------------------------------------

Done claim(db::Tx& tx, const Occasion& occasion, const ApplicationId& id);

struct Judging {
    std::string_view section;
    std::vector<std::string> codes;  ///< of reasons; empty: the section is met
    std::string_view note;
};
Done judge_section(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                   const Judging& judging);

struct Item {
    std::string section;
    std::string what;
    Date due;
};
inline constexpr int due_days_min = 7;
inline constexpr int due_days_usual = 42;
inline constexpr int due_days_max = 180;
/// Asks the candidate for several things in one letter.
Done ask_for_more(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                  const std::vector<Item>& items);
Done ask_verification(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                      const Item& item);
enum class Confirmed : std::uint8_t { yes, no };
Done record_verification(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                         std::string_view verification, Confirmed confirmed);
Done read_second(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                 std::string_view opinion);
Done recommend(db::Tx& tx, const Occasion& occasion, const ApplicationId& id, Decision decision,
               std::string_view note);

// --- the decider -----------------------------------------------------------------------------

Done send_back(db::Tx& tx, const Occasion& occasion, const ApplicationId& id, std::string_view why);
/// Approves subject to the exam, or declines; a decline tells clause, evidence and remedy.
Done decide(db::Tx& tx, const Occasion& occasion, const ApplicationId& id, Decision decision,
            std::string_view note);
enum class Review : std::uint8_t { uphold, reverse };
/// Other people's answer to the candidate who asked for another look.
Done settle_review(db::Tx& tx, const Occasion& occasion, const ApplicationId& id, Review review,
                   std::string_view why);

}  // namespace waymark::application
