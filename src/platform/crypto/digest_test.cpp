// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/digest.h"

#include <doctest/doctest.h>

#include "base/ensure.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/sha256.h"

using namespace waymark;
using namespace waymark::crypto;

TEST_CASE("digest: pieces give what the whole gives, as FIPS 180-4 has it for two blocks") {
    const std::string whole = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    CHECK(hex(sha256_bytes(whole)) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    Digest digest;
    for (const char c : whole) digest.add({&c, 1});
    CHECK(hex(digest.finish()) == sha256(whole));
    CHECK_THROWS_AS(digest.finish(), Bug);
    CHECK_THROWS_AS(digest.add("more"), Bug);
}
