// SPDX-License-Identifier: Apache-2.0
#include "dossier/amounts.h"

#include <algorithm>
#include <string>

#include "base/fold.h"

namespace waymark::dossier {
namespace {

struct Number {
    std::int64_t hundredths = 0;
    std::string_view rest;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_at(std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
    return static_cast<std::size_t>(end - text.begin());
}

/// The value of plain figures; at most nine of them are looked at.
std::int64_t value_of(std::string_view digits) {
    std::int64_t value = 0;
    for (const char c : digits.substr(0, 9)) value = value * 10 + (c - '0');
    return value;
}

/// Hundredths of the figures behind a decimal point; nothing when there are finer ones.
std::optional<std::int64_t> fraction_of(std::string_view digits) {
    while (digits.size() > 2 && digits.back() == '0') digits.remove_suffix(1);
    if (digits.size() > 2) return std::nullopt;
    return digits.size() == 1 ? 10 * value_of(digits) : value_of(digits);
}

/// Takes `,200` groups behind the whole part.
std::string_view take_thousands(std::int64_t& whole, std::string_view rest) {
    while (rest.starts_with(',') && digits_at(rest.substr(1)) == 3 && whole <= hours_max) {
        whole = whole * 1000 + value_of(rest.substr(1, 3));
        rest.remove_prefix(4);
    }
    return rest;
}

Result<Number, AmountTrouble> take_number(std::string_view text, Comma comma) {
    if (text.starts_with('-') || text.starts_with("\xE2\x88\x92")) {
        return refuse(AmountTrouble::negative);
    }
    if (text.starts_with('+')) text.remove_prefix(1);
    const std::size_t whole_digits = digits_at(text);
    std::int64_t whole = value_of(text.substr(0, whole_digits));
    std::string_view rest = text.substr(whole_digits);
    if (whole_digits > 9 || whole > hours_max * 60) return refuse(AmountTrouble::too_large);
    if (rest.starts_with(',') && digits_at(rest.substr(1)) == 3) {
        if (comma == Comma::unclear) return refuse(AmountTrouble::unclear_comma);
        rest = take_thousands(whole, rest);
    }
    const bool has_point = rest.starts_with('.') || rest.starts_with(',');
    const std::size_t fraction_digits = has_point ? digits_at(rest.substr(1)) : 0;
    if (whole_digits + fraction_digits == 0) return refuse(AmountTrouble::unreadable);
    if (fraction_digits == 0) return Number{100 * whole, rest};
    const auto fraction = fraction_of(rest.substr(1, fraction_digits));
    if (!fraction) return refuse(AmountTrouble::too_fine);
    return Number{100 * whole + *fraction, rest.substr(1 + fraction_digits)};
}

enum class Measured : std::uint8_t { hour, minute, ceu, credit, semester, trimester, quarter };
struct UnitName {
    std::string_view folded;
    Measured unit;
};
constexpr UnitName unit_names[] = {
    {"", Measured::hour},
    {"h", Measured::hour},
    {"hr", Measured::hour},
    {"hrs", Measured::hour},
    {"hour", Measured::hour},
    {"hours", Measured::hour},
    {"clock hour", Measured::hour},
    {"clock hours", Measured::hour},
    {"contact hours", Measured::hour},
    {"hora", Measured::hour},
    {"horas", Measured::hour},
    {"m", Measured::minute},
    {"min", Measured::minute},
    {"mins", Measured::minute},
    {"minute", Measured::minute},
    {"minutes", Measured::minute},
    {"minuto", Measured::minute},
    {"minutos", Measured::minute},
    {"ceu", Measured::ceu},
    {"ceus", Measured::ceu},
    {"credit", Measured::credit},
    {"credits", Measured::credit},
    {"credito", Measured::credit},
    {"creditos", Measured::credit},
    {"semester hour", Measured::semester},
    {"semester hours", Measured::semester},
    {"semester credit", Measured::semester},
    {"semester credits", Measured::semester},
    {"semester credit hours", Measured::semester},
    {"horas de semestre", Measured::semester},
    {"hora de semestre", Measured::semester},
    {"horas semestrales", Measured::semester},
    {"creditos semestrales", Measured::semester},
    {"trimester hour", Measured::trimester},
    {"trimester hours", Measured::trimester},
    {"trimester credits", Measured::trimester},
    {"hora de trimestre", Measured::trimester},
    {"horas de trimestre", Measured::trimester},
    {"horas trimestrales", Measured::trimester},
    {"quarter hour", Measured::quarter},
    {"quarter hours", Measured::quarter},
    {"quarter credits", Measured::quarter},
    {"hora de cuatrimestre", Measured::quarter},
    {"horas de cuatrimestre", Measured::quarter},
    {"horas cuatrimestrales", Measured::quarter},
};

std::string_view unit_of_conversion(Measured unit) {
    switch (unit) {
        case Measured::hour: return "hour";
        case Measured::minute: return "minute";
        case Measured::ceu: return "ceu";
        case Measured::credit: return "credit";
        case Measured::semester: return "semester_hour";
        case Measured::trimester: return "trimester_hour";
        case Measured::quarter: return "quarter_hour";
    }
    return {};
}

std::optional<Measured> unit_named(std::string_view text) {
    const std::string name = folded(text);
    for (const UnitName& unit : unit_names) {
        if (unit.folded == name) return unit.unit;
    }
    return std::nullopt;
}

/// `hundredths` of something worth `worth`; refused when it is no whole number of parts.
Result<Amount, AmountTrouble> converted(std::int64_t hundredths, Hours worth, bool is_academic) {
    if (hundredths > 100 * hours_max || worth.parts() > Hours::of_hours(1000).parts()) {
        return refuse(AmountTrouble::too_large);
    }
    const std::int64_t parts = hundredths * worth.parts();
    if (parts % 100 != 0) return refuse(AmountTrouble::too_fine);
    if (parts / 100 > Hours::of_hours(hours_max).parts()) return refuse(AmountTrouble::too_large);
    return Amount{Hours::of_parts(parts / 100), is_academic};
}

Result<Amount, AmountTrouble> in_unit(std::int64_t hundredths, Measured unit,
                                      std::span<const scheme::Conversion> conversions) {
    if (unit == Measured::hour) return converted(hundredths, Hours::of_hours(1), false);
    if (unit == Measured::minute) return converted(hundredths, Hours::of_minutes(1), false);
    const bool is_academic = unit != Measured::ceu;
    for (const scheme::Conversion& known : conversions) {
        if (known.unit == unit_of_conversion(unit)) {
            return converted(hundredths, known.worth, is_academic);
        }
    }
    if (is_academic) return refuse(AmountTrouble::unknown_worth);
    return converted(hundredths, Hours::of_hours(1), false);
}

Result<Amount, AmountTrouble> in_credits(std::int64_t hundredths,
                                         std::span<const scheme::Conversion> conversions) {
    constexpr Hours credit = Hours::of_hours(15);
    auto amount = in_unit(hundredths, Measured::semester, conversions);
    const bool is_usual = !amount && amount.error() == AmountTrouble::unknown_worth;
    return is_usual ? converted(hundredths, credit, true) : amount;
}

/// `:30` or `:30:00` behind whole hours, as spreadsheets write a length of time.
Result<Amount, AmountTrouble> clock_amount(const Number& hours) {
    std::string_view rest = hours.rest.substr(1);
    if (rest.ends_with(":00") && rest.size() == 5) rest.remove_suffix(3);
    if (rest.size() != 2 || digits_at(rest) != 2) return refuse(AmountTrouble::unreadable);
    const std::int64_t minutes = value_of(rest);
    if (minutes >= 60) return refuse(AmountTrouble::past_the_hour);
    if (hours.hundredths % 100 != 0) return refuse(AmountTrouble::too_fine);
    if (hours.hundredths > 100 * hours_max) return refuse(AmountTrouble::too_large);
    return Amount{Hours::of_minutes(hours.hundredths / 100 * 60 + minutes), false};
}

/// `6 h 30 min`: hours, then minutes.
Result<Amount, AmountTrouble> hours_and_minutes(std::int64_t hundredths, std::string_view rest) {
    auto minutes = take_number(rest, Comma::unclear);
    if (!minutes) return refuse(minutes.error());
    const auto unit = unit_named(minutes->rest);
    const bool is_plain = trimmed(minutes->rest).empty();
    if (!is_plain && unit != Measured::minute) return refuse(AmountTrouble::unknown_unit);
    auto whole = converted(hundredths, Hours::of_hours(1), false);
    auto part = converted(minutes->hundredths, Hours::of_minutes(1), false);
    if (!whole) return whole;
    if (!part) return part;
    return Amount{whole->hours + part->hours, false};
}

}  // namespace

Result<Amount, AmountTrouble> parse_amount(std::string_view text, Comma comma, Bare bare,
                                           std::span<const scheme::Conversion> conversions) {
    auto number = take_number(trimmed(text), comma);
    if (!number) return refuse(number.error());
    const std::string_view rest = trimmed(number->rest);
    if (rest.empty() && bare == Bare::credits) return in_credits(number->hundredths, conversions);
    if (rest.empty()) return converted(number->hundredths, Hours::of_hours(1), false);
    if (number->rest.starts_with(':')) return clock_amount(*number);
    const auto next =
        static_cast<std::size_t>(std::find_if(rest.begin(), rest.end(), is_digit) - rest.begin());
    const auto unit = unit_named(rest.substr(0, next));
    if (!unit) return refuse(AmountTrouble::unknown_unit);
    if (unit == Measured::credit && bare == Bare::hours) {
        return refuse(AmountTrouble::unclear_credit);
    }
    if (unit == Measured::credit) return in_credits(number->hundredths, conversions);
    if (next == rest.size()) return in_unit(number->hundredths, *unit, conversions);
    if (unit != Measured::hour || folded(rest.substr(0, next)).empty()) {
        return refuse(AmountTrouble::unreadable);
    }
    return hours_and_minutes(number->hundredths, rest.substr(next));
}

std::optional<int> parse_time(std::string_view text) {
    text = trimmed(text);
    const std::size_t hour_digits = digits_at(text);
    if (hour_digits == 0 || hour_digits > 2) return std::nullopt;
    std::int64_t hour = value_of(text.substr(0, hour_digits));
    std::int64_t minute = 0;
    text.remove_prefix(hour_digits);
    for (int part = 0; part < 2 && text.starts_with(':'); ++part) {  // minutes, then seconds
        if (digits_at(text.substr(1)) != 2) return std::nullopt;
        const std::int64_t value = value_of(text.substr(1, 2));
        if (value >= 60 || (part == 1 && value != 0)) return std::nullopt;
        if (part == 0) minute = value;
        text.remove_prefix(3);
    }
    std::string half = folded(text);
    std::erase(half, ' ');
    if (half == "am" || half == "pm") {
        if (hour < 1 || hour > 12) return std::nullopt;
        hour = hour % 12 + (half == "pm" ? 12 : 0);
    } else if (!half.empty() && half != "h") {
        return std::nullopt;
    }
    if (hour > 24 || (hour == 24 && minute != 0)) return std::nullopt;
    return static_cast<int>(hour * 60 + minute);
}

std::optional<Hours> parse_breaks(std::string_view text) {
    text = trimmed(text);
    if (!text.empty() && digits_at(text) == text.size()) {
        return Hours::of_minutes(value_of(text));
    }
    auto amount = parse_amount(text, Comma::unclear, Bare::hours, {});
    if (!amount) return std::nullopt;
    return amount->hours;
}

}  // namespace waymark::dossier
