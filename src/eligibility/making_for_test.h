// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "base/ensure.h"
#include "eligibility/eligibility.h"

/// Editions of one clause and dossiers of few lines, as tests need them.
namespace waymark::eligibility::made {

inline Date day(std::string_view text) {
    const auto date = parse_date(text);
    ensure(date.has_value(), "a day");
    return *date;
}

template <typename Rule>
scheme::Edition edition(Rule rule) {
    scheme::Edition edition;
    scheme::Clause clause;
    clause.id = "q";
    clause.rule = std::move(rule);
    edition.requirements.push_back(std::move(clause));
    return edition;
}

inline scheme::Sum sum(int hours) {
    scheme::Sum sum;
    sum.of = {scheme::EntryKind::training};
    sum.whole.floor = Hours::of_hours(hours);
    sum.whole.any_category = true;
    return sum;
}

inline Entry entry(std::string_view id, std::string_view begun, std::string_view on, int hours) {
    Entry entry;
    entry.id = id;
    entry.begun = day(begun);
    entry.on = day(on);
    entry.amount = Hours::of_hours(hours);
    entry.delivery = scheme::Delivery::in_person;
    return entry;
}

inline Dossier dossier(std::vector<Entry> entries, std::vector<Fact> facts = {}) {
    Dossier dossier;
    dossier.categories = {"a", "b"};
    dossier.entries = std::move(entries);
    dossier.facts = std::move(facts);
    return sorted(std::move(dossier));
}

}  // namespace waymark::eligibility::made
