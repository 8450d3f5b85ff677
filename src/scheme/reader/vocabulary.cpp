// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "base/nearest.h"
#include "scheme/reader/read_parts.h"

namespace waymark::scheme {

namespace {

Category read_category(const Fields& fields) {
    Category category;
    category.id = fields.id("id");
    category.name = fields.text("name");
    category.aliases = fields.words("aliases");
    fields.reading().places.put("category:" + category.id,
                                {fields.node().place.line, fields.node().place.column});
    return category;
}

FactName read_fact_name(const Fields& fields) {
    FactName fact{fields.id("id"), fields.text("name"), fields.words("aliases")};
    fields.reading().places.put("fact:" + fact.id,
                                {fields.node().place.line, fields.node().place.column});
    return fact;
}

std::string unknown_category(std::string_view id, const std::vector<Category>& vocabulary) {
    std::vector<std::string_view> ids;
    for (const auto& category : vocabulary) ids.push_back(category.id);
    const auto near = nearest(id, ids);
    return fmt::format(
        "`{}` is not in the vocabulary.{} Add it there, or here with a name: "
        "{{id: {}, name: {{en: ..., es: ...}}}}",
        id, near.empty() ? std::string() : fmt::format(" Did you mean `{}`?", near), id);
}

}  // namespace

Vocabulary read_vocabulary(std::string_view yaml, std::string_view file) {
    Reading reading;
    reading.file = file;
    Vocabulary vocabulary;
    if (const auto tree = yaml::parse(yaml)) {
        const Fields fields(reading, tree.value(), "vocabulary");
        fields.each("categories", [&](const Fields& inner) {
            vocabulary.categories.push_back(read_category(inner));
        });
        fields.each("facts", [&](const Fields& inner) {
            vocabulary.facts.push_back(read_fact_name(inner));
        });
    } else {
        reading.complain(tree.error().place, tree.error().message);
    }
    vocabulary.problems = std::move(reading.problems);
    return vocabulary;
}

std::vector<Category> read_categories(const Fields& fields,
                                      const std::vector<Category>& vocabulary) {
    std::vector<Category> categories;
    for (const auto* item : fields.items("categories")) {
        if (item->kind == yaml::Kind::map) {
            categories.push_back(read_category(Fields(fields.reading(), *item, "category")));
            continue;
        }
        const auto id = fields.read_id(*item);
        if (id.empty()) continue;
        const auto found = std::ranges::find(vocabulary, id, &Category::id);
        if (found != vocabulary.end()) {
            categories.push_back(*found);
        } else {
            fields.reading().complain(item->place, unknown_category(id, vocabulary));
        }
    }
    return categories;
}

std::vector<FactName> read_fact_names(const Fields& fields,
                                      const std::vector<FactName>& vocabulary) {
    auto facts = vocabulary;
    fields.each("facts", [&](const Fields& inner) { facts.push_back(read_fact_name(inner)); });
    for (const auto& fact : facts) fields.reading().facts.insert(fact.id);
    return facts;
}

}  // namespace waymark::scheme
