// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <initializer_list>

#include "base/ensure.h"

namespace waymark::cli {
namespace {

constexpr std::size_t width_min = 40;
constexpr std::size_t width_max = 120;

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : value;
}

/// The first of the variables that is set, as the C library decides on a locale.
std::string_view locale_of(std::initializer_list<const char*> names) {
    for (const char* name : names) {
        if (const auto value = environment(name); !value.empty()) return value;
    }
    return {};
}

bool locale_has_unicode() {
    const std::string_view locale = locale_of({"LC_ALL", "LC_CTYPE", "LANG"});
    if (locale.empty()) return true;
    for (const std::string_view name : {"UTF-8", "utf-8", "UTF8", "utf8"}) {
        if (locale.find(name) != std::string_view::npos) return true;
    }
    return false;
}

std::size_t width_of(int file) {
    winsize size{};
    std::size_t width = 0;
    const std::string_view columns = environment("COLUMNS");
    if (ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) width = size.ws_col;
    if (width == 0) std::from_chars(columns.data(), columns.data() + columns.size(), width);
    return width == 0 ? 100 : std::clamp(width, width_min, width_max);
}

std::string_view code_of(Color color) {
    switch (color) {
        case Color::plain: return "";
        case Color::green: return "\x1b[32m";
        case Color::yellow: return "\x1b[33m";
        case Color::cyan: return "\x1b[36m";
        case Color::dim: return "\x1b[2m";
        case Color::bold: return "\x1b[1m";
    }
    return "";
}

bool begins_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

/// The bytes of the first `columns` letters.
std::string_view first_columns(std::string_view text, std::size_t columns) {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (begins_letter(text[i]) && seen++ == columns) return text.substr(0, i);
    }
    return text;
}

}  // namespace

Terminal Terminal::of_process() {
    Terminal terminal;
    const bool is_terminal = isatty(STDOUT_FILENO) == 1;
    const bool wants_color = environment("NO_COLOR").empty() && environment("TERM") != "dumb";
    terminal.has_color_ = is_terminal && wants_color;
    terminal.has_progress_ = isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb";
    terminal.has_unicode_ = locale_has_unicode();
    terminal.width_ = width_of(STDOUT_FILENO);
    return terminal;
}

void Terminal::finish() {
    const bool is_written = std::fflush(out_) == 0 && std::ferror(out_) == 0;
    if (!is_written) throw Fault("the answer could not be written; is the disk full?");
}

void Terminal::complain(std::string_view message) {
    progress("");
    error("waymark: ");
    error(message);
    error("\n");
}

void Terminal::progress(std::string_view text) {
    if (!has_progress_) return;
    error("\r\x1b[K");
    error(text);
    std::fflush(error_);
}

std::string Terminal::in(Color color, std::string_view text) const {
    if (!has_color_ || color == Color::plain) return std::string(text);
    return std::string(code_of(color)) + std::string(text) + "\x1b[0m";
}

Language language_of_environment() {
    const std::string_view locale = locale_of({"LC_ALL", "LC_MESSAGES", "LANG"});
    return locale.starts_with("es") ? Language::spanish : Language::english;
}

std::size_t columns_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_letter));
}

std::string fitted(std::string_view text, std::size_t columns, bool has_unicode) {
    const std::size_t size = columns_of(text);
    if (size <= columns) return std::string(text) + std::string(columns - size, ' ');
    const std::string_view ellipsis = has_unicode ? "…" : ".";
    return std::string(first_columns(text, columns - 1)) + std::string(ellipsis);
}

std::string wrapped(std::string_view text, std::size_t columns, std::string_view indent) {
    std::string out;
    std::size_t used = 0;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        const std::size_t size = columns_of(word);
        if (used > 0 && used + 1 + size > columns) {
            out += '\n';
            out += indent;
            used = 0;
        }
        if (used > 0) out += ' ';
        out += word;
        used += size + (used > 0 ? 1 : 0);
    }
    return out;
}

std::string bar(std::int64_t done, std::int64_t all, std::size_t cells, bool has_unicode) {
    std::size_t filled = cells;
    if (done < all) {
        const auto share = std::max<std::int64_t>(done, 0) * static_cast<std::int64_t>(cells) / all;
        filled = static_cast<std::size_t>(share);
        if (filled == 0 && done > 0 && cells > 1) filled = 1;
    }
    std::string out;
    for (std::size_t i = 0; i < cells; ++i) {
        if (has_unicode) {
            out += i < filled ? "█" : "░";
        } else {
            out += i < filled ? '#' : '.';
        }
    }
    return out;
}

}  // namespace waymark::cli
