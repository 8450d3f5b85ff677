// SPDX-License-Identifier: Apache-2.0
#include "platform/words/words.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "platform/words/catalogue.h"

using namespace waymark;
using words::Speaker;

TEST_CASE("words: English is spoken as written") {
    Speaker t(Language::english);
    CHECK(t("Still to do") == "Still to do");
    CHECK(t("Still to do: {}", 3) == "Still to do: 3");
}

TEST_CASE("words: what the catalogue lacks is said in English") {
    CHECK(words::translated(Language::spanish, "nobody has translated this") ==
          "nobody has translated this");
}

TEST_CASE("words: the Spanish catalogue is sorted, and each entry is found") {
    auto entries = words::spanish();
    CHECK(std::is_sorted(entries.begin(), entries.end(),
                         [](const auto& a, const auto& b) { return a.english < b.english; }));
    for (const auto& entry : entries)
        CHECK(words::translated(Language::spanish, entry.english) == entry.other);
}

TEST_CASE("words: one form for exactly one, another for every other count") {
    Speaker t(Language::english);
    CHECK(t.many("{} hour", "{} hours", 1) == "1 hour");
    CHECK(t.many("{} hour", "{} hours", 0) == "0 hours");
    CHECK(t.many("{} hour in {}", "{} hours in {}", 5, "Ethics") == "5 hours in Ethics");
}
