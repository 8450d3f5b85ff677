// SPDX-License-Identifier: Apache-2.0
#include "eligibility/preference.h"
#include "guide/check/findings.h"

namespace waymark::guide {

namespace {

using eligibility::Finding;
using eligibility::Headline;
using eligibility::Judgement;
using eligibility::Measure;
using eligibility::Status;

/// A page shows at most so many lines of each list; all are in the downloads.
constexpr std::size_t rows_max = 200;
/// The verdict names at most so many requirements.
constexpr std::size_t named_max = 2;

std::string_view style_of(const Finding& finding) {
    static constexpr std::string_view styles[] = {"", "in-1", "in-2", "in-3"};
    return styles[std::min<std::size_t>(finding.depth, std::size(styles) - 1)];
}

/// "the rules in force since July 1, 2025"
std::string rules_in_words(const scheme::Edition& edition, const words::Speaker& t) {
    if (!edition.from) return t("the rules of the edition {}", edition.edition);
    return t("the rules in force since {}", spoken_day(*edition.from, t.language()));
}

/// Advice that asks nothing of the person now.
bool is_idle_advice(const Finding& finding) {
    return finding.advisory && finding.status != Status::short_of;
}

/// The requirements, each with what lies within: those that are open first, the others apart. Ways
/// not taken are left out.
void tell_clauses(Findings& view, const Case& of, const Judgement& judgement,
                  const words::Speaker& t) {
    std::vector<ToldClause>* list = nullptr;
    for (const auto& finding : judgement.findings) {
        if (!finding.chosen || is_idle_advice(finding)) continue;
        auto standing = dossier::standing_of(finding, *of.edition, t);
        if (finding.depth == 0) {
            list = standing.is_complete ? &view.complete : &view.open;
            list->push_back({std::move(standing), {}});
        } else if (list != nullptr) {
            list->back().within.push_back({std::move(standing), style_of(finding)});
        }
    }
    view.complete_title = t.many("{} requirement is complete", "{} requirements are complete",
                                 static_cast<long long>(view.complete.size()));
}

std::vector<std::string> titles_of(const Judgement& judgement,
                                   const std::vector<std::uint32_t>& findings, Language language) {
    std::vector<std::string> titles;
    for (const auto i : findings) titles.push_back(judgement.findings[i].title().in(language));
    return titles;
}

/// Where no requirement is open, a group is: none of its ways applies.
std::vector<std::uint32_t> open_groups(const Judgement& judgement) {
    std::vector<std::uint32_t> groups;
    for (std::uint32_t i = 0; i < judgement.findings.size(); ++i) {
        const auto& finding = judgement.findings[i];
        if (finding.depth == 0 && finding.chosen && !finding.advisory &&
            finding.status != Status::met && finding.status != Status::waived &&
            finding.status != Status::not_applicable)
            groups.push_back(i);
    }
    return groups;
}

std::string listed(const std::vector<std::string>& titles, const words::Speaker& t) {
    std::string list;
    for (std::size_t i = 0; i < titles.size() && i < named_max; ++i)
        list += (i == 0 ? "" : ", ") + titles[i];
    if (titles.size() > named_max)
        list = t.many("{1} and one more", "{1} and {0} more",
                      static_cast<long long>(titles.size() - named_max), list);
    return list;
}

void give_verdict(Findings& view, const Judgement& judgement, const words::Speaker& t) {
    const auto standing = eligibility::standing_of(judgement);
    const auto named = [&](const std::vector<std::uint32_t>& findings) {
        return listed(titles_of(judgement, findings, t.language()), t);
    };
    view.is_ready =
        standing.headline == Headline::complete || standing.headline == Headline::ready_to_apply;
    if (view.is_ready) {
        view.verdict = t("You are ready to apply");
        view.explanation.emplace_back(
            standing.exams.empty()
                ? t("All requirements are complete.")
                : t("All that you can do before the exam is complete. The exam comes "
                    "after the board has approved your application."));
    } else if (standing.headline == Headline::waiting) {
        view.verdict = t("Almost there");
        view.explanation.push_back(
            t("Waiting for proof or for a person: {}.", named(standing.waiting)));
    } else {
        const auto first = standing.to_do.empty() ? open_groups(judgement) : standing.to_do;
        view.verdict = t.many("Still to do: {} requirement", "Still to do: {} requirements",
                              static_cast<long long>(std::max(standing.open(), first.size())));
        view.explanation.push_back(t("First: {}.", named(first)));
        view.explanation.push_back(t("{} of {} requirements are complete. You are on your way.",
                                     standing.asked - standing.open(), standing.asked));
    }
    view.explanation.emplace_back(
        t("This is advice. A named person at the board decides about your application."));
}

void tell_choice(Findings& view, const Case& of, const dossier::Choice& choice,
                 const words::Speaker& t) {
    view.explanation.push_back(sentence(choice, t.language()));
    const auto& other = choice.pinned == of.edition ? *choice.offered : *choice.pinned;
    view.other = rules_in_words(other, t);
    view.by_other.fields = of.carried;
    for (auto& [name, value] : view.by_other.fields)
        if (name == "scheme") value = other.name_of();
}

std::string title_of(const eligibility::Entry& entry, const Case& of) {
    const auto title = of.record->titles.text(entry.title);
    return title.empty() ? entry.id : std::string(title);
}

/// Entries, and where they were counted or not.
struct Ledger {
    const Case& of;
    const Judgement& judgement;
    Language language;

    template <typename Lines, typename Why>
    std::vector<EntryRow> rows(const Lines& lines, Why why) const {
        std::vector<EntryRow> rows;
        for (const auto& line : lines) {
            if (rows.size() == rows_max) break;
            const auto& finding = judgement.findings[line.finding];
            rows.push_back({title_of(of.record->dossier.entries[line.entry], of),
                            eligibility::amount_text(line.amount, finding.unit(), language),
                            finding.title().in(language), why(line)});
        }
        return rows;
    }
};

}  // namespace

Findings tell(const Case& of, const dossier::Findings& found, const words::Speaker& t) {
    const auto language = t.language();
    const auto& judgement = found.judgement;
    Findings view;
    view.credential = of.edition->short_name.in(language);
    view.basis = t("{}, by {}, as of {}", of.edition->name.in(language),
                   rules_in_words(*of.edition, t), spoken_day(of.as_of, language));
    give_verdict(view, judgement, t);
    if (found.choice) tell_choice(view, of, *found.choice, t);
    for (const auto& addition : found.additions)
        view.next.push_back(sentence(addition, judgement, language));
    tell_clauses(view, of, judgement, t);
    const Ledger ledger{of, judgement, language};
    view.uncounted = ledger.rows(judgement.uncounted, [&](const eligibility::Uncounted& line) {
        return std::string(eligibility::words(line.why, language));
    });
    view.counted =
        ledger.rows(judgement.credits, [](const eligibility::Credit&) { return std::string(); });
    view.more_rows = judgement.uncounted.size() - view.uncounted.size() + judgement.credits.size() -
                     view.counted.size();
    for (const auto& column : of.record->passed_over)
        view.passed_over += (view.passed_over.empty() ? "" : ", ") + column;
    view.carried.fields = of.carried;
    view.is_from_answers = of.is_from_answers;
    return view;
}

}  // namespace waymark::guide
