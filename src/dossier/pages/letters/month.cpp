// SPDX-License-Identifier: Apache-2.0
#include "dossier/pages/letters/month.h"

#include <algorithm>
#include <functional>
#include <map>

#include "platform/words/words.h"

namespace waymark::dossier {

namespace {

std::string employer_of(const Claim& claim, const std::vector<Employment>& jobs) {
    const auto job = std::ranges::find(jobs, claim.employment, &Employment::id);
    return job == jobs.end() ? std::string() : job->job.employer;
}

}  // namespace

std::string month_of(const Claim& claim) {
    if (claim.employment.is_empty()) return {};
    return fmt::format("{:04}-{:02} {}", claim.on.year(), claim.on.month(), claim.employment.text);
}

std::vector<html::Choice> months_of(const std::vector<Line>& lines,
                                    const std::vector<Employment>& jobs, const words::Speaker& t) {
    std::map<std::string, const Claim*, std::greater<>> months;
    for (const auto& line : lines) months.emplace(month_of(line.claim), &line.claim);
    months.erase("");
    std::vector<html::Choice> choices;
    for (const auto& [month, claim] : months)
        choices.push_back({month,
                           t("All of {} at {}", html::spoken_month(claim->on, t.language()),
                             employer_of(*claim, jobs)),
                           {},
                           false});
    return choices;
}

std::optional<std::string> statement_title(const Attestation& asked,
                                           const std::vector<Employment>& jobs,
                                           const words::Speaker& t) {
    if (asked.lines.empty()) return std::nullopt;
    const auto& first = asked.lines.front().line.claim;
    const auto month = month_of(first);
    const bool is_one = std::ranges::all_of(
        asked.lines, [&](const AttestedLine& line) { return month_of(line.line.claim) == month; });
    if (month.empty() || !is_one) return std::nullopt;
    return t("Monthly statement: {} at {}", html::spoken_month(first.on, t.language()),
             employer_of(first, jobs));
}

}  // namespace waymark::dossier
