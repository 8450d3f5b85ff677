// SPDX-License-Identifier: Apache-2.0
#include "platform/json/json.h"

#include <doctest/doctest.h>

#include "platform/json/writer.h"

using namespace waymark::json;

TEST_CASE("a text becomes a tree that knows where each value stands") {
    const std::string_view text = R"({"a": [1, -2.50, true, null],
  "b\u00f3": {"c": "d\"e\n"}, "x": [{}, [ ], false]})";
    auto parsed = parse(text);
    REQUIRE(parsed.has_value());
    const Document& document = *parsed;
    const Node& root = document.root();
    CHECK(root.kind == Kind::object);

    const Node* a = document.member(root, "a");
    REQUIRE(a != nullptr);
    CHECK(a->at == 1);
    const Node* one = document.first_in(*a);
    CHECK(one->text == "1");
    CHECK(one->at == text.find('1'));
    const Node* half = document.after(*one);
    CHECK(half->text == "-2.50");
    CHECK(document.after(*half)->truth);
    CHECK(document.after(*document.after(*half))->kind == Kind::null);

    const Node* b = document.member(root, "bó");
    REQUIRE(b != nullptr);
    CHECK(place_of(text, b->at).line == 2);
    CHECK(place_of(text, b->at).column == 3);
    const Node* c = document.member(*b, "c");
    CHECK(c->text == "d\"e\n");

    const Node* x = document.member(root, "x");
    CHECK(document.after(*x) == nullptr);
    const Node* empty = document.first_in(*x);
    CHECK(empty->kind == Kind::object);
    CHECK(text[empty->at] == '{');
    CHECK(text[document.after(*empty)->at] == '[');
    CHECK(text[document.after(*document.after(*empty))->at] == 'f');
}

TEST_CASE("what is not JSON is refused at its byte") {
    struct Row {
        std::string_view text;
        std::size_t at;
        std::string_view said;
    };
    const Row rows[] = {
        {R"({"a": 1, "b": 2, "a": 3})", 17, "\"a\" stands twice"},
        {R"({"a": 1)", 7, "ends too early"},
        {R"({"a": 1} x)", 9, "text follows"},
        {"[1, 01]", 5, "not JSON"},
        {"", 0, "ends too early"},
        {"[\"a\xff\"]", 3, "not JSON"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        auto parsed = parse(row.text);
        REQUIRE_FALSE(parsed.has_value());
        CHECK(parsed.error().at == row.at);
        CHECK(parsed.error().message.find(row.said) != std::string::npos);
    }
}

TEST_CASE("nesting is allowed up to the limit and no deeper") {
    const std::string at_limit = std::string(depth_max, '[') + std::string(depth_max, ']');
    CHECK(parse(at_limit).has_value());
    CHECK_FALSE(parse("[" + at_limit + "]").has_value());
}

TEST_CASE("what the writer writes reads back the same") {
    Writer writer;
    writer.object().key("name").text("Ana \"A.\" \x01</script>\n").key("hours");
    writer.literal(decimal(650, 100)).key("list").array().number(-7).boolean(true).null().end();
    writer.key("empty").array().end().end();
    const std::string text = writer.done();
    auto parsed = parse(text);
    REQUIRE(parsed.has_value());
    const Node& root = (*parsed).root();
    CHECK((*parsed).member(root, "name")->text == "Ana \"A.\" \x01</script>\n");
    CHECK((*parsed).member(root, "hours")->text == "6.5");
    CHECK(text.find("</script>") == std::string::npos);
    CHECK(text.find("\"empty\": []") != std::string::npos);
}

TEST_CASE("a compact text has no space and an indented one two a level") {
    Writer compact(Layout::compact);
    compact.object().key("a").array().number(1).number(2).end().end();
    CHECK(compact.done() == R"({"a":[1,2]})");
    Writer indented;
    indented.object().key("a").number(1).end();
    CHECK(indented.done() == "{\n  \"a\": 1\n}\n");
}

TEST_CASE("decimals are exact and carry no needless zeros") {
    CHECK(decimal(0, 100) == "0");
    CHECK(decimal(600, 100) == "6");
    CHECK(decimal(605, 100) == "6.05");
    CHECK(decimal(-50, 100) == "-0.5");
    CHECK(decimal(7, 1000) == "0.007");
}
