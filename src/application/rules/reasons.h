// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/language.h"

/// Why a section is not met: a closed list, so that every candidate hears the same words for the
/// same thing, and the board can count them.
namespace waymark::application {

/// What a reason leads to: a question to the candidate, or a decline.
enum class Tag : std::uint8_t { ask, decline };

struct Reason {
    std::string_view code;  ///< `paper_unreadable`
    Tag tag = Tag::ask;
    bool needs_note = false;
    std::string_view english;
    std::string_view spanish;
    /// What would change the result, or what to hand in.
    std::string_view remedy_english;
    std::string_view remedy_spanish;

    std::string_view title(Language language) const {
        return language == Language::spanish ? spanish : english;
    }
    std::string_view remedy(Language language) const {
        return language == Language::spanish ? remedy_spanish : remedy_english;
    }
};

std::span<const Reason> reasons();
/// Null for a code outside the list.
const Reason* reason_coded(std::string_view code);

}  // namespace waymark::application
