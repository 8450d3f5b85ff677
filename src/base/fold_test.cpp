// SPDX-License-Identifier: Apache-2.0
#include "base/fold.h"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("names that people would call the same fold alike") {
    CHECK(folded("Ética & Responsabilidad") == "etica responsabilidad");
    CHECK(folded("  recovery_support ") == "recovery support");
    CHECK(folded("Recovery/Wellness\xC2\xA0Support") == "recovery wellness support");
    CHECK(folded("MENTORI\xCC\x81"
                 "A") == "mentoria");  // an accent of its own, as some systems write
    CHECK(folded("AÑO") == "ano");
    CHECK(folded("--") == "");
    CHECK(folded("支援 A") == "支援 a");
}
