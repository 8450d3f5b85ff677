// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include "base/ensure.h"
#include "platform/files/assets.h"
#include "platform/files/shipped.h"

using namespace waymark;

TEST_CASE("shipped: the schemes travel in the program, sorted by path") {
    auto schemes = files::shipped_in("schemes");
    REQUIRE_FALSE(schemes.empty());
    CHECK(std::is_sorted(schemes.begin(), schemes.end(),
                         [](const auto& a, const auto& b) { return a.path < b.path; }));
    for (const auto& scheme : schemes) CHECK(scheme.path.substr(0, 8) == "schemes/");
}

TEST_CASE("shipped: a text is found by its path, whole") {
    auto schemes = files::shipped_in("schemes");
    REQUIRE_FALSE(schemes.empty());
    const auto* found = files::shipped_at(schemes[0].path);
    REQUIRE(found != nullptr);
    CHECK(found->text.data() == schemes[0].text.data());
    CHECK(found->text.back() == '\n');
    CHECK(files::shipped_at("schemes/none.yaml") == nullptr);
    CHECK(files::shipped_in("scheme").empty());
}

TEST_CASE("assets: each is found at its address, and by its plain name") {
    for (const auto& each : files::assets()) {
        CHECK(files::asset(each.path) == &each);
        CHECK(files::asset_path(each.name) == each.path);
        CHECK(each.path.substr(0, 8) == "/assets/");
        CHECK_FALSE(each.raw.empty());
    }
    CHECK(files::asset("/assets/none.css") == nullptr);
    CHECK_THROWS_AS(files::asset_path("none.css"), Bug);
}
