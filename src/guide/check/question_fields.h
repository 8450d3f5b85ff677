// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "guide/answers.h"
#include "guide/parts.h"

namespace waymark::guide {

/// The field for one question, with what was typed and what is wrong with it.
html::Markup field_of(const Question& question, const Answers& answers,
                      const std::vector<Slip>& slips, const words::Speaker& t);

/// The question itself, as it stands over its field and on the page of all answers.
std::string title_of(const Question& question, const words::Speaker& t);

/// Whether the clause's note is about several fields, so that it is said once above them.
bool is_note_shared(const Question& question);

}  // namespace waymark::guide
