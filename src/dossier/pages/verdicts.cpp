// SPDX-License-Identifier: Apache-2.0
#include "dossier/pages/verdicts.h"

#include <algorithm>

namespace waymark::dossier {

namespace {

using eligibility::Finding;
using eligibility::Measure;
using eligibility::Status;

std::string_view tag_of(Status status) {
    switch (status) {
        case Status::met:
        case Status::waived: return "tag-done";
        case Status::short_of: return "tag-todo";
        case Status::pending:
        case Status::needs_decision: return "tag-wait";
        case Status::not_applicable: return "tag-none";
    }
    return {};
}

/// What is complete says so; a full bar beside it would say it twice.
Bar bar_of(const Finding& finding, const words::Speaker& t) {
    Bar bar;
    const bool is_amount = finding.measure == Measure::hours || finding.measure == Measure::months;
    bar.is_shown = is_amount && finding.needed > 0 && finding.missing > 0;
    if (!bar.is_shown) return bar;
    const auto done = finding.counted * 1000 / finding.needed;
    bar.done = static_cast<int>(std::min<std::int64_t>(1000, done));
    bar.label = t("{} percent", bar.done / 10);
    return bar;
}

/// The sentence without the title it begins with, since the title stands above it.
std::string bare(std::string sentence, const std::string& title) {
    const auto opening = title + ": ";
    if (sentence.starts_with(opening)) sentence.erase(0, opening.size());
    return sentence;
}

struct Share {
    Hours counted;
    std::string where;
    std::string why;
};

}  // namespace

Standing standing_of(const Finding& finding, const scheme::Edition& edition,
                     const words::Speaker& t) {
    const auto language = t.language();
    const bool is_advice = finding.advisory && finding.status == Status::short_of;
    Standing one;
    one.title = finding.title().in(language);
    one.status = is_advice ? t("Good to know") : eligibility::words(finding.status, language);
    one.tag = is_advice ? "tag-none" : tag_of(finding.status);
    one.is_complete = finding.status == Status::met || finding.status == Status::waived;
    one.sentence = bare(sentence(finding, edition, language), one.title);
    one.bar = bar_of(finding, t);
    return one;
}

std::vector<Standing> standings(const eligibility::Judgement& judgement,
                                const scheme::Edition& edition, const words::Speaker& t) {
    std::vector<Standing> list;
    for (const auto& finding : judgement.findings) {
        const bool is_idle = finding.advisory || finding.status == Status::not_applicable;
        if (finding.depth != 0 || !finding.chosen || is_idle) continue;
        list.push_back(standing_of(finding, edition, t));
    }
    return list;
}

std::map<std::string, LineVerdict, std::less<>> line_verdicts(
    const eligibility::Dossier& dossier, const eligibility::Judgement& judgement,
    const words::Speaker& t) {
    const auto language = t.language();
    std::vector<Share> shares(dossier.entries.size());
    auto unit = scheme::Unit::hour;
    for (const auto& credit : judgement.credits) {
        const auto& finding = judgement.findings[credit.finding];
        if (!finding.chosen) continue;
        unit = finding.unit();
        auto& share = shares[credit.entry];
        share.counted += credit.amount;
        const auto& title = finding.title().in(language);
        if (share.where.find(title) == std::string::npos)
            share.where += (share.where.empty() ? "" : ", ") + title;
    }
    for (const auto& left : judgement.uncounted)
        if (judgement.findings[left.finding].chosen && shares[left.entry].why.empty())
            shares[left.entry].why = eligibility::words(left.why, language);
    std::map<std::string, LineVerdict, std::less<>> verdicts;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const auto& share = shares[i];
        LineVerdict verdict{std::string(t("Not asked for by these rules")), "tag-none"};
        if (!share.counted.is_zero()) {
            const auto amount = eligibility::amount_text(share.counted, unit, language);
            verdict = {t("{} count for {}", amount, share.where), "tag-done"};
            if (share.counted < dossier.entries[i].amount && !share.why.empty())
                verdict.text = t("{}; of the rest: {}", verdict.text, share.why);
        } else if (!share.why.empty()) {
            verdict = {t("Does not count yet: {}", share.why), "tag-todo"};
        }
        verdicts.emplace(dossier.entries[i].id, std::move(verdict));
    }
    return verdicts;
}

}  // namespace waymark::dossier
