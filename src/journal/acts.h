// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "base/language.h"

/// The closed vocabulary of the journal. Whoever adds an act to the board adds its line here; lines
/// are never taken out, since the journal keeps what it holds.
namespace waymark::journal {

struct Act {
    std::string_view name;     ///< wing's word, dot, what was done: `application.submitted`
    std::string_view english;  ///< one plain sentence for a timeline, without names
    std::string_view spanish;
};

/// All acts, sorted by name.
std::span<const Act> acts();

/// The act, or null for a name outside the vocabulary.
const Act* find_act(std::string_view name);

/// The sentence for a timeline. A name that a newer program wrote is shown as it is.
std::string_view sentence_of(std::string_view act, Language language);

}  // namespace waymark::journal
