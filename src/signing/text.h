// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

/// The texts people sign. Each is a file of its own for each version and language, so that what was
/// signed can be shown again, letter by letter, for as long as the program lives.
namespace waymark::signing {

/// The names of the texts, which are also the facts that schemes ask for.
inline constexpr std::string_view disclosure = "disclosure";
inline constexpr std::string_view code_of_ethics = "code_of_ethics";
inline constexpr std::string_view personal_statement = "personal_statement";

/// One thing said: a paragraph, or a numbered statement with the reason for it.
struct Statement {
    int number = 0;  ///< 0: a paragraph
    std::string text;
    std::string reason;
};

struct SignedText {
    std::string id;       ///< `code_of_ethics`
    std::string version;  ///< `2026-01`
    Language language = Language::english;
    std::string title;
    std::vector<Statement> statements;
    std::string digest;  ///< SHA-256 of the file, in hexadecimal digits
};

/// The newest version of a text; throws `Bug` for a text the program does not hold.
SignedText newest_text(std::string_view id, Language language);
/// A version that somebody may have read a while ago; throws `Bug` when it never existed.
SignedText text_of(std::string_view id, std::string_view version, Language language);
/// Whether there is such a version, for words that come from outside.
bool is_text(std::string_view id, std::string_view version);

/// Reads the words of a file: the title on its first line, then paragraphs with an empty line
/// between. `12. I keep ...` is a statement; the lines set in below it give its reason.
SignedText parse_text(std::string_view words);

}  // namespace waymark::signing
