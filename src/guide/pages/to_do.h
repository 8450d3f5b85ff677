// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "guide/parts.h"
#include "guide/plan.h"

namespace waymark::guide {

/// What to_do.html shows: the two questions and, once they are answered, the plan.
struct ToDo {
    std::string action;
    std::string home;
    ErrorSummary errors;
    Choices schemes;
    DayField target;
    bool has_plan = false;
    std::string credential;
    std::string target_day;
    std::string calendar;  ///< address of the calendar file
    struct Step {
        std::string title;
        std::string detail;
    };
    struct Day {
        std::string when;
        bool is_due = false;
        std::vector<Step> steps;
    };
    std::vector<Day> days;
};

}  // namespace waymark::guide
