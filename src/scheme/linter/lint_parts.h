// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scheme/loaded.h"

/// The pieces of lint, by topic.
namespace waymark::scheme {

/// Gathers problems, each at the line of the thing it is about.
class Report {
public:
    explicit Report(const Loaded& loaded) : loaded_(loaded) {}

    const Edition& edition() const { return loaded_.edition; }
    void error(std::string_view where, std::string message) {
        add(where, std::move(message), Grade::error);
    }
    void warn(std::string_view where, std::string message) {
        add(where, std::move(message), Grade::warning);
    }
    std::vector<Problem> take() { return std::move(problems_); }

private:
    void add(std::string_view where, std::string message, Grade grade) {
        const auto place = loaded_.places.of(where);
        problems_.push_back({loaded_.file, place.line, place.column, std::move(message), grade});
    }

    const Loaded& loaded_;
    std::vector<Problem> problems_;
};

/// Calls `visit` with each clause, those within before those after; of the renewal too.
template <typename F>
void for_each_clause(const std::vector<Clause>& clauses, F& visit) {
    for (const Clause& clause : clauses) {
        visit(clause);
        if (const auto* group = std::get_if<Group>(&clause.rule)) for_each_clause(group->of, visit);
    }
}
template <typename F>
void for_each_clause(const Edition& edition, F visit) {
    for_each_clause(edition.requirements, visit);
    for (const auto& item : edition.renewal.items) for_each_clause(item.requirements, visit);
}

void lint_sum(const Clause& clause, const Sum& sum, Report& report);
void lint_groups(Report& report);
void lint_guards(Report& report);
void lint_references(Report& report);
void lint_ids(Report& report);
void lint_policies(Report& report);
void lint_texts(Report& report);
void lint_citations(Report& report);

/// An overlay asks for no less than its floor.
std::vector<Problem> lint_floor(const Loaded& overlay, const Edition& floor);

}  // namespace waymark::scheme
