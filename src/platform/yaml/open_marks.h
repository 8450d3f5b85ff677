// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/yaml/yaml.h"

/// What an author most likely left open, where a parser notices it much later or not at all.
namespace waymark::yaml {

/// A `"`, `'`, `{` or `[` and where it stands.
struct OpenMark {
    char mark = 0;
    Place place;
};

/// What is said of a key that is a list or a map; most often its bracket is only left open.
inline constexpr std::string_view no_plain_key = "a key must be a plain word";

/// The first quote that is not closed on its own line.
std::optional<OpenMark> open_quote(std::string_view text);
/// In a text that leaves a bracket open: the innermost of an earlier line that is open at `place`.
std::optional<OpenMark> open_bracket(std::string_view text, Place place);

/// What is wrong, instead of `trouble`, where something was left open before it; else `trouble`.
Trouble better_told(std::string_view text, Trouble trouble);
/// A value that a quote has carried on over the end of its line; the parser allows it, and takes
/// the end of the file for a closing quote.
std::optional<Trouble> runaway_quote(std::string_view text, const Node& tree);

}  // namespace waymark::yaml
