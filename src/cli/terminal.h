// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "base/language.h"

namespace waymark::cli {

enum class Color : std::uint8_t { plain, green, yellow, cyan, dim, bold };

/// Where a command writes, and what can be shown there. Colors are used on a terminal only, and
/// never when NO_COLOR is set; letters beyond ASCII unless the locale says otherwise.
class Terminal {
public:
    /// The streams of the process and its environment.
    static Terminal of_process();

    void out(std::string_view text) { std::fwrite(text.data(), 1, text.size(), out_); }
    void flush() { std::fflush(out_); }
    /// Writes out all that is left; throws `Fault` when any of it could not be written.
    void finish();
    void error(std::string_view text) { std::fwrite(text.data(), 1, text.size(), error_); }
    /// One line on standard error: `waymark: …`.
    void complain(std::string_view message);
    /// Shows `text` in place of what was shown so before; nothing where nobody watches.
    void progress(std::string_view text);

    std::size_t width() const { return width_; }
    bool has_unicode() const { return has_unicode_; }
    bool has_progress() const { return has_progress_; }
    std::string in(Color color, std::string_view text) const;

private:
    Terminal() = default;

    std::FILE* out_ = stdout;
    std::FILE* error_ = stderr;
    std::size_t width_ = 100;
    bool has_color_ = false;
    bool has_unicode_ = true;
    bool has_progress_ = false;
};

/// The language that the environment asks for (LC_ALL, LC_MESSAGES, LANG).
Language language_of_environment();

/// How many columns a text takes: one for each letter.
std::size_t columns_of(std::string_view text);
/// `text` filled up with spaces, or cut with an ellipsis, to exactly `columns`.
std::string fitted(std::string_view text, std::size_t columns, bool has_unicode);
/// `text` broken at spaces into lines of at most `columns`.
std::string wrapped(std::string_view text, std::size_t columns, std::string_view indent);

/// A bar of `cells` cells, filled in proportion; full only when `done` is all.
std::string bar(std::int64_t done, std::int64_t all, std::size_t cells, bool has_unicode);

}  // namespace waymark::cli
