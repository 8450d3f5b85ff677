// SPDX-License-Identifier: Apache-2.0
#include "scheme/lint.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "scheme/linter/lint_parts.h"

namespace waymark::scheme {

namespace {

void add(std::vector<Problem>& all, std::vector<Problem> more) {
    all.insert(all.end(), more.begin(), more.end());
}

bool by_start(const Loaded* a, const Loaded* b) {
    const auto first = Date::of_days(INT32_MIN);
    return a->edition.from.value_or(first) < b->edition.from.value_or(first);
}

/// About a key of an edition that only another edition makes wrong.
Problem between(const Loaded& one, std::string_view key, std::string message, Grade grade) {
    const auto place = one.places.of(key);
    return {one.file, place.line, place.column, std::move(message), grade};
}

/// Each edition beside the next of the same credential.
void lint_succession(const std::vector<const Loaded*>& line, std::vector<Problem>& problems) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Edition& earlier = line[i - 1]->edition;
        const Edition& later = line[i]->edition;
        if (!earlier.until || !later.from || *earlier.until >= *later.from) {
            problems.push_back(between(
                *line[i], "effective",
                fmt::format("{} and {} apply on the same days; end the earlier one the day before "
                            "the later begins",
                            earlier.name_of(), later.name_of()),
                Grade::error));
        } else if (days_between(*earlier.until, *later.from) > 1) {
            problems.push_back(between(*line[i], "effective",
                                       fmt::format("no edition applies from {} to {}",
                                                   to_text(days_after(*earlier.until, 1)),
                                                   to_text(days_before(*later.from, 1))),
                                       Grade::warning));
        }
    }
}

/// The floor that holds when the overlay begins: the newest that has begun, else the first.
const Edition* floor_of(const Edition& overlay, std::span<const Loaded> editions) {
    const Edition* best = nullptr;
    const Date day = overlay.from.value_or(Date::of_days(INT32_MAX));
    for (const auto& loaded : editions) {
        const Edition& edition = loaded.edition;
        if (edition.credential != overlay.floor) continue;
        const bool is_newer = best != nullptr && best->from < edition.from;
        if (best == nullptr || (is_newer && edition.from <= day)) best = &edition;
    }
    return best;
}

}  // namespace

std::vector<Problem> lint(const Loaded& loaded) {
    Report report(loaded);
    lint_ids(report);
    lint_references(report);
    lint_groups(report);
    lint_guards(report);
    lint_policies(report);
    lint_texts(report);
    lint_citations(report);
    auto problems = report.take();
    std::ranges::stable_sort(problems, {}, [](const Problem& problem) {
        return std::pair(problem.line, problem.column);
    });
    return problems;
}

std::vector<Problem> lint(const Edition& edition) {
    return lint(Loaded{edition, edition.name_of(), {}});
}

std::vector<Problem> lint_together(std::span<const Loaded> editions) {
    std::map<std::string, std::vector<const Loaded*>> lines;
    for (const auto& loaded : editions) lines[loaded.edition.credential].push_back(&loaded);
    std::vector<Problem> problems;
    for (auto& [credential, line] : lines) {
        std::ranges::stable_sort(line, by_start);
        lint_succession(line, problems);
    }
    for (const auto& loaded : editions) {
        if (loaded.edition.floor.empty()) continue;
        if (const auto* floor = floor_of(loaded.edition, editions))
            add(problems, lint_floor(loaded, *floor));
        else
            problems.push_back(between(loaded, "floor",
                                       fmt::format("there is no credential `{}` to be the "
                                                   "floor",
                                                   loaded.edition.floor),
                                       Grade::error));
    }
    return problems;
}

bool has_error(std::span<const Problem> problems) {
    return std::ranges::any_of(
        problems, [](const Problem& problem) { return problem.grade == Grade::error; });
}

}  // namespace waymark::scheme
