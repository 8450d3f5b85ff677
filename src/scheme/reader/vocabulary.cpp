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

std::vector<Category> read_vocabulary(Reading& reading, std::string_view text) {
    const auto tree = yaml::parse(text);
    if (!tree) {
        reading.complain(tree.error().place, tree.error().message);
        return {};
    }
    const Fields fields(reading, tree.value(), "vocabulary");
    std::vector<Category> categories;
    fields.each("categories",
                [&](const Fields& inner) { categories.push_back(read_category(inner)); });
    return categories;
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

}  // namespace waymark::scheme
