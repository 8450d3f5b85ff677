// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/fold.h"
#include "dossier/ledger.h"

namespace waymark::dossier {

/// Facts are called by their ids, such as `high_school_diploma`; empty when the title is no fact.
std::string Ledger::name_of_fact(std::string_view title) {
    const auto& say = problems_.say();
    std::string name = folded(title);
    std::replace(name.begin(), name.end(), ' ', '_');
    if (name.empty()) {
        cells_.object(Field::title, say("the name of the fact is missing, such as "
                                        "high_school_diploma"));
    }
    if (name.empty() || reading_.facts.empty()) return name;
    if (const auto known = names_->facts.find(title)) return reading_.facts[*known].id;
    const auto meant = problems_.is_telling() ? names_->facts.nearest_to(title) : std::nullopt;
    cells_.object(Field::title,
                  meant ? say("\"{}\" is not a fact we know; did you mean {}?", title,
                              reading_.facts[*meant].id)
                        : say("\"{}\" is not a fact we know, such as high_school_diploma", title));
    return {};
}

void Ledger::add_fact(const Row& row) {
    cells_.turn_to(row, id_of(row));
    const auto& title = row[row.has(Field::title) ? Field::title : Field::event];
    if (milestone_of(folded(title.text))) return add_milestone(row);
    eligibility::Fact fact;
    fact.name = name_of_fact(title.text);
    fact.evidence = cells_.evidence();
    fact.on = cells_.past_day(Field::date);
    fact.until = cells_.day(Field::until);
    fact.value = cells_.value();
    if (fact.on && fact.until && *fact.until < *fact.on) {
        cells_.object(Field::until, problems_.say()("it ends before it begins; change the two "
                                                    "days over"));
    }
    if (!cells_.is_good()) return;
    if (record_.dossier.facts.size() == entry_max) {
        problems_.add(row.at, problems_.say()("more than {} facts", entry_max));
        return;
    }
    record_.dossier.facts.push_back(std::move(fact));
}

void Ledger::add_milestone(const Row& row) {
    cells_.turn_to(row, id_of(row));
    const auto& title = row[row.has(Field::title) ? Field::title : Field::event];
    const auto milestone = milestone_of(folded(title.text));
    const auto& say = problems_.say();
    if (!milestone) {
        cells_.object(
            Field::title,
            say("\"{}\" is not a milestone we know, such as application_submitted", title.text));
        return;
    }
    const bool is_born = *milestone == scheme::Milestone::born;
    const auto day = is_born ? cells_.past_day(Field::date) : cells_.day(Field::date);
    if (!cells_.is_good()) return;
    auto& kept = record_.dossier.milestones[static_cast<std::size_t>(*milestone)];
    if (!day) {
        cells_.object(Field::date, say("the day is missing; write it, or take the line out"));
    } else if (kept && *kept != *day) {
        cells_.object(Field::title, say("this milestone stands twice with different days"));
    } else {
        kept = day;
    }
}

}  // namespace waymark::dossier
