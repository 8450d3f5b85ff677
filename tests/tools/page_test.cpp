// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "page.h"
#include "page_source.h"
#include "text.h"

using namespace waymark::tools;

namespace {

const std::string head = "{% page guide/pages/check.h waymark::guide Check view %}\n";

std::string complaint_of(const std::string& body) {
    try {
        compile_page("check.html", body);
    } catch (const Complaint& complaint) {
        return complaint.what();
    }
    return "";
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string texts_of(std::string_view source) {
    std::string out;
    for (const auto& part : cut_page("x.html", source))
        if (part.kind == PartKind::text) out += part.text;
    return out;
}

}  // namespace

TEST_CASE("page: becomes a render function of its type, in its namespace") {
    auto code = compile_page("check.html", head + "<p>{{ view.name }}</p>\n");
    CHECK(has(code, "#include \"guide/pages/check.h\"\n"));
    CHECK(has(code, "namespace waymark::guide {"));
    CHECK(has(code,
              "html::Markup render([[maybe_unused]] const Check& view, [[maybe_unused]] const "
              "words::Speaker& t) {"));
    CHECK(has(code, "out.raw(\"<p>\");\n#line 2 \"check.html\"\n    out.put(view.name);\n"));
}

TEST_CASE("page: loops and conditions become C++ blocks") {
    auto code = compile_page("check.html", head +
                                               "{% for const auto& x : view.all %}\n"
                                               "{% if x.is_met %}a{% else if x.is_near %}b"
                                               "{% else %}c{% end %}\n"
                                               "{% end %}\n");
    CHECK(has(code, "for (const auto& x : view.all) {"));
    CHECK(has(code, "if (x.is_met) {"));
    CHECK(has(code, "} else if (x.is_near) {"));
    CHECK(has(code, "} else {"));
}

TEST_CASE("page: braces inside a string literal do not end the hole") {
    auto code = compile_page("check.html", head + "{{ t(\"}} and \\\" {}\", 3) }}");
    CHECK(has(code, "out.put(t(\"}} and \\\" {}\", 3));"));
}

TEST_CASE("page: unbalanced, unknown and empty tags are refused by line") {
    CHECK(complaint_of(head + "\n{% if a %}\n") == "check.html:3: this block has no {% end %}");
    CHECK(complaint_of(head + "{% end %}") == "check.html:2: {% end %} ends nothing");
    CHECK(complaint_of(head + "{% else %}") ==
          "check.html:2: {% else %} stands in no open {% if %}");
    CHECK(complaint_of(head + "{% for a : b %}{% else %}{% end %}") ==
          "check.html:2: {% else %} stands in no open {% if %}");
    CHECK(complaint_of(head + "{% if a %}{% else %}{% else %}{% end %}") ==
          "check.html:2: {% else %} stands in no open {% if %}");
    CHECK(complaint_of(head + "{% whilst a %}") == "check.html:2: unknown tag: whilst a");
    CHECK(complaint_of(head + "{{ }}") == "check.html:2: there is nothing in the braces");
    CHECK(complaint_of(head + "\n\n{{ a ") == "check.html:4: {{ has no }}");
    CHECK(complaint_of("<p>") ==
          "check.html:1: a page begins with {% page HEADER NAMESPACE TYPE NAME %}");
}

TEST_CASE("page: two pages of one wing may not render the same type") {
    PageTypes types;
    types.add("a.html", head);
    CHECK_THROWS_WITH(types.add("b.html", head), "b.html:1: Check is already rendered by a.html");
}

TEST_CASE("page: an indentation shrinks to a line break, and a tag alone takes its line along") {
    CHECK(texts_of("<ul>\n    {% if a %}\n    <li>  b</li>\n    {% end %}\n</ul>\n") ==
          "<ul>\n<li> b</li>\n</ul>\n");
    CHECK(texts_of("a {# a remark #} b\n{# alone #}\nc") == "a  b\nc");
}

TEST_CASE("page: white space inside pre and textarea is content") {
    CHECK(texts_of("  <pre>\n  a\n    b</pre>\n   <p>") == "<pre>\n  a\n    b</pre>\n<p>");
    CHECK(texts_of("<textarea>{{ x }}\n   y</textarea>") == "<textarea>\n   y</textarea>");
}
