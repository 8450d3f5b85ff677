// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "guide/pages/parts.h"
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
    std::string calendar;       ///< address of the calendar file
    struct Step {
        std::string when;
        std::string title;
        std::string detail;
        bool is_due = false;
    };
    std::vector<Step> steps;
};

}  // namespace waymark::guide
