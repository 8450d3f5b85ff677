// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// The languages in which the board speaks. English is the language of the source texts.
enum class Language { english, spanish };

/// `en` or `es`, as used in `lang` attributes and addresses.
constexpr std::string_view code_of(Language language) {
    return language == Language::spanish ? "es" : "en";
}

/// One text in both languages, as schemes write it.
struct Text {
    std::string en;
    std::string es;

    const std::string& in(Language language) const {
        return language == Language::spanish && !es.empty() ? es : en;
    }
    bool is_empty() const { return en.empty(); }
};

}  // namespace waymark
