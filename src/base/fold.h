// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// `text` as names are compared: lower case, accents off, everything that is neither letter nor
/// digit one space, none at the ends. `Ética & Responsabilidad` is `etica responsabilidad`.
/// Letters beyond Latin stay as they are.
std::string folded(std::string_view text);
/// The same into `out`, which keeps its memory.
void fold(std::string& out, std::string_view text);

/// Without spaces and tabs at the ends.
std::string_view trimmed(std::string_view text);

}  // namespace waymark
