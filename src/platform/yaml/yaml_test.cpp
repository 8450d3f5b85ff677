// SPDX-License-Identifier: Apache-2.0
#include "platform/yaml/yaml.h"

#include <doctest/doctest.h>

using namespace waymark::yaml;

namespace {

Trouble trouble_of(std::string_view text) {
    const auto parsed = parse(text);
    REQUIRE_FALSE(parsed.has_value());
    return parsed.error();
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("yaml: a value knows its line and column, a member those of its key too") {
    const auto parsed = parse("name: CRSS\nhours:\n  at_least: 10 h\n  of: [work, course]\n");
    REQUIRE(parsed.has_value());
    const Node* hours = parsed.value().member("hours");
    REQUIRE(hours != nullptr);
    CHECK(hours->kind == Kind::map);
    const Node* of = hours->member("of");
    REQUIRE(of != nullptr);
    CHECK(of->key_place.line == 4);
    CHECK(of->key_place.column == 3);
    CHECK(of->place.column == 7);
    CHECK(of->children.at(1).text == "course");
    CHECK(of->children.at(1).place.column == 14);
}

TEST_CASE("yaml: nothing is guessed from how a value looks, and an empty value is empty") {
    const auto parsed = parse("a: no\nb: 010\nc:\nd: \"\"\n");
    REQUIRE(parsed.has_value());
    CHECK(parsed.value().member("a")->text == "no");
    CHECK(parsed.value().member("b")->text == "010");
    CHECK(parsed.value().member("c")->kind == Kind::empty);
    CHECK(parsed.value().member("d")->kind == Kind::scalar);
}

TEST_CASE("yaml: a key that stands twice is refused, with the place of the second") {
    const auto trouble = trouble_of("fee: 1\nname: x\nfee: 2\n");
    CHECK(trouble.place.line == 3);
    CHECK(trouble.message == "`fee` stands here twice; keep one");
}

TEST_CASE("yaml: anchors, aliases, tags and second documents are refused") {
    CHECK(trouble_of("a: &x 1\n").message.find("anchor") != std::string::npos);
    CHECK(trouble_of("a: &x 1\nb: *x\n").message.find("anchor") != std::string::npos);
    CHECK(trouble_of("a: !!int 1\n").message.find("tag") != std::string::npos);
    CHECK(trouble_of("a: 1\n---\nb: 2\n").message.find("one document") != std::string::npos);
    CHECK(trouble_of("[a, b]: 1\n").message.find("key") != std::string::npos);
}

TEST_CASE("yaml: depth, size and encoding have limits that are told") {
    CHECK(parse(nested(depth_max)).has_value());
    CHECK(trouble_of(nested(depth_max + 1)).message.find("nested deeper") != std::string::npos);
    CHECK(trouble_of(nested(5000)).message.find("nested deeper") != std::string::npos);
    CHECK(trouble_of(std::string(text_max + 1, 'a')).message.find("larger") != std::string::npos);
    const auto trouble = trouble_of("a: b\nc: \xff\n");
    CHECK(trouble.message.find("UTF-8") != std::string::npos);
    CHECK(trouble.place.line == 2);
    CHECK(trouble.place.column == 4);
    CHECK(trouble_of("").message == "the file is empty");
    CHECK(trouble_of("a: b: c\n").message.find("not YAML") != std::string::npos);
}

TEST_CASE("yaml: a quote left open is told where it opens, whatever comes after") {
    const auto at_end = trouble_of("a: 1\nb: \"Test\n");
    CHECK(at_end.message.starts_with("the quote opened at 2:4 is never closed"));
    CHECK(at_end.place.line == 2);
    CHECK(at_end.place.column == 4);
    const auto swallowed = trouble_of("a: \"Test\nb: \"x\"\nc: 1\n");
    CHECK(swallowed.message.starts_with("the quote opened at 1:4 is never closed"));
    CHECK(trouble_of("l:\n  - {a: 'x, b: 'y'}\n  - 'z\n")
              .message.starts_with("the quote opened at 3:5"));
    CHECK(trouble_of("a: \"é\nb: c\"\n").message.starts_with("the quote opened at 1:4"));
}

TEST_CASE("yaml: a quote within a text, a comment or a long text opens nothing") {
    CHECK(parse("a: don't\nb: say \"x\n# it's\nc: 'it''s'\nd: \"a \\\" b\"\n").has_value());
    CHECK(parse("a: >\n  \"one\n  two\nb: {c: d, e: it's}\n").has_value());
}

TEST_CASE("yaml: a bracket left open is told where it opens") {
    const auto brace = trouble_of("l:\n  - {a: 1, b: [x]\n  - {a: 2, b: y}\nc: 1\n");
    CHECK(brace.message.starts_with("the `{` opened at 2:5 is not closed; a `}` is missing"));
    for (const auto* text :
         {"l:\n  - {a: 1, b: 2 h\n    c: {d: 2}\n", "l:\n  - {a: 1, b: x\n  - {a: 2, b: x}\n"})
        CHECK(trouble_of(text).message ==
              "the `{` opened at 2:5 is not closed on its line; a `}` is missing");
    CHECK(trouble_of("a: 1\n[b, c]: 2\n").message == "a key must be a plain word");
    CHECK(trouble_of("a: [1, 2\nb: c\n").message.starts_with("the `[` opened at 1:4"));
    CHECK(trouble_of("a: {x: 1,\n  y: 2,\n  x: 3}\n").message == "`x` stands here twice; keep one");
}

TEST_CASE("yaml: a tab and a wrong indentation have their own advice") {
    CHECK(trouble_of("a:\n\tb: 1\n").message ==
          "a tab stands here; indent with spaces, two for each level");
    CHECK(trouble_of("a:\n    b: 1\n  c: 2\n").message.find("column of its neighbors") !=
          std::string::npos);
}
