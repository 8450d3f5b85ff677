// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "base/nearest.h"
#include "scheme/linter/citations.h"
#include "scheme/linter/lint_parts.h"

namespace waymark::scheme {

namespace {

/// Ids that may be referred to, and those that were.
class Known {
public:
    template <typename T>
    Known(std::string_view what, std::string_view list, const std::vector<T>& things)
        : what_(what), list_(list) {
        for (const auto& thing : things) ids_.insert(thing.id);
    }
    void ask(Report& report, std::string_view where, const std::string& id) {
        if (ids_.contains(id)) {
            used_.insert(id);
            return;
        }
        const std::vector<std::string_view> all(ids_.begin(), ids_.end());
        const auto near = nearest(id, all);
        const auto advice = near.empty() ? fmt::format("; list it under `{}` of the file", list_)
                                         : fmt::format(". Did you mean `{}`?", near);
        report.error(where, fmt::format("there is no {} `{}`{}", what_, id, advice));
    }
    bool is_used(const std::string& id) const { return used_.contains(id); }

private:
    std::string_view what_;
    std::string_view list_;
    std::set<std::string> ids_;
    std::set<std::string> used_;
};

void ask_part(Report& report, const Part& part, std::string_view where, Known& categories) {
    for (const auto& id : part.categories) categories.ask(report, where, id);
    for (const auto& id : part.where.without) categories.ask(report, where, id);
    for (const Part& inner : part.parts) ask_part(report, inner, inner.id, categories);
}

void lint_categories(Report& report) {
    const Edition& edition = report.edition();
    Known categories("category", "categories", edition.categories);
    for_each_clause(edition, [&](const Clause& clause) {
        if (const auto* sum = std::get_if<Sum>(&clause.rule))
            ask_part(report, sum->whole, clause.id, categories);
    });
    for (const auto& exam : edition.exams)
        for (const auto& weight : exam.blueprint)
            categories.ask(report, "exam:" + exam.id, weight.domain);
    for (const auto& category : edition.categories)
        if (!category.domain && !categories.is_used(category.id))
            report.warn("category:" + category.id,
                        fmt::format("the category `{}` is used nowhere", category.id));
}

void lint_cited(Report& report) {
    const Edition& edition = report.edition();
    Known sources("source", "sources", edition.sources);
    Known choices("choice", "choices", edition.choices);
    for (const Cited& cited : citations_of(edition)) {
        for (const auto& id : cited.citation->sources) sources.ask(report, cited.where, id);
        if (!cited.citation->choice.empty())
            choices.ask(report, cited.where, cited.citation->choice);
    }
    for (const auto& choice : edition.choices)
        if (!choices.is_used(choice.id))
            report.warn("choice:" + choice.id, fmt::format("no figure names the choice `{}`; give "
                                                           "the figure `choice: {}`",
                                                           choice.id, choice.id));
}

void lint_advice(Report& report) {
    std::vector<Clause> all;
    std::set<std::string> ids;
    for_each_clause(report.edition(), [&](const Clause& clause) { ids.insert(clause.id); });
    for (const auto& advice : report.edition().advice)
        if (!advice.clause.empty() && !ids.contains(advice.clause))
            report.error("advice:" + advice.id,
                         fmt::format("there is no clause `{}`", advice.clause));
}

void add_part_ids(const Part& part, std::vector<std::string>& ids) {
    for (const Part& inner : part.parts) {
        ids.push_back(inner.id);
        add_part_ids(inner, ids);
    }
}

template <typename T>
void lint_repeats(Report& report, std::string_view kind, const std::vector<T>& things) {
    std::set<std::string> seen;
    for (const auto& thing : things)
        if (!seen.insert(thing.id).second)
            report.error(fmt::format("{}:{}", kind, thing.id),
                         fmt::format("two have the id `{}`; an id stands once", thing.id));
}

}  // namespace

void lint_references(Report& report) {
    lint_categories(report);
    lint_cited(report);
    lint_advice(report);
}

void lint_ids(Report& report) {
    std::vector<std::string> ids;
    for_each_clause(report.edition(), [&](const Clause& clause) {
        ids.push_back(clause.id);
        const auto* sum = std::get_if<Sum>(&clause.rule);
        if (sum == nullptr) return;
        add_part_ids(sum->whole, ids);
        for (const auto& limit : sum->limits) ids.push_back(limit.id);
        for (const auto& substitution : sum->substitutions) ids.push_back(substitution.id);
    });
    std::set<std::string> seen;
    for (const auto& id : ids)
        if (!seen.insert(id).second)
            report.error(id, fmt::format("two clauses or parts have the id `{}`; findings cite it, "
                                         "so it stands once",
                                         id));
    lint_repeats(report, "source", report.edition().sources);
    lint_repeats(report, "choice", report.edition().choices);
    lint_repeats(report, "category", report.edition().categories);
    lint_repeats(report, "fact", report.edition().facts);
    lint_repeats(report, "exam", report.edition().exams);
    lint_repeats(report, "clock", report.edition().clocks);
    lint_repeats(report, "counter", report.edition().counters);
    lint_repeats(report, "advice", report.edition().advice);
}

}  // namespace waymark::scheme
