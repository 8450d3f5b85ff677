// SPDX-License-Identifier: Apache-2.0
#include "web/language.h"

#include <doctest/doctest.h>

using namespace waymark;
using web::preferred;

TEST_CASE("language: the browser's first wish among ours is granted") {
    CHECK(preferred("es-MX,es;q=0.9,en;q=0.8") == Language::spanish);
    CHECK(preferred("en-US,en;q=0.9,es;q=0.8") == Language::english);
    CHECK(preferred("fr, es;q=0.5, en;q=0.7") == Language::english);
    CHECK(preferred("fr;q=1, ES;q=0.25") == Language::spanish);
}

TEST_CASE("language: without a wish, or with nonsense, the board speaks English") {
    for (const auto* wish : {"", "fr", "*", "es;q=0", "estonian", ";;;,,,", "e"})
        CHECK(preferred(wish) == Language::english);
}

TEST_CASE("language: the switch keeps the page and its question") {
    CHECK(web::in_language("/en/compare?a=1", Language::spanish) == "/es/compare?a=1");
    CHECK(web::in_language("/es", Language::english) == "/en");
    CHECK(web::in_language("/nowhere", Language::spanish) == "/es");
    CHECK(web::language_of("/es/check") == Language::spanish);
    CHECK(web::language_of("/estate") == Language::english);
}
