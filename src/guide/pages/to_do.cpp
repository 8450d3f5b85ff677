// SPDX-License-Identifier: Apache-2.0
#include "guide/pages/to_do.h"

#include <algorithm>

#include "base/typed.h"
#include "guide/calendar.h"
#include "guide/check/downloads.h"
#include "guide/check/question_fields.h"
#include "guide/pages/routes.h"

namespace waymark::guide {

html::Markup render(const ToDo& view, const words::Speaker& t);

namespace {

std::optional<Date> target_of(const http::Request& request) {
    const Answers asked(request.query);
    return parse_day({asked["day.year"], asked["day.month"], asked["day.day"]});
}

bool is_asked(const http::Request& request) { return !request.query.empty(); }

/// What was asked for, or what to mend.
struct Wish {
    const scheme::Edition* edition = nullptr;
    std::optional<Date> target;
    std::vector<Slip> slips;
};

Wish wish_of(const Library& library, const http::Request& request, const words::Speaker& t) {
    Wish wish{edition_named(library, request.asked("scheme")), target_of(request), {}};
    if (wish.edition == nullptr)
        wish.slips.push_back({"scheme", std::string(t("Choose the credential you want"))});
    const auto today = library.today();
    if (!wish.target)
        wish.slips.push_back({"day", std::string(t("Write a real day, with month, day and year"))});
    else if (*wish.target < today)
        wish.slips.push_back({"day", std::string(t("Write a day that is still to come"))});
    else if (*wish.target > months_after(today, 12 * plan_years_max))
        wish.slips.push_back({"day", t("Write a day within the next {} years", plan_years_max)});
    return wish;
}

std::string when(const PlannedStep& step, const words::Speaker& t) {
    auto day = spoken_day(step.begin, t.language());
    const auto before = step.advice->before;
    if (before.count == 0 || step.is_due) return day;
    switch (before.unit) {
        case scheme::Calendar::months:
            return t.many("{1}, one month before", "{1}, {0} months before", before.count, day);
        case scheme::Calendar::years:
            return t.many("{1}, one year before", "{1}, {0} years before", before.count, day);
        case scheme::Calendar::days:
        case scheme::Calendar::business_days: break;
    }
    return t.many("{1}, one day before", "{1}, {0} days before", before.count, day);
}

void add_form(ToDo& view, const Library& library, const http::Request& request,
              const words::Speaker& t) {
    view.home = home_of(t);
    view.action = view.home + "/to-do";
    view.schemes.name = "scheme";
    view.schemes.title = t("Which credential do you want?");
    for (const auto* edition : editions_on(library, library.today()))
        if (!edition->advice.empty())
            view.schemes.choices.push_back({edition->credential,
                                            edition->short_name.in(t.language()),
                                            {},
                                            request.asked("scheme") == edition->credential,
                                            edition->name.in(t.language())});
    const Answers asked(request.query);
    view.target = {"day",
                   std::string(t("When do you want to apply?")),
                   t("For example: 9 30 {}", library.today().year() + 1),
                   {},
                   std::string(asked["day.year"]),
                   std::string(asked["day.month"]),
                   std::string(asked["day.day"])};
}

void add_plan(ToDo& view, const Wish& wish, Date today, const words::Speaker& t) {
    view.has_plan = true;
    view.credential = wish.edition->short_name.in(t.language());
    view.target_day = spoken_day(*wish.target, t.language());
    view.calendar = fmt::format("{}/to-do/calendar?scheme={}&day.year={}&day.month={}&day.day={}",
                                view.home, wish.edition->credential, wish.target->year(),
                                wish.target->month(), wish.target->day());
    for (const auto& step : plan(*wish.edition, *wish.target, today)) {
        auto day = when(step, t);
        if (view.days.empty() || view.days.back().when != day)
            view.days.push_back({std::move(day), step.is_due, {}});
        view.days.back().steps.push_back(
            {step.advice->title.in(t.language()), step.advice->detail.in(t.language())});
    }
}

html::Answer show_list(const Library& library, const http::Request& request,
                       const words::Speaker& t) {
    ToDo view;
    add_form(view, library, request, t);
    html::Page page;
    page.title = t("To-do list");
    if (is_asked(request)) {
        const auto wish = wish_of(library, request, t);
        view.errors = summary_of(wish.slips);
        for (const auto& slip : wish.slips)
            (slip.field == "day" ? view.target.error : view.schemes.error) = slip.message;
        if (wish.slips.empty()) {
            add_plan(view, wish, library.today(), t);
        } else {
            page.status = 422;
            page.title = t("Error: {}", t("To-do list"));
        }
        page.memory = html::Memory::nothing;
    }
    page.body = render(view, t);
    return page;
}

/// `20260309T140500Z` of `2026-03-09T14:05:00.000000Z`.
std::string stamp_of(clock::Instant now) {
    std::string stamp;
    for (const char c : to_text(now).substr(0, 19))
        if (c != '-' && c != ':') stamp += c;
    return stamp + "Z";
}

html::Answer show_calendar(const Library& library, const http::Request& request,
                           const words::Speaker& t) {
    const auto wish = wish_of(library, request, t);
    if (!wish.slips.empty()) return http::redirect(home_of(t) + "/to-do");
    const auto& credential = wish.edition->short_name.in(t.language());
    std::vector<CalendarDay> days;
    for (const auto& step : plan(*wish.edition, *wish.target, library.today()))
        days.push_back({fmt::format("{}-{}-{}@waymark", wish.edition->credential, step.advice->id,
                                    to_text(*wish.target)),
                        step.begin, credential + ": " + step.advice->title.in(t.language()),
                        step.advice->detail.in(t.language())});
    days.push_back(
        {fmt::format("{}-target-{}@waymark", wish.edition->credential, to_text(*wish.target)),
         *wish.target,
         t("{}: the day you want to apply", credential),
         {}});
    return as_file(calendar(t("My way to the {}", credential), days, stamp_of(library.clock.now())),
                   "text/calendar; charset=utf-8", "to-do.ics");
}

}  // namespace

void add_to_do(Pages& pages, const Library& library) {
    pages.push_back({http::Method::get, "/to-do",
                     [&library](const http::Request& request, const words::Speaker& t) {
                         return show_list(library, request, t);
                     }});
    pages.push_back({http::Method::get, "/to-do/calendar",
                     [&library](const http::Request& request, const words::Speaker& t) {
                         return show_calendar(library, request, t);
                     }});
}

}  // namespace waymark::guide
