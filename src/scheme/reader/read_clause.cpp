// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "base/nearest.h"
#include "scheme/reader/read_parts.h"

namespace waymark::scheme {

namespace {

void check_topic(const Fields& fields, const std::string& topic) {
    if (topic.empty() || std::ranges::find(topics(), topic) != topics().end()) return;
    std::string all;
    for (const auto known : topics()) all += (all.empty() ? "" : ", ") + std::string(known);
    const auto near = nearest(topic, topics());
    fields.reading().complain(
        fields.find("topic")->place,
        fmt::format("`{}` is no topic.{} Topics: {}", topic,
                    near.empty() ? std::string() : fmt::format(" Did you mean `{}`?", near), all));
}

Group read_some(const Fields& fields, const Surroundings& around) {
    Group group;
    group.need = Group::Need::at_least;
    group.count = fields.whole("count").value_or(0);
    group.of = read_clauses(fields, "of", around);
    return group;
}

template <typename Rule>
void take(const Fields& fields, std::string_view key, Clause& clause, Rule (*read)(const Fields&)) {
    fields.within(key, [&](const Fields& inner) { clause.rule = read(inner); });
}

void read_facts(const Fields& fields, Clause& clause, const Surroundings& around) {
    for (const Word& word : fact_rules()) {
        const auto as = static_cast<FactRule::As>(word.value);
        fields.within(word.text, [&](const Fields& inner) {
            clause.rule = as == FactRule::As::exam ? read_exam_rule(inner, around.exams)
                                                   : read_fact(inner, as);
        });
    }
}

void read_groups(const Fields& fields, Clause& clause, const Surroundings& around) {
    if (fields.has("all"))
        clause.rule = Group{Group::Need::all, 0, read_clauses(fields, "all", around)};
    if (fields.has("any"))
        clause.rule = Group{Group::Need::any, 0, read_clauses(fields, "any", around)};
    fields.within("at_least", [&](const Fields& inner) { clause.rule = read_some(inner, around); });
}

Clause read_clause(const Fields& fields, const Surroundings& around) {
    Clause clause;
    clause.id = fields.id("id");
    fields.reading().places.put(clause.id, {fields.node().place.line, fields.node().place.column});
    clause.title = fields.text("title");
    clause.note = fields.text("note");
    clause.citation = read_citation(fields);
    clause.topic = fields.id("topic");
    check_topic(fields, clause.topic);
    // A comparison leaves nothing out: what names no topic is told under the last.
    if (clause.topic.empty()) clause.topic = around.topic.empty() ? "other" : around.topic;
    clause.pathway = fields.id("pathway");
    clause.advisory = fields.yes("advisory");
    fields.within("when", [&](const Fields& guard) { clause.when = read_guard(guard); });
    fields.within("waived_when",
                  [&](const Fields& guard) { clause.waived_when = read_guard(guard); });
    read_groups(fields, clause, {around.exams, clause.topic});
    read_facts(fields, clause, around);
    take(fields, "hours", clause, read_sum);
    take(fields, "age", clause, read_age);
    take(fields, "bar", clause, read_bar);
    take(fields, "decision", clause, read_decision);
    return clause;
}

}  // namespace

std::vector<Clause> read_clauses(const Fields& fields, std::string_view key,
                                 const Surroundings& around) {
    std::vector<Clause> clauses;
    fields.each(key, [&](const Fields& inner) { clauses.push_back(read_clause(inner, around)); });
    if (fields.has(key) && clauses.empty())
        fields.reading().complain(fields.node().place,
                                  fmt::format("`{}` is empty; name at least one clause", key));
    return clauses;
}

}  // namespace waymark::scheme
