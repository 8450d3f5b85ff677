// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "scheme/reader/fields.h"

/// The single values that fields hold: texts, ids, dates, amounts.
namespace waymark::scheme {

namespace {

/// Reads a plain value with `parse`; `right` says what would be right.
template <typename T>
std::optional<T> read(const Fields& fields, const yaml::Node* value, std::string_view right,
                      std::optional<T> (*parse)(std::string_view)) {
    if (value == nullptr) return std::nullopt;
    const auto text = fields.scalar(*value, right);
    if (text.empty()) return std::nullopt;
    const auto parsed = parse(text);
    if (!parsed)
        fields.reading().complain(value->place,
                                  fmt::format("`{}` cannot be read; {} is wanted", text, right));
    return parsed;
}

std::optional<bool> parse_yes(std::string_view text) {
    if (text == "true") return true;
    if (text == "false") return false;
    return std::nullopt;
}

std::optional<int> parse_percent(std::string_view text) {
    const auto number = parse_whole(text);
    return number && *number <= 100 ? number : std::nullopt;
}

}  // namespace

Text Fields::read_text(const yaml::Node& value) const {
    if (value.kind != yaml::Kind::map) {
        const auto text = scalar(value, "a text, plain or as {en: ..., es: ...}");
        return {text, text};
    }
    Text text;
    for (const auto& child : value.children) {
        if (child.key == "en")
            text.en = scalar(child, "a text");
        else if (child.key == "es")
            text.es = scalar(child, "a text");
        else
            reading_.complain(child.key_place, fmt::format("`{}` is not known in a text; its "
                                                           "languages are en, es",
                                                           child.key));
    }
    if (value.member("en") == nullptr)
        reading_.complain(value.place, "the English (`en`) is missing");
    return text;
}

Text Fields::text(std::string_view key) const {
    const auto* value = find(key);
    return value != nullptr ? read_text(*value) : Text();
}

std::vector<Text> Fields::texts(std::string_view key) const {
    std::vector<Text> found;
    for (const auto* item : items(key)) found.push_back(read_text(*item));
    return found;
}

std::string Fields::plain(std::string_view key) const {
    const auto* value = find(key);
    return value != nullptr ? scalar(*value, "a text") : std::string();
}

std::string Fields::id(std::string_view key) const {
    const auto* value = find(key);
    if (value == nullptr) return {};
    auto id = read_id(*value, key_of(key).form == Form::source_id);
    if (key_of(key).form == Form::fact) check_fact(*value, id);
    return id;
}

std::vector<std::string> Fields::ids(std::string_view key) const {
    std::vector<std::string> found;
    for (const auto* item : items(key)) {
        auto id = read_id(*item, key_of(key).form == Form::source_ids);
        if (key_of(key).form == Form::facts) check_fact(*item, id);
        if (!id.empty()) found.push_back(std::move(id));
    }
    return found;
}

std::vector<std::string> Fields::words(std::string_view key) const {
    std::vector<std::string> found;
    for (const auto* item : items(key)) found.push_back(scalar(*item, "a text"));
    return found;
}

std::optional<int> Fields::whole(std::string_view key) const {
    const auto* value = find(key);
    if (key_of(key).form == Form::percent)
        return read<int>(*this, value, "a percentage from 0 to 100, such as 51", parse_percent);
    return read<int>(*this, value, "a whole number, such as 100", parse_whole);
}

bool Fields::yes(std::string_view key) const { return yes_or_no(key).value_or(false); }

std::optional<bool> Fields::yes_or_no(std::string_view key) const {
    return read<bool>(*this, find(key), "true or false", parse_yes);
}

std::optional<Date> Fields::date(std::string_view key) const {
    return read<Date>(*this, find(key), "a day such as 2023-04-01", parse_date);
}

std::optional<MonthDay> Fields::month_day(std::string_view key) const {
    return read<MonthDay>(*this, find(key), "a month and day such as 09-01", parse_month_day);
}

std::optional<Period> Fields::period(std::string_view key) const {
    return read<Period>(*this, find(key),
                        "a period such as `30 days`, `10 business days`, `18 months` or `4 years`",
                        parse_period);
}

std::optional<Money> Fields::money(std::string_view key) const {
    return read<Money>(*this, find(key), "an amount such as $85 or $85.50", parse_money);
}

std::optional<Hours> Fields::amount(std::string_view key) const {
    const auto* value = find(key);
    if (value == nullptr) return std::nullopt;
    constexpr std::string_view right =
        "an amount such as `10 h`, `90 min`, `2.75 ceu` or `24 credits`";
    const auto text = scalar(*value, right);
    if (text.empty()) return std::nullopt;
    const auto parsed = parse_amount(text, reading_.credit);
    if (!parsed)
        reading_.complain(value->place,
                          fmt::format("`{}` cannot be read; {} is wanted", text, right));
    return parsed;
}

}  // namespace waymark::scheme
