// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "scheme/terms.h"

/// The forms in which scheme files write values. Each refuses whatever is not exactly of its form.
namespace waymark::scheme {

inline constexpr int whole_max = 1'000'000;
inline constexpr int period_max = 10'000;

/// `0` to `1000000`, without a sign.
std::optional<int> parse_whole(std::string_view text);
/// `10 h`, `90 min`, `2.75 ceu`, `24 credits`; `credit` is what one is worth.
std::optional<Hours> parse_amount(std::string_view text, Hours credit);
/// `30 days`, `10 business days`, `18 months`, `1 year`.
std::optional<Period> parse_period(std::string_view text);

struct MonthDay {
    int month = 0;
    int day = 0;
};
/// `09-01`; a day that every year has.
std::optional<MonthDay> parse_month_day(std::string_view text);
/// Lowercase letters, digits and `_ . -`, a letter or digit first; of sources, capitals too.
bool is_id(std::string_view text);
bool is_source_id(std::string_view text);

/// `10 h`, `90 min`, as scheme files write it.
std::string to_text(Hours amount);
/// `18 months`, `1 year`.
std::string to_text(Period period);

}  // namespace waymark::scheme
