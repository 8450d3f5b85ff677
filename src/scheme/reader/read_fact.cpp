// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "scheme/reader/read_parts.h"

namespace waymark::scheme {

namespace {

using As = FactRule::As;

/// What is asked when the file does not say: a paper is shown, the rest is told.
Evidence usual_evidence(As as, bool names_facts) {
    switch (as) {
        case As::document:
        case As::credential:
        case As::letters: return Evidence::document;
        case As::attestation: return names_facts ? Evidence::self : Evidence::none;
        case As::signature:
        case As::exam:
        case As::duration:
        case As::share:
        case As::payment:
        case As::number: return Evidence::self;
    }
    return Evidence::self;
}

void read_common(const Fields& fields, FactRule& rule) {
    rule.any_of = fields.ids("any_of");
    rule.evidence = fields.one_of("evidence", usual_evidence(rule.as, !rule.any_of.empty()));
    fields.within("recent", [&](const Fields& recent) { rule.recent = read_window(recent); });
}

void read_paper(const Fields& fields, FactRule& rule) {
    rule.count = fields.whole("count").value_or(1);
    rule.current = fields.yes("current");
    rule.held_for = fields.period("held_for");
    rule.unbroken = fields.yes("unbroken");
}

void read_attestation(const Fields& fields, FactRule& rule) {
    rule.count = fields.whole("count").value_or(1);
    if (rule.evidence != Evidence::none && rule.any_of.empty())
        fields.reading().complain(fields.node().place,
                                  "name the facts in `any_of`, or ask for nothing: "
                                  "`evidence: none`");
}

void read_duration(const Fields& fields, FactRule& rule) {
    rule.held_for = fields.period("at_least").value_or(Period{0, Calendar::months});
    const auto unit = rule.held_for->unit;
    if (unit != Calendar::months && unit != Calendar::years)
        fields.reading().complain(fields.node().place, "a duration is counted in months or years");
    rule.current = fields.yes("current");
    rule.unbroken = fields.yes("unbroken");
}

void read_share(const Fields& fields, FactRule& rule) {
    rule.value_min = fields.whole("at_least");
    rule.current = fields.yes("current");
}

void read_number(const Fields& fields, FactRule& rule) {
    rule.value_min = fields.whole("at_least");
    rule.value_max = fields.whole("at_most");
    if (!fields.has("at_least") && !fields.has("at_most"))
        fields.reading().complain(fields.node().place, "say `at_least`, `at_most` or both");
}

const Exam* find_exam(const std::vector<Exam>& exams, std::string_view id) {
    const auto found = std::ranges::find(exams, id, &Exam::id);
    return found == exams.end() ? nullptr : &*found;
}

}  // namespace

FactRule read_fact(const Fields& fields, As as) {
    FactRule rule;
    rule.as = as;
    read_common(fields, rule);
    switch (as) {
        case As::document:
        case As::signature:
        case As::credential:
        case As::letters:
        case As::payment: read_paper(fields, rule); break;
        case As::attestation: read_attestation(fields, rule); break;
        case As::duration: read_duration(fields, rule); break;
        case As::share: read_share(fields, rule); break;
        case As::number: read_number(fields, rule); break;
        case As::exam: break;
    }
    if (rule.count < 1) fields.reading().complain(fields.node().place, "`count` is at least 1");
    if (rule.held_for && rule.held_for->unit != Calendar::months &&
        rule.held_for->unit != Calendar::years && as != As::duration)
        fields.reading().complain(fields.node().place, "`held_for` is counted in months or years");
    return rule;
}

FactRule read_exam_rule(const Fields& fields, const std::vector<Exam>& exams) {
    FactRule rule;
    rule.as = As::exam;
    read_common(fields, rule);
    rule.count = fields.whole("count").value_or(1);
    rule.current = fields.yes("current");
    if (const auto exam = fields.id("exam"); !exam.empty()) rule.any_of = {exam};
    for (const auto& id : rule.any_of) {
        const Exam* exam = find_exam(exams, id);
        if (exam == nullptr) {
            fields.reading().complain(fields.node().place,
                                      fmt::format("`{}` is not among `exams`; describe it there, "
                                                  "with its pass mark",
                                                  id));
            continue;
        }
        if (rule.value_min && *rule.value_min != exam->pass)
            fields.reading().complain(fields.node().place,
                                      "these exams have different pass marks; use `any:` with "
                                      "one clause for each");
        rule.value_min = exam->pass;
    }
    return rule;
}

AgeRule read_age(const Fields& fields) {
    AgeRule rule;
    rule.at_least = fields.whole("at_least");
    rule.at_most = fields.whole("at_most");
    rule.at = fields.one_of("at", Milestone::application_submitted);
    if (!fields.has("at_least") && !fields.has("at_most"))
        fields.reading().complain(fields.node().place, "say `at_least`, `at_most` or both");
    return rule;
}

Bar read_bar(const Fields& fields) {
    Bar bar;
    bar.any_of = fields.ids("any_of");
    bar.lifts_after = fields.period("lifts_after");
    bar.automatic = fields.yes("automatic");
    return bar;
}

Decision read_decision(const Fields& fields) {
    return {fields.id("decided"), fields.text("question")};
}

}  // namespace waymark::scheme
