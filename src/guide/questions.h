// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/hours.h"
#include "base/language.h"
#include "scheme/scheme.h"

namespace waymark::guide {

/// The pages of questions, in the order in which they are asked. A page without questions is left
/// out.
enum class Step : std::uint8_t { way, training, work, supervision, papers, review };
inline constexpr Step steps[] = {Step::way,         Step::training, Step::work,
                                 Step::supervision, Step::papers,   Step::review};

/// How a question is answered.
enum class Ask : std::uint8_t {
    way,    ///< one of the named pathways
    hours,  ///< an amount of time
    share,  ///< percent
    paper,  ///< have it to show, have it but not at hand, not yet
    yes_no,
    number,
    day,  ///< a day of the calendar, in three fields
};

struct Way {
    std::string pathway;
    Text title;
};

/// One plain question, made from the clauses of an edition. Clauses that ask for what is already
/// asked share one question.
struct Question {
    std::string field;  ///< name in the form, and of the entry it becomes
    Step step = Step::training;
    Ask ask = Ask::hours;
    Text title;
    Text note;
    Hours needed;                            ///< zero: no floor
    const scheme::Clause* clause = nullptr;  ///< into the edition
    const scheme::Part* part = nullptr;
    std::vector<Way> ways;
};

/// The questions that settle a certification on this way. Nothing is asked about bars, which are
/// talked over with a person, nor about what only a person at the board can decide, nor for proof
/// of recovery. While a way has still to be chosen, the choice is the only question of its clauses.
std::vector<Question> questions(const scheme::Edition& edition, std::string_view pathway);

}  // namespace waymark::guide
