// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/tidy/bans.h"
#include "tests/tidy/exceptions.h"
#include "tests/tidy/papers.h"
#include "tests/tidy/words.h"

using namespace waymark::tidy;

namespace {

bool is_free(const std::string& path, const std::string& text) {
    return check_bans({path, text}).empty();
}

std::size_t unsaid(const std::string& text) {
    return check_page_words({"src/guide/a.html", text}).size();
}

}  // namespace

TEST_CASE("ban: what the house does without is refused in code, not in remarks") {
    CHECK_FALSE(is_free("src/a.cpp", "std::regex r;\n"));
    CHECK_FALSE(is_free("src/a.cpp", "#include <iostream>\n"));
    CHECK(is_free("src/a.cpp", "// no std::regex here\n"));
    CHECK_FALSE(is_free("src/a.h", "using namespace waymark;\n"));
    CHECK(is_free("src/a_test.cpp", "using namespace waymark;\n"));
}

TEST_CASE("ban: statements stand in queries.sql") {
    CHECK_FALSE(is_free("src/a.cpp", "run(\"SELECT id FROM entry\");\n"));
    CHECK(is_free("src/a_test.cpp", "run(\"SELECT id FROM entry\");\n"));
    CHECK(is_free("src/a.cpp", "say(\"SELECTED\");\n"));
}

TEST_CASE("ban: what is left for later has the number of its issue") {
    CHECK_FALSE(is_free("src/a.cpp",
                        "// TO"
                        "DO: later\n"));
    CHECK(is_free("src/a.cpp",
                  "// TO"
                  "DO #12: later\n"));
}

TEST_CASE("opening: code names its licence, headers guard themselves") {
    const std::string licence =
        "// SPDX-License-"
        "Identifier: Apache-2.0\n";
    CHECK(check_opening({"src/a.cpp", licence}).empty());
    CHECK(check_opening({"src/a.cpp", "\n"}).size() == 1);
    CHECK(check_opening({"src/a.h", licence}).size() == 1);
    CHECK(check_opening({"src/a.h", licence + "#pragma once\n"}).empty());
    CHECK(check_opening({"src/a.cpp", licence + "int a;"}).size() == 1);
    CHECK(check_opening({"docs/a.md", ""}).size() == 1);
}

TEST_CASE("words: what people read on a page goes through t()") {
    CHECK(unsaid("{% page a b C c %}\n<p class=\"big text\">{{ t(\"Hello\") }}</p>\n") == 0);
    CHECK(unsaid("{% page a b C c %}\n<p>Hello</p>\n") == 1);
    CHECK(unsaid("{% page a b C c %}\n<img alt=\"A photo\">\n") == 1);
    CHECK(unsaid("{% page a b C c %}\n<img alt=\"{{ t(\"A photo\") }}\">\n") == 0);
    CHECK(unsaid("{% page a b C c %}\n<p>5 h &nbsp;&middot; {{ c.rest }}</p>\n") == 0);
    CHECK(unsaid("{% page a b C c %}\n<a href=\"{{ c.to }}\" class=\"a b\">\xC2\xBB</a>\n") == 0);
}

TEST_CASE("words: texts given to t() are found, joined as the compiler joins them") {
    auto spoken =
        spoken_in("a(t(\"One \"\n  \"two\"), cat(\"no\"));\nt.many(\"{} day\", \"{} days\", n);");
    REQUIRE(spoken.size() == 3);
    CHECK(spoken[0].text == "One two");
    CHECK(spoken[1].text == "{} day");
    CHECK(spoken[1].line == 3);
    CHECK(spoken[2].text == "{} days");
}

TEST_CASE("words: a text without its Spanish is refused") {
    std::map<std::string, std::string> spanish = {{"Hello", "Hola"}};
    CHECK(check_spanish({"src/a.cpp", "t(\"Hello\")"}, spanish).empty());
    CHECK(check_spanish({"src/a.html", "{{ t(\"Bye\") }}"}, spanish).size() == 1);
    CHECK(check_spanish({"src/a_test.cpp", "t(\"Bye\")"}, spanish).empty());
}

TEST_CASE("title: a paper has exactly one, on its first line") {
    CHECK(check_title({"docs/a.md", "# A\n\n```sh\n# not a title\n```\n"}).empty());
    CHECK(check_title({"docs/a.md", "# A\n# B\n"}).size() == 1);
    CHECK(check_title({"docs/a.md", "\n# A\n"}).size() == 1);
    CHECK(check_title({"content/en/a.md", "A\n"}).empty());
}

TEST_CASE("link: a link to a file of the project leads to it") {
    CHECK(check_links({"README.md", "[a](LICENSE), [b](https://x.org), [c](#d)\n"}, ".").empty());
    CHECK(check_links({"README.md", "[a](docs/none.md#part)\n"}, ".").size() == 1);
}

TEST_CASE("map: each folder is named") {
    CHECK(check_map("src/ base/ html/", {"src", "base", "html"}).empty());
    CHECK(check_map("src/", {"src", "base"}).size() == 1);
}

TEST_CASE("exceptions: one excuses its rule in its file, and an idle one is a breach") {
    Breaches breaches = {{"size", "src/a.cpp", 1, "x"}, {"ban", "src/a.cpp", 1, "x"}};
    auto excused = parse_exceptions("# remark\n\nsize src/a.cpp a table, read as one\n");
    REQUIRE(excused.size() == 1);
    CHECK(excused[0].reason == "a table, read as one");
    CHECK(without_exceptions(breaches, excused).size() == 1);
    CHECK(without_exceptions({}, excused).size() == 1);
    CHECK(without_exceptions(breaches, parse_exceptions("size src/a.cpp\n")).size() == 2);
}
