// SPDX-License-Identifier: Apache-2.0
#include "scheme/reader/json_schema.h"

#include <doctest/doctest.h>

#include "platform/files/shipped.h"
#include "platform/json/json.h"
#include "platform/yaml/yaml.h"
#include "scheme/reader/shapes.h"
#include "scheme/text_of_file.h"

using namespace waymark;
using namespace waymark::scheme;

namespace {

const std::string& published() {
    static const std::string text = [] {
        auto read = text_of_file("docs/reference/scheme.schema.json");
        REQUIRE(read.has_value());
        return std::move(read.value());
    }();
    return text;
}

const json::Node* step(const json::Document& document, const json::Node* node,
                       std::string_view key) {
    return node == nullptr ? nullptr : document.member(*node, key);
}

/// Follows `$ref` to the definition it names.
const json::Node* resolved(const json::Document& document, const json::Node* node) {
    const auto* reference = step(document, node, "$ref");
    if (reference == nullptr) return node;
    const auto name = reference->text.substr(reference->text.rfind('/') + 1);
    return step(document, step(document, &document.root(), "$defs"), name);
}

/// Every key of a file is a property that the schema knows.
void check_known(const json::Document& schema, const json::Node* place, const yaml::Node& node) {
    const auto* properties = step(schema, place, "properties");
    for (const auto& child : node.children) {
        const json::Node* inner = nullptr;
        if (node.kind == yaml::Kind::map && properties != nullptr) {
            CAPTURE(child.key);
            CAPTURE(child.key_place.line);
            inner = schema.member(*properties, child.key);
            CHECK(inner != nullptr);
        } else if (node.kind == yaml::Kind::sequence) {
            inner = step(schema, place, "items");
        }
        if (inner != nullptr) check_known(schema, resolved(schema, inner), child);
    }
}

}  // namespace

TEST_CASE("json schema: what is published is what the reader's tables say") {
    CHECK(published() == json_schema("edition"));
    const auto vocabulary = text_of_file("docs/reference/vocabulary.schema.json");
    REQUIRE(vocabulary.has_value());
    CHECK(vocabulary.value() == json_schema("vocabulary"));
}

TEST_CASE("json schema: it is JSON, and defines every shape an edition can hold") {
    const auto document = json::parse(published());
    REQUIRE(document.has_value());
    const auto* defined = step(document.value(), &document.value().root(), "$defs");
    for (const Shape& shape : shapes()) {
        if (shape.name == "vocabulary") continue;
        CAPTURE(shape.name);
        CHECK(step(document.value(), defined, shape.name) != nullptr);
    }
}

TEST_CASE("json schema: it knows every key of every shipped scheme") {
    const auto document = json::parse(published());
    REQUIRE(document.has_value());
    const auto* root = resolved(document.value(), &document.value().root());
    for (const auto& file : files::shipped_in("schemes")) {
        if (file.path.ends_with("vocabulary.yaml")) continue;
        CAPTURE(file.path);
        const auto tree = yaml::parse(file.text);
        REQUIRE(tree.has_value());
        check_known(document.value(), root, tree.value());
    }
}
