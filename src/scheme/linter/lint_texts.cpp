// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "scheme/linter/citations.h"
#include "scheme/linter/lint_parts.h"

namespace waymark::scheme {

namespace {

class TextLint {
public:
    explicit TextLint(Report& report) : report_(report) {}

    void check(std::string_view where, std::string_view key, const Text& text) {
        if (!text.en.empty() && text.es.empty())
            report_.warn(where, fmt::format("`{}` has no Spanish: \"{}\"", key, text.en));
    }
    void clause(const Clause& clause) {
        check(clause.id, "title", clause.title);
        check(clause.id, "note", clause.note);
        if (const auto* decision = std::get_if<Decision>(&clause.rule))
            check(clause.id, "question", decision->question);
        const auto* sum = std::get_if<Sum>(&clause.rule);
        if (sum == nullptr) return;
        part(sum->whole);
        for (const auto& limit : sum->limits) check(limit.id, "title", limit.title);
        for (const auto& granted : sum->substitutions) check(granted.id, "title", granted.title);
    }

private:
    void part(const Part& part) {
        for (const Part& inner : part.parts) {
            check(inner.id, "title", inner.title);
            this->part(inner);
        }
    }
    Report& report_;
};

void lint_policy_texts(const Edition& edition, TextLint& lint) {
    for (const auto& category : edition.categories)
        lint.check("category:" + category.id, "name", category.name);
    for (const auto& exam : edition.exams) lint.check("exam:" + exam.id, "title", exam.title);
    for (std::size_t i = 0; i < edition.fees.size(); ++i)
        lint.check(fmt::format("fee:{}", i), "title", edition.fees[i].title);
    for (const auto& clock : edition.clocks) lint.check("clock:" + clock.id, "title", clock.title);
    for (const auto& counter : edition.counters)
        lint.check("counter:" + counter.id, "title", counter.title);
    for (const auto& advice : edition.advice) {
        lint.check("advice:" + advice.id, "title", advice.title);
        lint.check("advice:" + advice.id, "detail", advice.detail);
    }
}

}  // namespace

void lint_texts(Report& report) {
    const Edition& edition = report.edition();
    TextLint lint(report);
    lint.check("", "name", edition.name);
    lint.check("", "summary", edition.summary);
    for (const auto& text : edition.recognition) lint.check("", "recognition", text);
    for (const auto& choice : edition.choices) {
        const auto where = "choice:" + choice.id;
        lint.check(where, "topic", choice.topic);
        for (const auto& reading : choice.readings) lint.check(where, "readings", reading);
        lint.check(where, "chosen", choice.chosen);
        lint.check(where, "why", choice.why);
    }
    for_each_clause(edition, [&](const Clause& clause) { lint.clause(clause); });
    lint_policy_texts(edition, lint);
}

void lint_citations(Report& report) {
    for (const Cited& cited : citations_of(report.edition()))
        if (cited.has_figure && !cited.is_covered)
            report.warn(cited.where,
                        "this figure has no source; give it `source: [...]`, or mark "
                        "it `illustrative: true` or `assumed: true`");
}

}  // namespace waymark::scheme
