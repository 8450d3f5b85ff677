// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace waymark {

/// The identity of one thing of one kind: a text the board made, never one a person wrote. Ids of
/// different kinds do not mix; `Tag` is a type that only names the kind.
template <typename Tag>
struct Id {
    std::string text;

    bool is_empty() const { return text.empty(); }
    operator std::string_view() const { return text; }
    auto operator<=>(const Id&) const = default;
};

}  // namespace waymark
