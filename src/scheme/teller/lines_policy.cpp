// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "scheme/teller/lines.h"

/// Exams, fees, renewal terms, clocks, counters and advice as lines.
namespace waymark::scheme {

std::vector<Line> Teller::exam(const Exam& exam) const {
    std::vector<Line> lines;
    auto add = [&](std::string text) { lines.push_back(cited(std::move(text), exam.citation)); };
    if (!exam.owner.empty()) add(t_("Owned by {}.", exam.owner));
    if (exam.items > 0 && exam.pool > 0)
        add(t_("{} questions, drawn from {}.", exam.items, exam.pool));
    else if (exam.items > 0)
        add(t_("{} questions.", exam.items));
    if (exam.minutes > 0) add(t_("{} minutes.", exam.minutes));
    add(exam.scale == Exam::Scale::percent ? t_("Passing score: {} percent.", exam.pass)
                                           : t_("Passing score: {}, on a scale from {} to {}.",
                                                exam.pass, exam.lowest, exam.highest));
    if (exam.retest_after)
        add(t_("Wait {} before you take it again.", period(*exam.retest_after, t_)));
    if (exam.blueprint.empty()) return lines;
    Line weights{std::string(t_("What the questions are about:"))};
    if (exam.blueprint_illustrative) weights.marks.emplace_back(t_("an example; ask the board"));
    for (const auto& weight : exam.blueprint)
        weights.within.push_back(
            {fmt::format("{}: {} %", names_of({weight.domain}), weight.percent)});
    lines.push_back(std::move(weights));
    return lines;
}

Line Teller::fee(const Fee& fee) const {
    std::string text = fmt::format("{}: {}", fee.title.in(t_.language()), to_text(fee.amount));
    if (fee.every.count > 0) text += " " + rhythm(fee.every, t_);
    if (fee.from && fee.until)
        text += ", " + t_("from {} through {}", day(*fee.from, t_), day(*fee.until, t_));
    else if (fee.from)
        text += ", " + t_("from {}", day(*fee.from, t_));
    else if (fee.until)
        text += ", " + t_("through {}", day(*fee.until, t_));
    Line line = cited(std::move(text), fee.citation);
    auto add = [&](std::string words) { line.within.push_back(note(std::move(words))); };
    if (!fee.when.empty()) add(t_("Only when your file has: {}", fact(fee.when)));
    if (!fee.waived_when.empty()) add(t_("Not due with: {}", fact(fee.waived_when)));
    if (fee.refundable) add(std::string(t_("You get it back if you withdraw.")));
    return line;
}

std::vector<Line> Teller::renewal_terms() const {
    const Renewal& renewal = edition_.renewal;
    std::vector<Line> lines;
    auto add = [&](std::string text) { lines.push_back(cited(std::move(text), renewal.citation)); };
    if (const auto& expiry = renewal.expiry) {
        const auto lasts = t_("Your certification lasts {}.", period(expiry->period, t_));
        lines.push_back(cited(lasts, expiry->citation));
        lines.push_back(cited(std::string(phrase_of_anchor(*expiry)), expiry->citation));
        const auto say = [&](std::string_view words) {
            lines.push_back(cited(std::string(words), expiry->citation));
        };
        if (const auto keeps = expiry->late_keeps_anniversary)
            say(*keeps ? t_("Renewing late does not move the day.")
                       : t_("After a late renewal, the time begins anew."));
        if (const auto less = expiry->prorated)
            say(*less ? t_("Fees are reduced for a part of the time.")
                      : t_("Fees are not reduced for a part of the time."));
    }
    if (renewal.notice_before)
        add(t_("You get a notice at least {} before.", period(*renewal.notice_before, t_)));
    if (renewal.accepted_only_after_notice)
        add(std::string(t_("Send your credits after the notice, not before.")));
    if (renewal.opens_before)
        add(t_("You can renew from {} before.", period(*renewal.opens_before, t_)));
    if (renewal.grace) add(t_("You can still renew {} after.", period(*renewal.grace, t_)));
    if (renewal.ends_after)
        add(t_("After {} you would apply again.", period(*renewal.ends_after, t_)));
    for (const auto& item : renewal.items)
        lines.push_back(
            {capitalized(rhythm(item.every, t_)) + ":", {}, {}, clauses(item.requirements)});
    return lines;
}

std::string_view Teller::phrase_of_anchor(const Expiry& expiry) const {
    switch (expiry.anchor) {
        case ExpiryAnchor::anniversary:
            return t_("It ends on the anniversary of the day it began.");
        case ExpiryAnchor::birthday: return t_("It ends on your birthday.");
        case ExpiryAnchor::fixed_date: return t_("It ends on the same day for everyone.");
        case ExpiryAnchor::base_credential:
            return t_("It ends together with the credential it rests on.");
        case ExpiryAnchor::inherited: return t_("It keeps the end of your earlier credential.");
    }
    return {};
}

Line Teller::clock(const Clock& clock) const {
    auto text = t_("{}: {} from {}", clock.title.in(t_.language()), period(clock.length, t_),
                   phrase(clock.starts, t_));
    if (clock.or_else)
        text += ", " + t_("or {} from {}, whichever is earlier", period(*clock.or_else, t_),
                          phrase(clock.or_else_starts, t_));
    return cited(std::move(text), clock.citation);
}

Line Teller::counter(const Counter& counter) const {
    const auto title = counter.title.in(t_.language());
    return cited(counter.within ? t_("{}: at most {} within {}", title, counter.at_most,
                                     period(*counter.within, t_))
                                : t_("{}: at most {}", title, counter.at_most),
                 counter.citation);
}

Line Teller::advice(const Advice& advice) const {
    const auto title = advice.title.in(t_.language());
    Line line = cited(advice.before.count > 0
                          ? t_("{} ({} before you apply)", title, period(advice.before, t_))
                          : title,
                      advice.citation);
    if (!advice.detail.is_empty()) line.within.push_back(note(advice.detail.in(t_.language())));
    return line;
}

}  // namespace waymark::scheme
