// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

/// What makes a password (NIST SP 800-63B-4, section 3.1.1.2). There are no rules on which kinds of
/// characters it holds, and it never runs out.
namespace waymark::people {

/// Characters, not bytes.
inline constexpr std::size_t password_min_alone = 15;
inline constexpr std::size_t password_min_with_second_factor = 8;
inline constexpr std::size_t password_max = 256;
/// Fewer different characters than this make a password that is found at once.
inline constexpr std::size_t different_characters_min = 5;

enum class PasswordRefusal { too_short, too_long, not_text, common, plain, about_you };

struct PasswordRules {
    bool has_second_factor = false;
    /// Names and addresses that others know: of the person and of the board.
    std::vector<std::string_view> context = {};
};

/// Why this password cannot be taken; nothing when it can. `common` is the sorted list of common
/// ones, one a line, in lower case.
std::optional<PasswordRefusal> refusal_of(std::string_view password, const PasswordRules& rules,
                                          std::string_view common);

/// How many characters a text has; nothing when it is not UTF-8.
std::optional<std::size_t> characters_in(std::string_view text);

/// Whether a line of the sorted text is this.
bool holds_line(std::string_view sorted, std::string_view line);

}  // namespace waymark::people
