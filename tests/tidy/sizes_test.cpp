// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/tidy/sizes.h"

using namespace waymark::tidy;

namespace {

Source lines(const std::string& path, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "\n";
    return {path, text};
}

}  // namespace

TEST_CASE("size: each kind of file has its limit") {
    CHECK(check_size(lines("src/a.cpp", 300)).empty());
    CHECK(check_size(lines("src/a.cpp", 301)).size() == 1);
    CHECK(check_size(lines("src/a.h", 150)).empty());
    CHECK(check_size(lines("src/a.h", 151)).size() == 1);
    CHECK(check_size(lines("src/a_test.cpp", 400)).empty());
    CHECK(check_size(lines("src/a_test.cpp", 401)).size() == 1);
    CHECK(check_size(lines("src/a.html", 121)).size() == 1);
    CHECK(check_size(lines("src/a/queries.sql", 201)).size() == 1);
    CHECK(check_size(lines("README.md", 121)).size() == 1);
    CHECK(check_size(lines("docs/start/long.md", 500)).empty());
}

TEST_CASE("size: a line of code has a hundred columns, however many bytes") {
    std::string accents;
    for (int i = 0; i < 100; ++i) accents += "\xC3\xA9";
    CHECK(check_size({"src/a.cpp", accents + "\n"}).empty());
    CHECK(check_size({"src/a.cpp", accents + "a\n"}).size() == 1);
    CHECK(check_size({"docs/a.md", accents + "a\n"}).empty());
}

TEST_CASE(
    "size: a folder with more than twenty-five units is divided; header and test go with their "
    "source") {
    std::vector<Source> sources;
    for (int i = 0; i < 25; ++i) sources.push_back({"src/a/" + std::to_string(i) + ".cpp", ""});
    sources.push_back({"src/a/0_test.cpp", ""});
    sources.push_back({"src/a/0.h", ""});
    CHECK(check_folders(sources).empty());
    sources.push_back({"src/a/25.cpp", ""});
    CHECK(check_folders(sources).size() == 1);
}

TEST_CASE("function: its lines, parameters and levels are counted") {
    auto found = functions_in(
        "namespace a {\n"
        "struct B {\n"
        "    int c() const { return c_; }\n"
        "    int c_ = 0;\n"
        "};\n"
        "std::map<int, int> d(int e, std::map<int, int> f,\n"
        "                     int g = h(1, 2)) {\n"
        "    if (e) {\n"
        "        for (;;) {\n"
        "            call([&] { return 1; });\n"
        "        }\n"
        "    } else if (f) {\n"
        "    }\n"
        "}\n"
        "}\n");
    REQUIRE(found.size() == 2);
    CHECK(found[0].name == "c");
    CHECK(found[0].lines == 1);
    CHECK(found[0].parameters == 0);
    CHECK(found[1].name == "d");
    CHECK(found[1].line == 6);
    CHECK(found[1].lines == 9);
    CHECK(found[1].parameters == 3);
    CHECK(found[1].depth == 2);
}

TEST_CASE("function: constructors count, tables and tests do not") {
    auto found = functions_in(
        "A::A(int b) : b_(b), c_(f(b)) {}\n"
        "constexpr T table[] = {{1, 2}, {3, 4}};\n"
        "TEST_CASE(\"x\") {\n    CHECK(true);\n}\n"
        "const auto x = make(T{1});\n"
        "int e() { return 1; }\n");
    REQUIRE(found.size() == 2);
    CHECK(found[0].name == "A::A");
    CHECK(found[0].parameters == 1);
    CHECK(found[1].name == "e");
}

TEST_CASE("function: too long, too deep and too many parameters are refused") {
    std::string long_body = "void a() {\n";
    for (int i = 0; i < 59; ++i) long_body += "    b();\n";
    CHECK(check_functions({"src/a.cpp", long_body + "}\n"}).size() == 1);
    CHECK(check_functions({"src/a.cpp", "void a(int b, int c, int d, int e, int f, int g) {}\n"})
              .size() == 1);
    CHECK(check_functions(
              {"src/a.cpp", "void a() { if (b) { for (;;) { if (c) { while (d) { } } } } }\n"})
              .size() == 1);
}
