// SPDX-License-Identifier: Apache-2.0
#include "base/nearest.h"

#include <doctest/doctest.h>

#include <string>

using namespace waymark;

TEST_CASE("the nearest name is found, and none when nothing is near") {
    const std::string_view names[] = {"advocacy", "ethics", "mentoring"};
    CHECK(nearest("advocasy", names) == "advocacy");
    CHECK(nearest("ehtics", names) == "ethics");
    CHECK(nearest("etics", names) == "ethics");
    CHECK(nearest("plumbing", names).empty());
    CHECK(nearest(std::string(1000, 'a'), names).empty());
}
