// SPDX-License-Identifier: Apache-2.0
#include "scheme/teller/lines.h"

#include <fmt/core.h>

#include <algorithm>

namespace waymark::scheme {

std::string Line::remark() const {
    std::string remark;
    for (const auto& mark : marks) remark += (remark.empty() ? "" : "; ") + mark;
    return remark;
}

Teller::Teller(const Edition& edition, const Speaker& t) : edition_(edition), t_(t) {
    for (const auto& known : edition.conversions)
        if (known.unit == "semester_hour") credit_ = known.worth;
}

Line Teller::cited(std::string text, const Citation& citation) const {
    Line line{std::move(text)};
    for (const auto& id : citation.sources) {
        const auto found = std::ranges::find(edition_.sources, id, &Source::id);
        if (found != edition_.sources.end())
            line.sources.push_back(static_cast<int>(found - edition_.sources.begin()) + 1);
    }
    std::ranges::sort(line.sources);
    if (citation.illustrative) line.marks.emplace_back(t_("an example; ask the board"));
    if (citation.assumed) line.marks.emplace_back(t_("assumed; no source states it"));
    if (!citation.choice.empty()) line.marks.emplace_back(t_("sources differ; see below"));
    if (!citation.note.is_empty()) line.marks.push_back(citation.note.in(t_.language()));
    return line;
}

std::string Teller::window(const Window& window) const {
    return t_("within {} before {}", period(window.period, t_), phrase(window.anchor, t_));
}

std::string Teller::guard(const Guard& guard) const {
    std::vector<std::string> parts;
    if (!guard.fact.empty())
        parts.push_back(guard.absent ? t_("your file does not have: {}", fact(guard.fact))
                                     : t_("your file has: {}", fact(guard.fact)));
    const auto anchor = phrase(guard.anchor, t_);
    if (guard.from) parts.push_back(t_("{} is on or after {}", anchor, day(*guard.from, t_)));
    if (guard.until) parts.push_back(t_("{} is on or before {}", anchor, day(*guard.until, t_)));
    if (guard.recent) parts.push_back(t_("{} is {}", anchor, window(*guard.recent)));
    std::string all;
    for (const auto& part : parts) all += (all.empty() ? "" : "; ") + part;
    return all;
}

Line Teller::clause(const Clause& clause) const {
    Line line = cited(clause.title.in(t_.language()), clause.citation);
    std::visit([&](const auto& rule) { tell(rule, line); }, clause.rule);
    if (clause.advisory) line.marks.emplace_back(t_("advice, not a rule"));
    auto add = [&](std::string text) { line.within.push_back(note(std::move(text))); };
    if (clause.when) add(t_("Applies only when {}.", guard(*clause.when)));
    if (clause.waived_when) add(t_("Not asked of you when {}.", guard(*clause.waived_when)));
    if (!clause.note.is_empty()) add(clause.note.in(t_.language()));
    return line;
}

std::vector<Line> Teller::clauses(const std::vector<Clause>& clauses) const {
    std::vector<Line> lines;
    for (const Clause& inner : clauses) lines.push_back(clause(inner));
    return lines;
}

void Teller::tell(const Group& group, Line& line) const {
    switch (group.need) {
        case Group::Need::all: line.text += ": " + std::string(t_("all of these")); break;
        case Group::Need::any: line.text += ": " + std::string(t_("one of these")); break;
        case Group::Need::at_least:
            line.text += ": " + t_("at least {} of these", group.count);
            break;
    }
    line.within = clauses(group.of);
}

void Teller::tell(const FactRule& rule, Line& line) const {
    auto add = [&](std::string text) { line.within.push_back(note(std::move(text))); };
    if (rule.as == FactRule::As::attestation && rule.evidence == Evidence::none) return;
    if (rule.as == FactRule::As::exam && rule.value_min)
        line.text += ": " + t_("a score of {} or more", *rule.value_min);
    else if (rule.as == FactRule::As::share && rule.value_min)
        line.text += ": " + t_("at least {} percent", *rule.value_min);
    else if (rule.value_min)
        line.text += ": " + t_("at least {}", *rule.value_min);
    if (rule.value_max) line.text += ", " + t_("at most {}", *rule.value_max);
    if (rule.held_for) line.text += ": " + t_("at least {}", period(*rule.held_for, t_));
    if (rule.count > 1) line.text += ": " + t_("at least {}", rule.count);
    if (rule.unbroken) add(std::string(t_("Without a gap.")));
    if (rule.current) add(std::string(t_("It must be current.")));
    if (rule.recent) add(capitalized(window(*rule.recent)) + ".");
    if (const auto shown = phrase(rule.evidence, t_); !shown.empty()) add(std::string(shown));
}

void Teller::tell(const AgeRule& rule, Line& line) const {
    if (rule.at_least && rule.at_most)
        line.text += ": " + t_("{} to {} years old", *rule.at_least, *rule.at_most);
    else if (rule.at_least)
        line.text += ": " + t_("at least {} years old", *rule.at_least);
    else if (rule.at_most)
        line.text += ": " + t_("at most {} years old", *rule.at_most);
    line.text += fmt::format(" ({})", t_("on {}", phrase(rule.at, t_)));
}

void Teller::tell(const Bar& rule, Line& line) const {
    auto add = [&](std::string text) { line.within.push_back(note(std::move(text))); };
    if (rule.lifts_after)
        add(t_("It no longer stands in the way after {}.", period(*rule.lifts_after, t_)));
    if (!rule.automatic) add(std::string(t_("A person looks at each case and decides.")));
}

void Teller::tell(const Decision& rule, Line& line) const {
    line.within.push_back(note(t_("A person decides: {}", rule.question.in(t_.language()))));
}

}  // namespace waymark::scheme
