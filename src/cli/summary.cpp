// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/report.h"
#include "platform/words/words.h"

namespace waymark::cli {
namespace {

using eligibility::Status;

constexpr std::size_t bar_cells = 10;

/// How far along, over the requirements that are held against anyone.
std::string progress_of(const Verdict& verdict, const Terminal& terminal) {
    std::int64_t all = 0;
    std::int64_t closed = 0;
    for (const auto& finding : verdict.judgement.findings) {
        const bool is_requirement = finding.part == nullptr && finding.limit == nullptr &&
                                    !std::holds_alternative<scheme::Group>(finding.clause->rule);
        const bool counts = is_requirement && finding.chosen && !finding.advisory &&
                            finding.status != Status::not_applicable;
        if (!counts) continue;
        ++all;
        closed += finding.status == Status::met || finding.status == Status::waived ? 1 : 0;
    }
    const std::string text =
        bar(closed, std::max<std::int64_t>(all, 1), bar_cells, terminal.has_unicode());
    return terminal.in(color_of(verdict.judgement.status), text);
}

std::string standing_of(const Verdict& verdict, const Inquiry& inquiry) {
    const words::Speaker say(inquiry.language);
    const auto& judgement = verdict.judgement;
    std::string text(eligibility::words(judgement.status, inquiry.language));
    if (judgement.is_eligible()) return text;
    const auto open = static_cast<long long>(open_requirements(judgement));
    text += ": " + say.many("{} open", "{} open", open);
    if (judgement.missing_hours.is_zero()) return text;
    return text + ", " +
           std::string(
               say("{} missing", eligibility::amount_text(judgement.missing_hours,
                                                          scheme::Unit::hour, inquiry.language)));
}

std::string line_of(std::string_view name, std::size_t columns, const Verdict& verdict,
                    const Inquiry& inquiry, const Terminal& terminal) {
    const Status status = verdict.judgement.status;
    return terminal.in(color_of(status), sign_of(status, terminal)) + " " +
           fitted(name, columns, terminal.has_unicode()) + " " + progress_of(verdict, terminal) +
           "  " + standing_of(verdict, inquiry) + "\n";
}

std::string name_in_table(const Outcome& outcome, bool has_scheme) {
    if (!has_scheme || outcome.verdicts.empty()) return outcome.file;
    return outcome.file + "  " + outcome.verdicts.front().edition->name_of();
}

}  // namespace

std::string ranking(const Outcome& outcome, const Inquiry& inquiry, const Terminal& terminal) {
    const words::Speaker say(inquiry.language);
    std::string out = terminal.in(Color::bold, say("Which is nearest")) + "\n";
    std::size_t columns = 0;
    const auto name_of = [&inquiry](const Verdict& verdict) {
        return verdict.edition->name_of() + "  " + verdict.edition->name.in(inquiry.language);
    };
    for (const Verdict& verdict : outcome.verdicts) {
        columns = std::max(columns, columns_of(name_of(verdict)));
    }
    columns = std::min(columns, terminal.width() / 2);
    for (const Verdict& verdict : outcome.verdicts) {
        std::string line = line_of(name_of(verdict), columns, verdict, inquiry, terminal);
        line.pop_back();
        if (fit_of(verdict).entries == 0)
            line += "; " + std::string(say("nothing of the record counts here"));
        if (verdict.edition->outline) line += " (" + std::string(say("only an outline")) + ")";
        out += line + "\n";
    }
    return out + "\n";
}

std::string standing_note(const Verdict& verdict, const Inquiry& inquiry) {
    if (verdict.is_in_force(inquiry.as_of)) return {};
    const words::Speaker say(inquiry.language);
    const scheme::Edition& edition = *verdict.edition;
    const Date day = verdict.deciding_day(inquiry.as_of);
    const bool is_early = edition.from && day < *edition.from;
    return (is_early ? say("{} does not apply on {}; its first day is {}.", edition.name_of(),
                           to_text(day), to_text(*edition.from))
                     : say("{} does not apply on {}; its last day was {}.", edition.name_of(),
                           to_text(day), to_text(*edition.until))) +
           "\n\n";
}

std::string summary(const std::vector<Outcome>& outcomes, const Inquiry& inquiry,
                    const Terminal& terminal) {
    const words::Speaker say(inquiry.language);
    const bool has_scheme = inquiry.wanted.size() > 1;
    std::size_t columns = 0;
    std::size_t eligible = 0;
    std::size_t unread = 0;
    for (const Outcome& outcome : outcomes) {
        columns = std::max(columns, columns_of(name_in_table(outcome, has_scheme)));
        eligible += outcome.exit_code() == 0 ? 1 : 0;
        unread += outcome.verdicts.empty() ? 1 : 0;
    }
    columns = std::min(columns, terminal.width() / 2);
    std::string out;
    for (const Outcome& outcome : outcomes) {
        const std::string name = name_in_table(outcome, has_scheme);
        if (!outcome.troubles.empty() || outcome.verdicts.empty()) {
            out += "! " + fitted(name, columns, terminal.has_unicode()) + " " +
                   std::string(bar_cells, ' ') + "  " + std::string(say("Cannot be judged")) + "\n";
        } else {
            out += line_of(name, columns, outcome.verdicts.front(), inquiry, terminal);
        }
    }
    return out + "\n" +
           std::string(say("{} files: {} complete, {} still to do, {} that cannot be judged",
                           outcomes.size(), eligible, outcomes.size() - eligible - unread,
                           unread)) +
           "\n";
}

}  // namespace waymark::cli
