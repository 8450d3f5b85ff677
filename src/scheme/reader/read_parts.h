// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scheme/reader/fields.h"

/// Readers of the pieces of an edition, by topic. Each takes the fields of its own shape.
namespace waymark::scheme {

/// What clauses need to know of the rest of the file.
struct Surroundings {
    const std::vector<Exam>& exams;
    std::string topic;  ///< of the clause around
};

std::vector<Clause> read_clauses(const Fields& fields, std::string_view key,
                                 const Surroundings& around);
Sum read_sum(const Fields& fields);
FactRule read_fact(const Fields& fields, FactRule::As as);
FactRule read_exam_rule(const Fields& fields, const std::vector<Exam>& exams);
AgeRule read_age(const Fields& fields);
Bar read_bar(const Fields& fields);
Decision read_decision(const Fields& fields);

/// From when until when an edition applies, and for whom.
void read_effective(const Fields& fields, Edition& edition);

Guard read_guard(const Fields& fields);
Window read_window(const Fields& fields);
Between read_between(const Fields& fields);
Citation read_citation(const Fields& fields);

Renewal read_renewal(const Fields& fields, const Surroundings& around);
Exam read_exam(const Fields& fields);
Fee read_fee(const Fields& fields);
Clock read_clock(const Fields& fields);
Counter read_counter(const Fields& fields);
Advice read_advice(const Fields& fields);

/// The categories an edition names: those of the vocabulary, and its own.
std::vector<Category> read_categories(const Fields& fields,
                                      const std::vector<Category>& vocabulary);
/// The facts an edition may name: all of the vocabulary, and its own.
std::vector<FactName> read_fact_names(const Fields& fields,
                                      const std::vector<FactName>& vocabulary);

}  // namespace waymark::scheme
