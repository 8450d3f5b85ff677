// SPDX-License-Identifier: Apache-2.0
#include "platform/html/parts/parts.h"

#include <algorithm>
#include <array>

namespace waymark::html {

namespace {

/// The ids of what describes a field: its hint, and what is wrong with it.
std::string described(std::string_view name, bool has_hint, bool has_error) {
    std::string ids;
    if (has_hint) ids += id_of(name) + "-hint";
    if (has_error) ids += (ids.empty() ? "" : " ") + id_of(name) + "-error";
    return ids;
}

std::string_view month_name(Date day, Language language) {
    constexpr std::array<std::string_view, 12> english = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    constexpr std::array<std::string_view, 12> spanish = {
        "enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
        "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
    const auto month = static_cast<std::size_t>(day.month() - 1);
    return language == Language::spanish ? spanish[month] : english[month];
}

}  // namespace

std::string NumberField::described() const {
    return html::described(name, !hint.empty(), !error.empty());
}
std::string TextField::described() const {
    return html::described(name, !hint.empty(), !error.empty());
}
std::string TextArea::described() const {
    return html::described(name, !hint.empty(), !error.empty());
}
std::string Select::described() const {
    return html::described(name, !hint.empty(), !error.empty());
}

bool Choices::is_more_open() const { return std::ranges::any_of(more, &Choice::is_chosen); }

Select select_of(std::string_view name, std::string_view title,
                 const std::vector<Choice>& choices) {
    Select select;
    select.name = name;
    select.title = title;
    select.choices = choices;
    return select;
}

ErrorSummary summary_of(const std::vector<Slip>& slips) {
    ErrorSummary summary;
    for (const auto& slip : slips) summary.items.push_back({id_of(slip.field), slip.message});
    return summary;
}

std::string id_of(std::string_view name) {
    std::string id = "f-";
    for (const char c : name) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        id += plain ? c : '-';
    }
    return id;
}

std::string spoken_day(Date day, Language language) {
    const auto month = month_name(day, language);
    if (language == Language::spanish)
        return fmt::format("{} de {} de {}", day.day(), month, day.year());
    return fmt::format("{} {}, {}", month, day.day(), day.year());
}

std::string spoken_month(Date day, Language language) {
    const auto month = month_name(day, language);
    if (language == Language::spanish) return fmt::format("{} de {}", month, day.year());
    return fmt::format("{} {}", month, day.year());
}

}  // namespace waymark::html
