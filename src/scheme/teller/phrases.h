// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/words/words.h"
#include "scheme/policy.h"

/// The small phrases that the Model and the comparison are made of, in plain words.
namespace waymark::scheme {

using words::Speaker;

/// `100 hours`, `2.75 CEUs`, `24 credits`.
std::string amount(Hours amount, Unit unit, Hours credit, const Speaker& t);
std::string period(Period period, const Speaker& t);
/// `every year`, `every 2 years`.
std::string rhythm(Period period, const Speaker& t);
std::string day(Date date, const Speaker& t);

/// `the day you apply`, as in "counted from ...".
std::string_view phrase(Milestone milestone, const Speaker& t);
std::string_view phrase(EntryKind kind, const Speaker& t);
std::string_view phrase(Delivery delivery, const Speaker& t);
std::string_view phrase(Recognition recognition, const Speaker& t);
std::string_view phrase(Setting setting, const Speaker& t);
/// How something is to be shown; empty when nothing is asked or your word is enough.
std::string_view phrase(Evidence evidence, const Speaker& t);

/// `a, b or c`.
std::string one_of(const std::vector<std::string>& things, const Speaker& t);
std::string capitalized(std::string text);

}  // namespace waymark::scheme
