// SPDX-License-Identifier: Apache-2.0
#include "dossier/cells.h"

#include "base/fold.h"
#include "base/typed.h"

namespace waymark::dossier {

namespace {

/// 75 for `0.75`, `.75` and `0,75`; nothing for anything but whole hundredths between 0 and 1.
std::optional<int> percent_of_fraction(std::string_view text) {
    if (text.starts_with('0')) text.remove_prefix(1);
    if (!text.starts_with('.') && !text.starts_with(',')) return std::nullopt;
    text.remove_prefix(1);
    while (text.size() > 2 && text.ends_with('0')) text.remove_suffix(1);
    if (text.empty() || text.size() > 2) return std::nullopt;
    const auto digits = parse_whole(text, 99);
    if (!digits) return std::nullopt;
    return static_cast<int>(text.size() == 1 ? 10 * *digits : *digits);
}

}  // namespace

void Cells::turn_to(const Row& row, std::string_view id) {
    row_ = &row;
    id_ = id;
    is_good_ = true;
}

void Cells::object(Field field, std::string_view message) {
    is_good_ = false;
    const bool has_place = row_->has(field);
    problems_.add(has_place ? cell(field).at : row_->at, id_, name_of(field), message);
}

template <typename T>
std::optional<T> Cells::word(Field field, Recall<T>& recall,
                             std::optional<T> (*meaning)(std::string_view),
                             std::string (*known)()) {
    const std::string_view text = cell(field).text;
    if (text.empty()) return std::nullopt;
    if (recall.text != text) {
        fold(folded_, text);
        recall = {std::string(text), meaning(folded_)};
    }
    if (!recall.value) {
        object(field,
               problems_.say()("\"{}\" is not a word we know; write one of: {}", text, known()));
    }
    return recall.value;
}

std::optional<LineKind> Cells::kind() {
    if (!row_->has(Field::kind)) return LineKind::training;
    return word(Field::kind, kind_, line_kind_of, kind_words);
}
scheme::Delivery Cells::delivery() {
    return word(Field::delivery, delivery_, delivery_of, delivery_words)
        .value_or(scheme::Delivery::unknown);
}
scheme::Recognition Cells::recognition() {
    return word(Field::recognition, recognition_, recognition_of, recognition_words)
        .value_or(scheme::Recognition::unknown);
}
scheme::Setting Cells::setting() {
    return word(Field::setting, setting_, setting_of, setting_words)
        .value_or(scheme::Setting::unknown);
}
scheme::Evidence Cells::evidence() {
    return word(Field::evidence, evidence_, evidence_of, evidence_words)
        .value_or(scheme::Evidence::self);
}

std::optional<Date> Cells::day(Field field) {
    const std::string_view text = cell(field).text;
    if (text.empty()) return std::nullopt;
    const auto date = parse_day(text);
    if (date) return *date;
    object(field, words_for(date.error(), text));
    return std::nullopt;
}

std::string Cells::words_for(DayTrouble trouble, std::string_view text) const {
    const auto& say = problems_.say();
    switch (trouble) {
        case DayTrouble::unreadable:
        case DayTrouble::no_such_day:
            return say("\"{}\" is not a day; write 2026-03-09 or 3/9/2026, the month first", text);
        case DayTrouble::two_digit_year:
            return say("\"{}\": write the year with four digits, as in 3/9/2026", text);
        case DayTrouble::unclear_order:
            return say("\"{}\" could be two days; write 2026-03-09 or 3/9/2026, the month first",
                       text);
        case DayTrouble::counted_days:
            return say(
                "\"{}\" is how a spreadsheet counts days; format the column as a date and "
                "save the file again",
                text);
        case DayTrouble::time_of_day:
            return say("\"{}\": a time of day stands here; write the day alone, as 2026-03-09",
                       text);
        case DayTrouble::line_of_totals:
            return std::string(
                say("this looks like a line of totals; take it out, the hours are added here"));
    }
    return {};
}

std::optional<Date> Cells::past_day(Field field) {
    const auto date = day(field);
    if (date && *date > reading_.latest) {
        object(field, problems_.say()("{} is in the future (after {}); mend the year, or hand it "
                                      "in once it has happened",
                                      to_text(*date), to_text(reading_.latest)));
        return std::nullopt;
    }
    return date;
}

std::string Cells::words_for(AmountTrouble trouble, std::string_view text) const {
    const auto& say = problems_.say();
    switch (trouble) {
        case AmountTrouble::unreadable:
            return say("\"{}\" is not an amount; write 6, 6.5, 6:30 or 6h 30m", text);
        case AmountTrouble::negative:
            return say("\"{}\" is below zero; write how many hours count", text);
        case AmountTrouble::too_fine:
            return say("\"{}\" is too fine; write at most two decimals, or 6:20", text);
        case AmountTrouble::past_the_hour:
            return say("\"{}\": behind the colon stand minutes, from 0 to 59; write 6:45", text);
        case AmountTrouble::unclear_comma:
            return say("\"{}\" could mean two amounts; write it without the comma", text);
        case AmountTrouble::unknown_unit:
            return say("\"{}\" has a unit we do not know; write hours, as in 6.5 or 6:30", text);
        case AmountTrouble::unclear_credit:
            return say("\"{}\": say what a credit is; write clock hours, or semester hours", text);
        case AmountTrouble::unknown_worth:
            return say("\"{}\": the rules do not say what that is worth; write clock hours", text);
        case AmountTrouble::too_large:
            return say("\"{}\" is more than a life holds; write the hours of this entry", text);
    }
    return {};
}

std::optional<Amount> Cells::written_amount(Bare bare) {
    const std::string_view text = cell(Field::hours).text;
    auto amount = parse_amount(text, habits_.comma, bare, reading_.conversions);
    if (amount) return *amount;
    object(Field::hours, words_for(amount.error(), text));
    return std::nullopt;
}

std::optional<Amount> Cells::amount_from_times() {
    const auto& say = problems_.say();
    const auto from = parse_time(cell(Field::from).text);
    const auto to = parse_time(cell(Field::to).text);
    const auto breaks = row_->has(Field::breaks) ? parse_breaks(cell(Field::breaks).text) : Hours{};
    for (const auto& [field, is_read] :
         {std::pair(Field::from, from.has_value()), std::pair(Field::to, to.has_value())}) {
        if (!is_read) object(field, say("write a time of day, as 9:00, 17:30 or 5:30 pm"));
    }
    if (!breaks) object(Field::breaks, say("write the minutes of all breaks, as 90 or 1:30"));
    if (!from || !to || !breaks) return std::nullopt;
    const Hours span = Hours::of_minutes(*to - *from) - *breaks;
    if (span <= Hours{}) {
        object(Field::to, say("no time is left between the start, the end and the breaks"));
        return std::nullopt;
    }
    return Amount{span, false};
}

std::optional<Amount> Cells::amount(Bare bare) {
    const auto& say = problems_.say();
    const bool has_times = row_->has(Field::from) || row_->has(Field::to);
    if (!row_->has(Field::hours) && !has_times) {
        object(Field::hours, say("the hours are missing; write them, or take the line out"));
        return std::nullopt;
    }
    if (!has_times) return written_amount(bare);
    const auto span = amount_from_times();
    if (!span || !row_->has(Field::hours)) return span;
    const auto written = written_amount(bare);
    if (written && !written->is_academic && written->hours > span->hours) {
        object(Field::hours, say("there are more hours than between the start and the end"));
    }
    return written;
}

std::optional<std::int64_t> Cells::whole_number(Field field, std::string_view text) {
    const bool is_negative = text.starts_with('-');
    const auto number = parse_whole(is_negative ? text.substr(1) : text, INT64_MAX);
    if (number) return is_negative ? -*number : *number;
    object(field, problems_.say()("\"{}\" is not a whole number", cell(field).text));
    return std::nullopt;
}

int Cells::duty_share() {
    if (!row_->has(Field::duty_share)) return -1;
    const auto& say = problems_.say();
    std::string_view text = cell(Field::duty_share).text;
    const bool has_sign = text.ends_with('%');
    if (has_sign) text = trimmed(text.substr(0, text.size() - 1));
    if (!has_sign && habits_.has_fractions) {
        if (const auto percent = percent_of_fraction(text)) return *percent;
        if (text == "1") {
            object(Field::duty_share, say("\"1\" could be all of it or one percent; write 100%"));
            return -1;
        }
    }
    const auto percent = parse_whole(text, 100);
    if (percent) return static_cast<int>(*percent);
    object(Field::duty_share, say("\"{}\" is not a share of the job; write a percentage from 0 to "
                                  "100, as 75%",
                                  cell(Field::duty_share).text));
    return -1;
}

std::optional<std::int64_t> Cells::value() {
    if (!row_->has(Field::value)) return std::nullopt;
    std::string_view text = cell(Field::value).text;
    if (text.ends_with('%')) text = trimmed(text.substr(0, text.size() - 1));
    return whole_number(Field::value, text);
}

}  // namespace waymark::dossier
