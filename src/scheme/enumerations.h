// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "scheme/edition.h"

/// How the enumerations of the model are spelled in scheme files.
namespace waymark::scheme {

/// A spelling and the enumerator it stands for.
struct Word {
    std::string_view text;
    std::uint8_t value = 0;
};
using Words = std::span<const Word>;

Words entry_kinds();
Words deliveries();
Words recognitions();
Words settings();
Words evidences();
Words milestones();
Words units();
Words edition_kinds();
Words expiry_anchors();
Words expiry_years();
Words exam_scales();
/// The kinds of fact rule, which are keys of a clause.
Words fact_rules();

/// The spelling of an enumerator; empty when it has none, as `unknown` does.
std::string_view spelling(Words words, std::uint8_t value);

}  // namespace waymark::scheme
