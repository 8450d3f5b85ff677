// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "scheme/reader/read_parts.h"

namespace waymark::scheme {

namespace {

Conditions read_conditions(const Fields& fields) {
    Conditions where;
    where.delivery = fields.some_of<Delivery>("delivery");
    where.recognition = fields.some_of<Recognition>("recognition");
    where.setting = fields.some_of<Setting>("setting");
    where.without = fields.ids("without");
    where.evidence = fields.one_of("evidence", Evidence::none);
    where.duty_share_min = fields.whole("duty_share_at_least");
    fields.within("recent", [&](const Fields& recent) { where.recent = read_window(recent); });
    fields.within("between", [&](const Fields& between) { where.between = read_between(between); });
    where.once_ever = fields.yes("once_ever");
    return where;
}

void read_part_categories(const Fields& fields, Part& part) {
    const auto* value = fields.find("categories");
    if (value == nullptr) return;
    if (value->kind == yaml::Kind::scalar && value->text == "any") {
        part.any_category = true;
    } else {
        part.categories = fields.ids("categories");
    }
}

Part read_part(const Fields& fields);

/// What the whole of a sum and a part have in common.
void read_bucket(const Fields& fields, Part& part) {
    part.floor = fields.amount("at_least").value_or(Hours());
    part.cap = fields.amount("counts_at_most");
    read_part_categories(fields, part);
    part.parts_needed = fields.whole("parts_needed");
    fields.within("where", [&](const Fields& where) { part.where = read_conditions(where); });
    fields.each("parts", [&](const Fields& inner) { part.parts.push_back(read_part(inner)); });
}

Part read_part(const Fields& fields) {
    Part part;
    part.id = fields.id("id");
    fields.reading().places.put(part.id, {fields.node().place.line, fields.node().place.column});
    part.title = fields.text("title");
    part.citation = read_citation(fields);
    read_bucket(fields, part);
    if (!fields.has("categories") && !fields.has("parts"))
        fields.reading().complain(fields.node().place,
                                  "a part needs `categories: [...]`, `categories: any` or `parts`");
    return part;
}

template <typename E>
void take_values(const Fields& fields, std::string_view key, Limit::On on, Limit& limit) {
    if (!fields.has(key)) return;
    limit.on = on;
    for (const E value : fields.some_of<E>(key))
        limit.values.push_back(static_cast<std::uint8_t>(value));
}

Limit read_limit(const Fields& fields) {
    Limit limit;
    limit.id = fields.id("id");
    fields.reading().places.put(limit.id, {fields.node().place.line, fields.node().place.column});
    limit.title = fields.text("title");
    limit.citation = read_citation(fields);
    take_values<Delivery>(fields, "delivery", Limit::On::delivery, limit);
    take_values<Setting>(fields, "setting", Limit::On::setting, limit);
    take_values<Recognition>(fields, "recognition", Limit::On::recognition, limit);
    take_values<EntryKind>(fields, "kind", Limit::On::kind, limit);
    limit.at_most = fields.amount("at_most");
    limit.share_max = fields.whole("share_at_most");
    if (fields.has("at_most") == fields.has("share_at_most"))
        fields.reading().complain(fields.node().place,
                                  "a limit has either `at_most` or `share_at_most`");
    return limit;
}

Substitution read_substitution(const Fields& fields) {
    Substitution substitution;
    substitution.id = fields.id("id");
    fields.reading().places.put(substitution.id,
                                {fields.node().place.line, fields.node().place.column});
    substitution.title = fields.text("title");
    substitution.citation = read_citation(fields);
    substitution.fact = fields.id("fact");
    substitution.credit = fields.amount("credit").value_or(Hours());
    substitution.part = fields.id("part");
    substitution.only_one = fields.id("only_one");
    return substitution;
}

}  // namespace

Sum read_sum(const Fields& fields) {
    Sum sum;
    sum.of = fields.some_of<EntryKind>("of");
    sum.unit = fields.one_of("unit", Unit::hour);
    read_bucket(fields, sum.whole);
    if (!fields.has("categories") && !fields.has("parts")) sum.whole.any_category = true;
    fields.each("limits", [&](const Fields& limit) { sum.limits.push_back(read_limit(limit)); });
    fields.each("substitutions", [&](const Fields& substitution) {
        sum.substitutions.push_back(read_substitution(substitution));
    });
    return sum;
}

}  // namespace waymark::scheme
