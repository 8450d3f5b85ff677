// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/encode.h"

#include <cstdint>

namespace waymark::crypto {

namespace {

constexpr std::string_view hex_signs = "0123456789abcdef";
constexpr std::string_view base64_signs =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view base64url_signs =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view base32_signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// How many bits one sign of an alphabet stands for.
unsigned width_of(std::string_view signs) {
    unsigned bits = 0;
    while ((std::size_t{1} << bits) < signs.size()) ++bits;
    return bits;
}

std::string write(std::string_view bytes, std::string_view signs) {
    const unsigned width = width_of(signs);
    std::string text;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char byte : bytes) {
        held = held << 8 | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= width; bits -= width)
            text += signs[held >> (bits - width) & (signs.size() - 1)];
    }
    if (bits > 0) text += signs[held << (width - bits) & (signs.size() - 1)];
    return text;
}

std::optional<std::string> read(std::string_view text, std::string_view signs) {
    const unsigned width = width_of(signs);
    std::string bytes;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char sign : text) {
        const auto value = signs.find(sign);
        if (value == signs.npos) return std::nullopt;
        held = held << width | static_cast<std::uint32_t>(value);
        bits += width;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(held >> bits & 0xFF);
    }
    // What is left over is no byte: it is empty, or another text would mean the same.
    if (write(bytes, signs) != text) return std::nullopt;
    return bytes;
}

}  // namespace

std::string hex(std::string_view bytes) { return write(bytes, hex_signs); }
std::optional<std::string> read_hex(std::string_view text) { return read(text, hex_signs); }

std::string base64(std::string_view bytes) {
    auto text = write(bytes, base64_signs);
    while (text.size() % 4 != 0) text += '=';
    return text;
}

std::optional<std::string> read_base64(std::string_view text) {
    auto bare = text;
    while (bare.ends_with('=')) bare.remove_suffix(1);
    auto bytes = read(bare, base64_signs);
    if (bytes && base64(*bytes) != text) return std::nullopt;
    return bytes;
}

std::string base64url(std::string_view bytes) { return write(bytes, base64url_signs); }
std::optional<std::string> read_base64url(std::string_view text) {
    return read(text, base64url_signs);
}

std::string base32(std::string_view bytes) { return write(bytes, base32_signs); }
std::optional<std::string> read_base32(std::string_view text) { return read(text, base32_signs); }

}  // namespace waymark::crypto
