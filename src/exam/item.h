// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace waymark::exam {

/// What an item asks of whoever answers it.
enum class Level : std::uint8_t { recall, comprehension, application };

/// One answer that is offered, in one language.
struct Option {
    std::string id;  ///< `a`; the same in every language
    std::string text;
    std::string why;  ///< why it fits best, or where it falls short
};

/// An item in one language.
struct Wording {
    std::string scene;
    std::string question;
    std::vector<Option> options;

    /// Null for an id that is not offered.
    const Option* option(std::string_view id) const;
};

/// A question with several answers, one of which fits best.
struct Item {
    std::string id;                        ///< `advocacy-01`
    std::vector<std::string> credentials;  ///< for which it applies
    std::string domain;                    ///< category id of the schemes
    std::string task;                      ///< of the domain; see `tasks_of`
    Level level = Level::application;
    std::vector<int> ethics;  ///< statements of the code of ethics, first the main one
    std::string key;          ///< id of the option that fits best
    Wording english;
    Wording spanish;

    const Wording& in(Language language) const {
        return language == Language::english ? english : spanish;
    }
};

}  // namespace waymark::exam
