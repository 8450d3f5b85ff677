// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "platform/words/words.h"
#include "tasks/tasks.h"

/// A flag is a task that an approval waits for. It is closed with a word of a closed list, and a
/// note; both stand in the timeline of the file.
namespace waymark::desk {

bool is_flag(tasks::Kind kind);

/// What can come of a flag, as forms and the table say it.
std::span<const std::string_view> flag_outcomes();
std::string spoken_outcome(std::string_view word, const words::Speaker& t);

/// As the task keeps it: `in_order They share one address.`
std::string flag_outcome(std::string_view word, std::string_view note);
struct FlagOutcome {
    std::string word;  ///< empty for one that was closed before there were words
    std::string note;
};
FlagOutcome flag_outcome_in(std::string_view text);

}  // namespace waymark::desk
