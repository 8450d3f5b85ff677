// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "scheme/teller/lines.h"

/// Sums as lines: floors, caps, conditions, limits and what stands for hours.
namespace waymark::scheme {

namespace {

template <typename E>
std::string listed(const std::vector<E>& values, const Speaker& t) {
    std::vector<std::string> names;
    for (const E value : values) names.emplace_back(phrase(value, t));
    return one_of(names, t);
}

std::string value_names(const Limit& limit, const Speaker& t) {
    std::vector<std::string> names;
    for (const auto value : limit.values) {
        switch (limit.on) {
            case Limit::On::delivery:
                names.emplace_back(phrase(static_cast<Delivery>(value), t));
                break;
            case Limit::On::setting:
                names.emplace_back(phrase(static_cast<Setting>(value), t));
                break;
            case Limit::On::recognition:
                names.emplace_back(phrase(static_cast<Recognition>(value), t));
                break;
            case Limit::On::kind:
                names.emplace_back(phrase(static_cast<EntryKind>(value), t));
                break;
        }
    }
    return one_of(names, t);
}

const Part* part_for(const Part& part, const std::vector<std::string>& categories) {
    for (const Part& inner : part.parts) {
        if (inner.categories == categories) return &inner;
        if (const auto* found = part_for(inner, categories)) return found;
    }
    return nullptr;
}

const Part* part_for(const std::vector<Clause>& clauses,
                     const std::vector<std::string>& categories) {
    for (const Clause& clause : clauses) {
        const Part* found = nullptr;
        if (const auto* group = std::get_if<Group>(&clause.rule))
            found = part_for(group->of, categories);
        if (const auto* sum = std::get_if<Sum>(&clause.rule))
            found = part_for(sum->whole, categories);
        if (found != nullptr) return found;
    }
    return nullptr;
}

}  // namespace

const Text& domain_title(const Edition& edition, const Category& domain) {
    const auto* part = part_for(edition.requirements, {domain.id});
    return part != nullptr ? part->title : domain.name;
}

std::string Teller::hours(Hours hours, const Sum& sum) const {
    return amount(hours, sum.unit, credit_, t_);
}

std::string Teller::names_of(const std::vector<std::string>& categories) const {
    std::vector<std::string> names;
    for (const auto& id : categories) {
        const auto* category = edition_.category(id);
        names.push_back(category != nullptr ? category->name.in(t_.language()) : id);
    }
    return one_of(names, t_);
}

std::string Teller::bounds(const Part& part, const Sum& sum) const {
    if (!part.floor.is_zero() && part.cap)
        return t_("at least {}, counted up to {}", hours(part.floor, sum), hours(*part.cap, sum));
    if (!part.floor.is_zero()) return t_("at least {}", hours(part.floor, sum));
    if (part.cap) return t_("counted up to {}", hours(*part.cap, sum));
    return {};
}

void Teller::tell(const Sum& sum, Line& line) const {
    if (const auto text = bounds(sum.whole, sum); !text.empty()) line.text += ": " + text;
    auto add = [&](std::string text) { line.within.push_back(note(std::move(text))); };
    if (sum.of.size() > 1) add(t_("Counts {}.", listed(sum.of, t_)));
    if (!sum.whole.categories.empty()) add(t_("Content: {}.", names_of(sum.whole.categories)));
    tell_conditions(sum.whole.where, line);
    if (sum.whole.parts_needed)
        add(t_("At least {} of the parts below must be full.", *sum.whole.parts_needed));
    for (const Part& inner : sum.whole.parts) line.within.push_back(part(inner, sum));
    for (const auto& limit : sum.limits) tell_limit(limit, sum, line);
    for (const auto& granted : sum.substitutions) tell_substitution(granted, sum, line);
}

Line Teller::part(const Part& part, const Sum& sum) const {
    Line line = cited(part.title.in(t_.language()), part.citation);
    if (const auto text = bounds(part, sum); !text.empty()) line.text += ": " + text;
    tell_conditions(part.where, line);
    if (part.parts_needed)
        line.within.push_back(
            note(t_("At least {} of the parts below must be full.", *part.parts_needed)));
    for (const Part& inner : part.parts) line.within.push_back(this->part(inner, sum));
    return line;
}

void Teller::tell_conditions(const Conditions& where, Line& line) const {
    auto add = [&](std::string text) { line.within.push_back(note(std::move(text))); };
    if (!where.delivery.empty()) add(t_("Given {}.", listed(where.delivery, t_)));
    if (!where.recognition.empty()) add(t_("Only what is {}.", listed(where.recognition, t_)));
    if (!where.setting.empty()) add(t_("Capacity: {}.", listed(where.setting, t_)));
    if (!where.without.empty()) add(t_("Not: {}.", names_of(where.without)));
    if (where.duty_share_min)
        add(t_("At least {} percent of the duties must be recovery support.",
               *where.duty_share_min));
    if (where.recent) add(capitalized(window(*where.recent)) + ".");
    if (where.between)
        add(t_("Earned from {} through {}.", phrase(where.between->from, t_),
               phrase(where.between->until, t_)));
    if (where.once_ever) add(std::string(t_("The same event counts once ever.")));
    if (const auto shown = phrase(where.evidence, t_); !shown.empty()) add(std::string(shown));
}

void Teller::tell_limit(const Limit& limit, const Sum& sum, Line& line) const {
    const auto what = value_names(limit, t_);
    const auto title = limit.title.in(t_.language());
    line.within.push_back(
        cited(limit.at_most ? t_("{}: at most {} ({})", title, hours(*limit.at_most, sum), what)
                            : t_("{}: at most {} percent of what is counted ({})", title,
                                 limit.share_max.value_or(0), what),
              limit.citation));
}

void Teller::tell_substitution(const Substitution& granted, const Sum& sum, Line& line) const {
    Line inner =
        cited(t_("{}: stands for {}", granted.title.in(t_.language()), hours(granted.credit, sum)),
              granted.citation);
    if (!granted.only_one.empty()) inner.marks.emplace_back(t_("only one of its kind counts"));
    line.within.push_back(std::move(inner));
}

}  // namespace waymark::scheme
