// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dossier/dossier.h"
#include "guide/parts.h"
#include "guide/questions.h"
#include "platform/http/http.h"
#include "platform/words/words.h"

namespace waymark::guide {

/// No answer in hours is larger.
inline constexpr std::int64_t answer_hours_max = 100'000;
/// Hours given as one total are laid on as many days before today as keep a day at eight hours.
inline constexpr std::int64_t hours_a_day = 8;

/// What a person has typed so far. Nothing of it is kept by the program: it travels in the form.
class Answers {
public:
    explicit Answers(const http::Fields& form) : form_(&form) {}
    /// Without the spaces around it; empty when not answered.
    std::string_view operator[](std::string_view field) const;

private:
    const http::Fields* form_;
};

/// `6`, `6.5`, `6,5` or `6:30`; nothing for anything else, below zero or finer than a hundredth.
std::optional<Hours> parse_hours(std::string_view text);

/// What to mend on one page of questions.
std::vector<Slip> slips(const std::vector<Question>& questions, Step step, const Answers& answers,
                        Date today, const words::Speaker& t);

/// The answers as a dossier, the same that a file of hours becomes. Answers that are slips are left
/// out. Hours are taken as shown in the way the edition asks for.
dossier::Record record_of(const std::vector<Question>& questions, const Answers& answers,
                          Date today, const words::Speaker& t);

/// The answer in words, for the page that shows all answers.
std::string spoken(const Question& question, const Answers& answers, const words::Speaker& t);

}  // namespace waymark::guide
