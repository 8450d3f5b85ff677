// SPDX-License-Identifier: Apache-2.0
#include "scheme/reader/shapes.h"

#include <algorithm>
#include <vector>

#include "base/ensure.h"
#include "scheme/reader/shape_tables.h"

namespace waymark::scheme {

namespace {

constexpr Key citation_table[] = {
    {"source", Form::source_ids, "Ids of the sources that state this figure."},
    {"illustrative", Form::yes_no, "Made up to show the rule; ask the board."},
    {"assumed", Form::yes_no, "Inferred; no source states it."},
    {"source_note", Form::text, "A remark on the sources."},
    {"choice", Form::id, "The choice made where sources disagree."},
};

constexpr std::string_view topic_names[] = {
    "recognition", "degree",   "lived_experience", "fit",        "work",    "domains",
    "supervision", "training", "examination",      "disclosure", "renewal", "fees",
    "background",  "age",      "residence",        "letters",    "other"};

std::vector<Shape> all_shapes() {
    std::vector<Shape> all;
    for (const auto tables : {clause_shapes(), policy_shapes(), file_shapes()})
        all.insert(all.end(), tables.begin(), tables.end());
    return all;
}

const Key* find_in(std::span<const Key> keys, std::string_view name) {
    const auto found = std::ranges::find(keys, name, &Key::name);
    return found == keys.end() ? nullptr : &*found;
}

}  // namespace

std::span<const Shape> shapes() {
    static const std::vector<Shape> all = all_shapes();
    return all;
}

const Shape& shape(std::string_view name) {
    const auto found = std::ranges::find(shapes(), name, &Shape::name);
    ensure(found != shapes().end(), "every shape that is named has a table");
    return *found;
}

std::span<const Key> citation_keys() { return citation_table; }

const Key* find_key(const Shape& shape, std::string_view name) {
    const Key* own = find_in(shape.keys, name);
    if (own != nullptr || !shape.cited) return own;
    return find_in(citation_table, name);
}

std::span<const std::string_view> topics() { return topic_names; }

}  // namespace waymark::scheme
