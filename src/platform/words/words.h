// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/core.h>

#include <string>
#include <string_view>

#include "base/language.h"

namespace waymark::words {

/// The text for people that stands for `english` in `language`; English itself where the catalogue
/// has no entry. Catalogues are gettext files in locale/, compiled into the program.
std::string_view translated(Language language, std::string_view english);

/// Says things in one language. Pages and messages call it as `t("Still to do: {}", amount)`;
/// the text in the program is the English one, and holes are filled in the order given or by
/// number (`{0}`), as a translation may need another order.
class Speaker {
public:
    explicit Speaker(Language language) : language_(language) {}
    Language language() const { return language_; }

    std::string_view operator()(std::string_view english) const {
        return translated(language_, english);
    }
    template <typename First, typename... Rest>
    std::string operator()(std::string_view english, const First& first,
                           const Rest&... rest) const {
        return fmt::format(fmt::runtime(translated(language_, english)), first, rest...);
    }
    /// One form for exactly one, another for every other count; both may hold `{}` for the count.
    template <typename... Rest>
    std::string many(std::string_view one, std::string_view other, long long count,
                     const Rest&... rest) const {
        return fmt::format(fmt::runtime(translated(language_, count == 1 ? one : other)), count,
                           rest...);
    }

private:
    Language language_;
};

}  // namespace waymark::words
