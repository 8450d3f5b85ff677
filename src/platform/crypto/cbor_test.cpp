// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/cbor.h"

#include <doctest/doctest.h>

#include "platform/crypto/encode.h"

using namespace waymark::crypto;

namespace {

/// The number in the whole of a text of digits.
std::optional<std::int64_t> number_in(std::string_view digits) {
    const auto bytes = *read_hex(digits);
    std::string_view left = bytes;
    const auto item = take_cbor(left);
    if (!item || item->kind != CborKind::number || !left.empty()) return std::nullopt;
    return item->number;
}

bool is_taken(std::string_view digits) {
    const auto bytes = *read_hex(digits);
    std::string_view left = bytes;
    return take_cbor(left) && left.empty();
}

}  // namespace

TEST_CASE("cbor: numbers of RFC 8949, appendix A") {
    CHECK(number_in("00") == 0);
    CHECK(number_in("17") == 23);
    CHECK(number_in("1818") == 24);
    CHECK(number_in("1903e8") == 1000);
    CHECK(number_in("1a000f4240") == 1000000);
    CHECK(number_in("1b000000e8d4a51000") == 1000000000000);
    CHECK(number_in("20") == -1);
    CHECK(number_in("3903e7") == -1000);
}

TEST_CASE("cbor: a map gives what stands under a key, and what follows stays") {
    const auto bytes = *read_hex("a2616101616282020304");
    std::string_view left = bytes;
    const auto map = take_cbor(left);
    REQUIRE(map.has_value());
    CHECK(map->at("a")->number == 1);
    CHECK(map->at("b")->items.size() == 2);
    CHECK(map->at("c") == nullptr);
    CHECK(map->at(1) == nullptr);
    CHECK(left == "\x04");
}

TEST_CASE("cbor: what is longer than needed, without end, cut off or said twice is refused") {
    CHECK_FALSE(is_taken("1817"));                // 23 in two bytes
    CHECK_FALSE(is_taken("1900ff"));              // 255 in three
    CHECK_FALSE(is_taken("1a0000ffff"));          // 65535 in five
    CHECK_FALSE(is_taken("1b00000000ffffffff"));  // in nine
    CHECK_FALSE(is_taken("1bffffffffffffffff"));  // more than a signed number holds
    CHECK_FALSE(is_taken("9f01ff"));              // an array without a length
    CHECK_FALSE(is_taken("c11a514b67b0"));        // a tag
    CHECK_FALSE(is_taken("f93c00"));              // a fraction
    CHECK_FALSE(is_taken("44010203"));            // bytes cut off
    CHECK_FALSE(is_taken("a201000100"));          // a key twice
    CHECK_FALSE(is_taken("a1f500"));              // a key that is no name
    CHECK_FALSE(is_taken("818181818100"));        // too deep
    CHECK_FALSE(is_taken("9841"));                // too many
    CHECK_FALSE(is_taken(""));
    CHECK(is_taken("8181818100"));
}
