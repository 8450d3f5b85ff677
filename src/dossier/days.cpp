// SPDX-License-Identifier: Apache-2.0
#include "dossier/days.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/fold.h"
#include "base/typed.h"

namespace waymark::dossier {
namespace {

using Day = Result<Date, DayTrouble>;

constexpr std::int64_t number_max = 99'999'999;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Digits and nothing else, at most so many; -1 for any other text.
std::int64_t number_in(std::string_view text, std::size_t digits_max) {
    if (text.empty() || text.size() > digits_max) return -1;
    if (!std::all_of(text.begin(), text.end(), is_digit)) return -1;
    return parse_whole(text, number_max).value_or(-1);
}

Day day_of(std::int64_t year, std::int64_t month, std::int64_t day) {
    const auto date =
        Date::of(static_cast<int>(year), static_cast<int>(month), static_cast<int>(day));
    if (!date) return refuse(DayTrouble::no_such_day);
    return *date;
}

/// Takes a time of midnight off, which programs write behind a day that has no time.
bool take_midnight(std::string_view& text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || !is_digit(text[colon - 1])) return true;
    const auto gap = text.find_last_of("T ", colon);
    if (gap == std::string_view::npos || gap == 0) return false;
    auto time = text.substr(gap + 1);
    if (time.ends_with('Z')) time.remove_suffix(1);
    constexpr std::array<std::string_view, 5> midnights = {"0:00", "0:00:00", "00:00", "00:00:00",
                                                           "00:00:00.000"};
    if (std::ranges::find(midnights, time) == midnights.end()) return false;
    text = trimmed(text.substr(0, gap));
    return true;
}

using Parts = std::array<std::string_view, 3>;

/// The parts of a day between two signs of one kind.
std::optional<Parts> three_parts(std::string_view text, char sign) {
    const auto first = text.find(sign);
    if (first == std::string_view::npos) return std::nullopt;
    const auto second = text.find(sign, first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    return Parts{text.substr(0, first), text.substr(first + 1, second - first - 1),
                 text.substr(second + 1)};
}

/// A day of three numbers; `sign` stands between them.
Day day_in_numbers(const Parts& parts, char sign) {
    const auto first = number_in(parts[0], 4);
    const auto second = number_in(parts[1], 2);
    const auto third = number_in(parts[2], 4);
    if (first < 0 || second < 0 || third < 0) return refuse(DayTrouble::unreadable);
    if (parts[0].size() == 4 && parts[2].size() <= 2) return day_of(first, second, third);
    if (parts[0].size() > 2) return refuse(DayTrouble::unreadable);
    if (parts[2].size() <= 2) return refuse(DayTrouble::two_digit_year);
    if (parts[2].size() != 4) return refuse(DayTrouble::unreadable);
    // With slashes the month comes first in the United States; with other signs nobody can tell.
    if (sign != '/') return refuse(DayTrouble::unclear_order);
    return day_of(third, first, second);
}

constexpr std::size_t month_count = 12;
constexpr std::array<std::string_view, month_count> english_months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, month_count> spanish_months = {
    "enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
    "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};

/// 1 to 12 for the name of a month or the three letters it begins with, and more of them; else 0.
std::int64_t month_named(std::string_view word) {
    constexpr std::size_t letters_min = 3;
    if (word.size() < letters_min) return 0;
    for (std::size_t i = 0; i < month_count; ++i)
        if (english_months[i].starts_with(word) || spanish_months[i].starts_with(word))
            return static_cast<std::int64_t>(i) + 1;
    return 0;
}

/// The words of a day with the name of its month: `9 de marzo de 2026` without the `de`.
std::vector<std::string> words_in(std::string_view text) {
    constexpr std::array<std::string_view, 4> fillers = {"de", "del", "of", "the"};
    std::vector<std::string> words;
    const std::string plain = folded(text) + ' ';
    std::string word;
    for (const char c : plain) {
        if (c != ' ') {
            word += c;
            continue;
        }
        if (!word.empty() && std::ranges::find(fillers, word) == fillers.end())
            words.push_back(word);
        word.clear();
    }
    return words;
}

Day day_in_words(std::string_view text) {
    const auto words = words_in(text);
    if (words.size() != 3) return refuse(DayTrouble::unreadable);
    const bool is_month_first = month_named(words[0]) != 0;
    const auto month = month_named(words[is_month_first ? 0 : 1]);
    const auto day = number_in(words[is_month_first ? 1 : 0], 2);
    const auto year = number_in(words[2], 4);
    if (month == 0 || day < 0 || year < 0) return refuse(DayTrouble::unreadable);
    if (words[2].size() == 2) return refuse(DayTrouble::two_digit_year);
    return words[2].size() == 4 ? day_of(year, month, day) : refuse(DayTrouble::unreadable);
}

bool is_total(std::string_view text) {
    constexpr std::array<std::string_view, 6> words = {"total", "totals",   "totales",
                                                       "sum",   "subtotal", "suma"};
    const auto word = folded(text);
    return std::ranges::any_of(words, [&](std::string_view one) {
        return word == one || word.starts_with(std::string(one) + ' ');
    });
}

}  // namespace

Day parse_day(std::string_view text) {
    constexpr std::size_t counted_digits = 5;  // from 1927 to 2173
    text = trimmed(text);
    // Nearly all days are written in one of these two ways.
    if (const auto date = parse_date(text)) return *date;
    if (const auto date = parse_us_date(text)) return *date;
    if (!take_midnight(text)) return refuse(DayTrouble::time_of_day);
    for (const char sign : {'-', '/', '.'}) {
        const auto parts = three_parts(text, sign);
        if (!parts) continue;
        const auto day = day_in_numbers(*parts, sign);
        if (day || day.error() != DayTrouble::unreadable) return day;
    }
    if (text.size() == counted_digits && number_in(text, counted_digits) >= 0)
        return refuse(DayTrouble::counted_days);
    if (is_total(text)) return refuse(DayTrouble::line_of_totals);
    return day_in_words(text);
}

}  // namespace waymark::dossier
