// SPDX-License-Identifier: Apache-2.0
#include "web/kept_pages.h"

#include <doctest/doctest.h>

#include "platform/http/respond.h"

using namespace waymark;
using web::KeptPages;

namespace {

const KeptPages::Moment now{"7", *parse_date("2026-11-23")};

}  // namespace

TEST_CASE("kept pages: one is given again on its day, until somebody writes") {
    KeptPages pages;
    CHECK_FALSE(pages.find("/en/register/1", now));
    pages.keep("/en/register/1", now, http::text(200, "active"));
    REQUIRE(pages.find("/en/register/1", now));
    CHECK(pages.find("/en/register/1", now)->content() == "active");
    CHECK_FALSE(pages.find("/es/register/1", now));
    CHECK_FALSE(pages.find("/en/register/1", {"8", now.today}));
    CHECK_FALSE(pages.find("/en/register/1", {"7", *parse_date("2026-11-24")}));
    pages.keep("/en/register/1", {"8", now.today}, http::text(200, "suspended"));
    CHECK(pages.find("/en/register/1", {"8", now.today})->content() == "suspended");
    CHECK_FALSE(pages.find("/en/register/1", now));
}

TEST_CASE("kept pages: together they stay below their limit") {
    KeptPages pages;
    const auto large = http::text(200, std::string(KeptPages::bytes_max / 4, 'x'));
    for (int i = 0; i < 40; ++i) {
        const auto target = "/en/register/" + std::to_string(i);
        pages.keep(target, now, large);
        REQUIRE(pages.find(target, now));
    }
    int kept = 0;
    for (int i = 0; i < 40; ++i)
        if (pages.find("/en/register/" + std::to_string(i), now)) ++kept;
    CHECK(kept >= 1);
    CHECK(kept <= 3);
    pages.keep("/whole", now, http::text(200, std::string(KeptPages::bytes_max + 1, 'x')));
    CHECK_FALSE(pages.find("/whole", now));
}
