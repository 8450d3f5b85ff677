// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace waymark::dossier {

/// Why bytes are not a text that the reader takes.
enum class BadText : std::uint8_t { utf16, nul, not_utf8 };
struct TextTrouble {
    BadText what = BadText::not_utf8;
    std::size_t at = 0;
};

/// The first byte that is not UTF-8 (RFC 3629) or is NUL, if there is one.
std::optional<TextTrouble> text_trouble(std::string_view bytes);

/// The bytes after a UTF-8 byte order mark, if they begin with one.
std::string_view without_mark(std::string_view bytes);

}  // namespace waymark::dossier
