// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/core.h>

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

/// Characters that steer a terminal or end a line become `\n` or `\u001b`; also the line and
/// paragraph separators and C1 controls of Unicode, in their UTF-8 form.
void append_escaped(std::string& out, std::string_view text) {
    const auto kept = text.substr(0, kept_length(text));
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const auto c = static_cast<unsigned char>(kept[i]);
        const auto next = i + 1 < kept.size() ? static_cast<unsigned char>(kept[i + 1]) : 0U;
        if (c == '"' || c == '\\') {
            out += '\\';
            out += kept[i];
        } else if (c == '\n') {
            out += "\\n";
        } else if (c < 0x20 || c == 0x7F) {
            out += fmt::format("\\u{:04x}", c);
        } else if (c == 0xC2 && next >= 0x80 && next < 0xA0) {
            out += fmt::format("\\u{:04x}", next);
            ++i;
        } else if (kept.substr(i, 3) == "\xE2\x80\xA8" || kept.substr(i, 3) == "\xE2\x80\xA9") {
            out += kept[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
            i += 2;
        } else {
            out += kept[i];
        }
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
    std::string line = fmt::format(R"({{"at":"{}","level":"{}","message":)", clock::to_text(at),
                                   word_of(level));
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
