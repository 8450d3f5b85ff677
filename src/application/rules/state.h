// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "application/rules/facts.h"

/// Where an application stands. One function answers for pages and for acts alike, so no button is
/// shown that would be refused, and no act is taken that no button offered.
namespace waymark::application {

enum class Stage : std::uint8_t {
    draft,
    expired,  ///< the year went by before it was handed in
    withdrawn,
    fee_due,
    waiting,  ///< for a reviewer to take it up
    in_review,
    more_asked,
    verifying,
    on_hold,
    recommended,  ///< waits for the decision
    approved,     ///< subject to the exam
    declined,
    decision_review,  ///< other people look at a decline again
    registered,
};
inline constexpr int stage_count = 14;
std::string_view name_of(Stage stage);
std::optional<Stage> stage_named(std::string_view name);

/// Who is to do something now.
enum class Turn : std::uint8_t { nobody, candidate, reviewer, decider, office, others };
std::string_view name_of(Turn turn);

struct State {
    Stage stage = Stage::draft;
    Turn turn = Turn::candidate;
    Acts acts;  ///< lawful next, whoever does them
    bool is_with_board() const {
        return turn == Turn::reviewer || turn == Turn::decider || turn == Turn::office;
    }
    /// Until then nothing else can be begun for the same credential.
    bool is_open() const;
};

/// A section is asked about at most so often.
inline constexpr int rounds_max = 3;

State state_of(const Facts& facts, Date today);

/// Whether a section may be asked about now.
bool may_ask(const Facts& facts, const Section& section);

/// Why a person may not do what is otherwise lawful.
enum class Bar : std::uint8_t {
    own_application,  ///< nobody acts for the board on their own file
    conflict,         ///< trained, supervised or examined the candidate, or said so themselves
    same_person,      ///< a second pair of eyes is asked for
};
std::optional<Bar> bar_of(const Facts& facts, Act act, std::string_view person,
                          std::string_view candidate);

}  // namespace waymark::application
