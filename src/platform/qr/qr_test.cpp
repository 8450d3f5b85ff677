// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <unistd.h>

#include "platform/qr/read_for_test.h"

using namespace waymark;

TEST_CASE("qr: what is drawn is read again, letter by letter") {
    const auto name = "qr-" + std::to_string(::getpid());
    for (const std::string text :
         {"otpauth://totp/Waymark:mari%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=Waymark", "1",
          "https://board.example/es/verify?number=IL-2026-00017"}) {
        const auto picture = qr::picture_of(text);
        REQUIRE(picture.has_value());
        CHECK(qr::testing::read(*picture, name) == text);
    }
}

TEST_CASE("qr: the dark squares keep a margin of four") {
    const auto picture = qr::picture_of("waymark");
    REQUIRE(picture.has_value());
    CHECK(picture->side == 21 + 2 * qr::margin);
    CHECK(picture->dark.starts_with("M4 4h7"));
}

TEST_CASE("qr: a text that no picture holds has none") {
    CHECK_FALSE(qr::picture_of(std::string(5000, 'x')).has_value());
}
