// SPDX-License-Identifier: Apache-2.0
#include "scheme/show.h"

#include <fmt/core.h>

#include "platform/html/html.h"
#include "platform/words/words.h"
#include "scheme/teller/lines.h"

namespace waymark::scheme {

namespace {

std::string dates_of(const Edition& edition, const Speaker& t) {
    std::string text;
    if (edition.from && edition.until)
        text = t("applies from {} through {}", day(*edition.from, t), day(*edition.until, t));
    else if (edition.from)
        text = t("applies from {}", day(*edition.from, t));
    else if (edition.until)
        text = t("applies through {}", day(*edition.until, t));
    if (edition.dates_assumed && !text.empty()) text += fmt::format(" ({})", t("dates assumed"));
    return text;
}

std::string subtitle_of(const Edition& edition, const Speaker& t) {
    std::string text = t("Edition {}", edition.edition);
    if (!edition.board.is_empty()) text += " · " + edition.board.in(t.language());
    if (edition.outline) text += fmt::format(" · {}", t("an outline: some rules are left out"));
    if (const auto dates = dates_of(edition, t); !dates.empty()) text += " · " + dates;
    return text;
}

std::vector<Line> choice_lines(const Edition& edition, const Speaker& t) {
    std::vector<Line> lines;
    for (const auto& choice : edition.choices) {
        Line line{choice.topic.in(t.language())};
        for (const auto& reading : choice.readings)
            line.within.push_back({t("One reading: {}", reading.in(t.language()))});
        line.within.push_back({t("Chosen here: {}", choice.chosen.in(t.language()))});
        line.within.push_back({t("Why: {}", choice.why.in(t.language()))});
        lines.push_back(std::move(line));
    }
    return lines;
}

class Builder {
public:
    Builder(const Edition& edition, const Speaker& t)
        : edition_(edition), t_(t), tell_(edition, t) {}

    Model build() {
        model_.title = edition_.name.in(t_.language());
        if (const auto& name = edition_.short_name.in(t_.language());
            !name.empty() && name != model_.title)
            model_.title += fmt::format(" ({})", name);
        model_.subtitle = subtitle_of(edition_, t_);
        model_.summary = edition_.summary.in(t_.language());
        add_content();
        add_policies();
        add("choices", t_("Where sources differ"), choice_lines(edition_, t_));
        add_sources();
        return std::move(model_);
    }

private:
    void add(std::string_view id, std::string_view heading, std::vector<Line> lines) {
        if (lines.empty()) return;
        model_.sections.push_back({std::string(id), std::string(heading), {}, std::move(lines)});
    }

    void add_content() {
        std::vector<Line> recognition;
        std::vector<Line> domains;
        for (const auto& text : edition_.recognition)
            recognition.push_back({text.in(t_.language())});
        for (const auto& category : edition_.categories)
            if (category.domain)
                domains.push_back({domain_title(edition_, category).in(t_.language())});
        add("recognition", t_("Who accepts it"), std::move(recognition));
        add("domains", t_("Performance domains"), std::move(domains));
        add("requirements", t_("What it takes"), tell_.clauses(edition_.requirements));
    }

    void add_policies() {
        for (const auto& exam : edition_.exams)
            add("exam-" + exam.id, exam.title.in(t_.language()), tell_.exam(exam));
        add("renewal", t_("Staying certified"), tell_.renewal_terms());
        std::vector<Line> fees, limits, advice;
        for (const auto& fee : edition_.fees) fees.push_back(tell_.fee(fee));
        for (const auto& clock : edition_.clocks) limits.push_back(tell_.clock(clock));
        for (const auto& counter : edition_.counters) limits.push_back(tell_.counter(counter));
        for (const auto& step : edition_.advice) advice.push_back(tell_.advice(step));
        add("fees", t_("Fees"), std::move(fees));
        add("limits", t_("Time limits and how often"), std::move(limits));
        add("steps", t_("Steps to plan"), std::move(advice));
    }

    void add_sources() {
        model_.sources_heading = t_("Sources");
        int number = 0;
        for (const auto& source : edition_.sources)
            model_.sources.push_back(
                {++number, source.title.in(t_.language()), source.url, source.seen});
    }

    const Edition& edition_;
    const Speaker& t_;
    Teller tell_;
    Model model_;
};

}  // namespace

Model model_of(const Edition& edition, const words::Speaker& t) {
    return Builder(edition, t).build();
}

}  // namespace waymark::scheme
