// SPDX-License-Identifier: Apache-2.0
#include "cli/check.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/result.h"
#include "cli/input.h"
#include "cli/report.h"
#include "cli/scheme.h"
#include "cli/terminal.h"
#include "cli/verdict.h"
#include "platform/clock/clock.h"
#include "platform/words/words.h"

namespace waymark::cli {
namespace {

constexpr Option options[] = {
    {"scheme", "ID", "judge by this scheme (il-crss), edition (il-crss@2023-04) or file", "SCHEME"},
    {"pathway", "NAME", "take this way of the scheme, where it has several", ""},
    schemes_folder,
    {"renewal", "", "judge what a renewal asks for", ""},
    {"as-of", "DATE", "judge as of this day instead of today", ""},
    {"if", "FILE", "also tell what these further entries would change", "FILE"},
    {"json", "", "write JSON for programs", ""},
};

Result<Inquiry, std::string> inquiry_of(const Call& call, const Schemes& schemes) {
    const words::Speaker say(call.language);
    Inquiry inquiry;
    inquiry.language = call.language;
    inquiry.pathway = call.value("pathway");
    inquiry.further = call.value("if");
    inquiry.is_renewal = call.has("renewal");
    const clock::SystemClock clock(clock::Zone::open(clock::default_zone));
    inquiry.as_of = clock.today();
    if (call.has("as-of")) {
        const std::string_view day = call.value("as-of");
        const auto date = parse_date(day);
        if (!date) return refuse(say("--as-of is a day such as 2026-03-09, not \"{}\"", day));
        inquiry.as_of = *date;
    }
    inquiry.latest = std::max(inquiry.as_of, clock.today());
    if (!inquiry.pathway.empty() && !call.has("scheme"))
        return refuse(
            std::string(say("--pathway needs --scheme; name the scheme that has the way")));
    inquiry.wanted = schemes.wanted(call.value("scheme"));
    return inquiry;
}

dossier::Occasion occasion_of(const Inquiry& inquiry) {
    return {
        inquiry.as_of,
        inquiry.is_renewal ? eligibility::Purpose::renewal : eligibility::Purpose::certification,
        inquiry.language, inquiry.further};
}

void complain(const Outcome& outcome, Terminal& terminal) {
    for (const std::string& trouble : outcome.troubles) terminal.complain(trouble);
}

int show_one(const Outcome& outcome, const Inquiry& inquiry, Terminal& terminal) {
    complain(outcome, terminal);
    if (!outcome.troubles.empty() || outcome.verdicts.empty()) return exit_trouble;
    if (outcome.verdicts.size() > 1) terminal.out(ranking(outcome, inquiry, terminal));
    terminal.out(standing_note(outcome.verdicts.front(), inquiry));
    terminal.out(report(outcome.verdicts.front(), outcome.file, inquiry, terminal));
    return outcome.exit_code();
}

int worst_of(const std::vector<Outcome>& outcomes) {
    int worst = exit_fine;
    for (const Outcome& outcome : outcomes) worst = std::max(worst, outcome.exit_code());
    return worst;
}

std::vector<Outcome> judge_all(const Files& files, const Inquiry& inquiry, Schemes& schemes,
                               Terminal& terminal) {
    constexpr std::size_t cells = 30;
    const words::Speaker say(inquiry.language);
    std::vector<Outcome> outcomes;
    const auto count = static_cast<std::int64_t>(files.names.size());
    for (const std::string& file : files.names) {
        if (files.are_many && terminal.has_progress()) {
            const auto done = static_cast<std::int64_t>(outcomes.size());
            terminal.progress(bar(done, count, cells, terminal.has_unicode()) + " " +
                              std::string(say("{} of {} judged", done, count)));
        }
        outcomes.push_back(judge_file(file, inquiry, schemes));
    }
    terminal.progress("");
    return outcomes;
}

}  // namespace

std::span<const Option> check_options() { return options; }

int check(const Call& call, Terminal& terminal) {
    const bool is_renewal = call.has("renewal");
    Schemes schemes(shelf_of(call), is_renewal ? eligibility::Purpose::renewal
                                               : eligibility::Purpose::certification);
    auto inquiry = inquiry_of(call, schemes);
    if (!inquiry) return terminal.complain(inquiry.error()), exit_trouble;
    auto files = files_of(call.operands, call.language);
    if (!files) return terminal.complain(files.error()), exit_trouble;
    const std::vector<Outcome> outcomes = judge_all(*files, *inquiry, schemes, terminal);
    if (call.has("json")) {
        for (const Outcome& outcome : outcomes) complain(outcome, terminal);
        terminal.out(findings_json(outcomes, occasion_of(*inquiry)));
        return worst_of(outcomes);
    }
    if (!files->are_many) return show_one(outcomes.front(), *inquiry, terminal);
    for (const Outcome& outcome : outcomes) complain(outcome, terminal);
    terminal.out(summary(outcomes, *inquiry, terminal));
    return worst_of(outcomes);
}

}  // namespace waymark::cli
