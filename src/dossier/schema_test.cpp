// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "dossier/reading_for_test.h"
#include "platform/json/json.h"

using namespace waymark;
using namespace waymark::dossier;

namespace {

std::string text_of(const char* path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

const json::Node& at(const json::Document& document, std::initializer_list<const char*> path) {
    const json::Node* node = &document.root();
    for (const char* key : path) {
        node = document.member(*node, key);
        REQUIRE(node != nullptr);
    }
    return *node;
}

/// Names of the properties of an object of the schema.
std::vector<std::string> properties(const json::Document& document, const char* object) {
    std::vector<std::string> names;
    const json::Node& node = at(document, {"$defs", object, "properties"});
    for (const json::Node* child = document.first_in(node); child; child = document.after(*child)) {
        names.emplace_back(child->key);
    }
    return names;
}

bool is_known(const std::string& list, const std::string& field) {
    const std::string text = "{\"dossier\": 1, \"" + list + "\": [{\"" + field + "\": null}]}";
    return problems_of(text, Format::json).find("is not a field") == std::string::npos;
}

}  // namespace

TEST_CASE("the published schema names just the fields that are read") {
    const std::string text = text_of("docs/reference/dossier.schema.json");
    const auto document = json::parse(text);
    REQUIRE(document.has_value());
    const auto of_entry = properties(*document, "entry");
    const auto of_fact = properties(*document, "fact");
    CHECK(of_entry.size() == 19);
    CHECK(of_fact.size() == 6);
    for (const std::string& field : of_entry) {
        CAPTURE(field);
        CHECK(is_known("entries", field));
    }
    for (const std::string& field : of_fact) {
        CAPTURE(field);
        CHECK(is_known("facts", field));
    }
    CHECK_FALSE(is_known("entries", "until"));
    CHECK_FALSE(is_known("facts", "hours"));
}

TEST_CASE("the published schema of findings names each reason, and no other") {
    const std::string text = text_of("docs/reference/findings.schema.json");
    const auto document = json::parse(text);
    REQUIRE(document.has_value());
    const auto& list = at(*document, {"$defs", "uncounted", "properties", "reason", "enum"});
    std::size_t i = 0;
    for (const auto* told = document->first_in(list); told; told = document->after(*told), ++i)
        CHECK(told->text == name_of(static_cast<eligibility::Reason>(i)));
    CHECK(name_of(static_cast<eligibility::Reason>(i)).empty());
}

TEST_CASE("the sample dossiers read, but for the one of mistakes") {
    const std::string sam = text_of("examples/sam-okafor.json");
    const std::string told = problems_of(sam, Format::json);
    CHECK(told.find("is not a field") == std::string::npos);
    CHECK(problems_of(text_of("examples/mistakes/ledger.csv"), Format::csv) != "");
}
