// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/core.h>

#include "base/utf8.h"
#include "platform/log/log.h"

namespace waymark::log {
namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

/// The length, up to `value_bytes_max`, that does not end inside a character.
std::size_t kept_length(std::string_view text) {
    if (text.size() <= value_bytes_max) return text.size();
    std::size_t length = value_bytes_max;
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) --length;
    return length;
}

/// A character of one or more bytes; empty when the bytes were none.
void append_character(std::string& out, std::string_view character) {
    const auto byte = character.empty() ? '\0' : character.front();
    const bool is_c1 =
        character.size() == 2 && byte == '\xC2' && static_cast<unsigned char>(character[1]) < 0xA0;
    if (character.empty()) {
        out += "\\ufffd";
    } else if (byte == '"' || byte == '\\') {
        out += '\\';
        out += byte;
    } else if (byte == '\n') {
        out += "\\n";
    } else if ((byte >= 0 && byte < 0x20) || byte == 0x7F) {
        out += fmt::format("\\u{:04x}", static_cast<unsigned>(byte));
    } else if (is_c1) {
        out += fmt::format("\\u{:04x}", static_cast<unsigned char>(character[1]));
    } else if (character == "\xE2\x80\xA8" || character == "\xE2\x80\xA9") {
        out += character.back() == '\xA8' ? "\\u2028" : "\\u2029";
    } else {
        out += character;
    }
}

/// Characters that steer a terminal or end a line become `\n` or `\u001b`, also the line and
/// paragraph separators and C1 controls of Unicode; bytes that are not UTF-8 become `\ufffd`.
void append_escaped(std::string& out, std::string_view text) {
    const auto kept = text.substr(0, kept_length(text));
    for (std::size_t i = 0; i < kept.size();) {
        const auto length = utf8_length(kept.substr(i));
        append_character(out, kept.substr(i, length));
        i += length == 0 ? 1 : length;
    }
    if (kept.size() < text.size()) out += ellipsis;
}

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    append_escaped(out, text);
    out += '"';
}

bool is_plain_word(std::string_view text) {
    constexpr std::string_view plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:@%+,";
    return !text.empty() && text.size() <= value_bytes_max &&
           text.find_first_not_of(plain) == std::string_view::npos;
}

std::string text_line(clock::Instant at, Level level, std::string_view message, Fields fields) {
    std::string line = fmt::format("{} {} ", clock::to_text(at), word_of(level));
    append_escaped(line, message);
    for (const Field& field : fields) {
        line += fmt::format(" {}=", field.name);
        if (field.is_number || is_plain_word(field.value)) {
            line += field.value;
        } else {
            append_quoted(line, field.value);
        }
    }
    return line;
}

std::string json_line(clock::Instant at, Level level, std::string_view message, Fields fields) {
    std::string line =
        fmt::format(R"({{"at":"{}","level":"{}","message":)", clock::to_text(at), word_of(level));
    append_quoted(line, message);
    for (const Field& field : fields) {
        line += ',';
        append_quoted(line, field.name);
        line += ':';
        if (field.is_number) {
            line += field.value;
        } else {
            append_quoted(line, field.value);
        }
    }
    return line + '}';
}

}  // namespace

std::string_view word_of(Level level) {
    switch (level) {
        case Level::debug: return "debug";
        case Level::info: return "info";
        case Level::warning: return "warning";
        case Level::error: return "error";
    }
    return "error";
}

std::optional<Level> parse_level(std::string_view word) {
    for (const Level level : {Level::debug, Level::info, Level::warning, Level::error}) {
        if (word == word_of(level)) return level;
    }
    return std::nullopt;
}

std::optional<Format> parse_format(std::string_view word) {
    if (word == "text") return Format::text;
    if (word == "json") return Format::json;
    return std::nullopt;
}

std::string line_of(Format format, clock::Instant at, Level level, std::string_view message,
                    Fields fields) {
    return format == Format::text ? text_line(at, level, message, fields)
                                  : json_line(at, level, message, fields);
}

}  // namespace waymark::log
