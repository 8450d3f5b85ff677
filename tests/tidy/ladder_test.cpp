// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/tidy/ladder.h"

using namespace waymark::tidy;

namespace {

std::string ladder(const std::string& path, const std::string& text) {
    auto breaches = check_ladder({path, text}, {});
    return breaches.empty() ? "" : breaches[0].what;
}

bool is_pure(const std::string& path, const std::string& text) {
    return check_purity({path, text}).empty();
}

bool is_light(const std::string& path, const std::string& text) {
    return check_heavy_headers({Source{path, text}}).empty();
}

}  // namespace

TEST_CASE("ladder: a folder includes what stands below it, and not what stands above") {
    CHECK(ladder("src/dossier/a.cpp", "#include \"scheme/scheme.h\"\n").empty());
    CHECK(ladder("src/dossier/a.cpp", "#include \"dossier/store.h\"\n").empty());
    CHECK(ladder("src/scheme/a.cpp", "#include \"dossier/dossier.h\"\n") ==
          "scheme stands below dossier");
    CHECK(ladder("src/base/a.cpp", "#include \"platform/db/db.h\"\n") ==
          "base stands below platform");
    CHECK(ladder("src/main.cpp", "#include \"guide/pages.h\"\n").empty());
}

TEST_CASE("ladder: of another wing only the front door, for the frame a side entrance") {
    CHECK(ladder("src/dossier/a.cpp", "#include \"scheme/store.h\"\n") ==
          "of scheme only what its front door opens may be included");
    CHECK(ladder("src/web/routes.cpp", "#include \"guide/pages.h\"\n").empty());
    CHECK(ladder("src/cli/table.cpp", "#include \"scheme/commands.h\"\n").empty());
    CHECK(ladder("src/cli/table.cpp", "#include \"scheme/pages.h\"\n") ==
          "of scheme only what its front door opens may be included");
}

TEST_CASE("ladder: what a door includes of its own wing is open too, near or far") {
    auto doors = doors_of({{"src/scheme/scheme.h", "#include \"scheme/clause.h\"\n"},
                           {"src/scheme/clause.h", "#include \"scheme/terms.h\"\n"},
                           {"src/scheme/reader.h", "#include \"scheme/nodes.h\"\n"}});
    CHECK(doors == Doors{"scheme/clause.h", "scheme/terms.h"});
    Source source{"src/dossier/a.cpp", "#include \"scheme/terms.h\"\n"};
    CHECK(check_ladder(source, doors).empty());
}

TEST_CASE("ladder: a front door includes nothing of the machine") {
    CHECK(ladder("src/dossier/dossier.h", "#include \"platform/db/db.h\"\n") ==
          "a front door includes nothing of the machine");
    CHECK(ladder("src/dossier/store.h", "#include \"platform/db/db.h\"\n").empty());
    CHECK(ladder("src/dossier/dossier.h", "#include \"base/date.h\"\n").empty());
}

TEST_CASE("ladder: a folder without a rung is refused") {
    CHECK(ladder("src/cellar/a.cpp", "") == "the ladder has no rung cellar");
    CHECK(ladder("tests/contract/a.cpp", "#include \"scheme/store.h\"\n").empty());
}

TEST_CASE("pure: rules reach neither machine nor clock") {
    CHECK_FALSE(is_pure("src/dossier/rules/a.cpp", "#include \"platform/db/db.h\"\n"));
    CHECK_FALSE(is_pure("src/eligibility/a.cpp", "#include \"platform/words/words.h\"\n"));
    CHECK_FALSE(is_pure("src/eligibility/a.cpp", "#include <fstream>\n"));
    CHECK_FALSE(is_pure("src/eligibility/a.cpp", "auto t = std::chrono::system_clock::now();\n"));
    CHECK_FALSE(is_pure("src/renewal/rules/a.cpp", "#include \"renewal/store.h\"\n"));
    CHECK(is_pure("src/eligibility/a.cpp", "#include \"scheme/scheme.h\"\n// system_clock::now\n"));
    CHECK_FALSE(is_pure("src/journal/rules/a.cpp", "#include \"journal/lines.h\"\n"));
    CHECK(is_pure("src/journal/rules/a.cpp", "#include \"journal/rules/merkle.h\"\n"));
    CHECK(is_pure("src/dossier/a.cpp", "#include \"platform/db/db.h\"\n"));
    CHECK(is_pure("src/eligibility/a_test.cpp", "#include <fstream>\n"));
}

TEST_CASE("heavy: a heavy library is included in its folder alone") {
    CHECK(is_light("src/platform/http/server.cpp", "#include <boost/beast/http.hpp>\n"));
    CHECK(is_light("src/platform/http/loop.h", "#include <boost/asio/io_context.hpp>\n"));
    CHECK_FALSE(is_light("src/guide/a.cpp", "#include <boost/json.hpp>\n"));
    CHECK(is_light("src/cli/a.cpp", "#include <CLI/CLI.hpp>\n"));
    CHECK(is_light("tests/contract/a.cpp", "#include <sqlite3.h>\n"));
}

TEST_CASE("heavy: a header that brings a heavy library along is not read outside its folder") {
    Source loop{"src/platform/http/loop.h", "#include <boost/asio/io_context.hpp>\n"};
    Source desk{"src/platform/http/desk.h", "#include \"platform/http/loop.h\"\n"};
    Source inside{"src/platform/http/desk.cpp", "#include \"platform/http/desk.h\"\n"};
    Source outside{"src/web/a.cpp", "#include \"platform/http/desk.h\"\n"};
    CHECK(check_heavy_headers({desk, inside, loop}).empty());
    CHECK(check_heavy_headers({desk, inside, loop, outside}).size() == 1);
}
