// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

/// A text as a picture that a phone reads (QR code, ISO/IEC 18004).
namespace waymark::qr {

/// The quiet zone around the squares, which readers need.
inline constexpr int margin = 4;

struct Picture {
    int side = 0;      ///< in squares, with the margin
    std::string dark;  ///< the dark squares, as the path of an SVG of this side
};

/// Of ASCII text. Nothing for a text that is too long, and where libqrencode is not installed: a
/// picture is a help beside the text, and never the only way.
std::optional<Picture> picture_of(const std::string& text);

}  // namespace waymark::qr
