// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"

namespace waymark::web {

inline constexpr Language languages[] = {Language::english, Language::spanish};

/// The language a browser asks for by its Accept-Language header; English when it asks for none
/// of ours.
Language preferred(std::string_view accept_language);

/// The language of an address, `/es/check`; English for any other.
Language language_of(std::string_view path);

constexpr Language other(Language language) {
    return language == Language::english ? Language::spanish : Language::english;
}

/// `/en/check?a=1` in the other language: `/es/check?a=1`.
std::string in_language(std::string_view target, Language language);

}  // namespace waymark::web
