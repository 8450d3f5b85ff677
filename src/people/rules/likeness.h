// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waymark::people {

/// The words of a name as they sound, roughly: first letter and consonants, without doubles,
/// accents and silent letters. `José María Núñez` gives `js`, `mr`, `ns`; `Philipp` and `Filip`
/// give `flp`. Two people with one day of birth and one such word in common may be the same person.
std::vector<std::string> sounds_of(std::string_view name);

}  // namespace waymark::people
