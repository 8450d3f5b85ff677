// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstdio>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/clock/clock.h"

/// What the program tells whoever keeps it running: one line for each event, on standard error. A
/// line never holds personal data; people are named by their ids.
namespace waymark::log {

enum class Level { debug, info, warning, error };
enum class Format {
    text,  ///< `2026-03-09T14:05:00.000000Z info request answered status=200 path="/en/check me"`
    json,  ///< one object a line, with `at`, `level`, `message` and the fields
};

/// Nothing for any other word.
std::optional<Level> parse_level(std::string_view word);
std::optional<Format> parse_format(std::string_view word);
std::string_view word_of(Level level);

/// A named detail of an event. The name is the program's own word; the value may come from a
/// stranger, and is written so that it can neither end the line nor begin another field.
struct Field {
    Field(std::string_view called, std::string_view said) : name(called), value(said) {}
    Field(std::string_view called, const char* said) : name(called), value(said) {}
    template <std::integral N>
    Field(std::string_view called, N number)
        : name(called), value(std::to_string(number)), is_number(true) {}

    std::string_view name;
    std::string value;
    bool is_number = false;
};
using Fields = std::initializer_list<Field>;

/// The line of an event, without its end.
std::string line_of(Format format, clock::Instant at, Level level, std::string_view message,
                    Fields fields);

/// Values longer than this are cut, and end in `…`.
inline constexpr std::size_t value_bytes_max = 1024;

/// A log. It is passed to whoever writes to it, and may be written to by several threads at once.
class Log {
public:
    /// `out` must stay open as long as the log.
    Log(const clock::Clock& clock, Level least, Format format, std::FILE* out = stderr);
    ~Log();
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    void debug(std::string_view message, Fields fields = {}) {
        write(Level::debug, message, fields);
    }
    void info(std::string_view message, Fields fields = {}) { write(Level::info, message, fields); }
    void warning(std::string_view message, Fields fields = {}) {
        write(Level::warning, message, fields);
    }
    void error(std::string_view message, Fields fields = {}) {
        write(Level::error, message, fields);
    }
    void write(Level level, std::string_view message, Fields fields);

private:
    struct Sink;
    const clock::Clock& clock_;
    Level least_;
    Format format_;
    std::unique_ptr<Sink> sink_;
};

}  // namespace waymark::log
