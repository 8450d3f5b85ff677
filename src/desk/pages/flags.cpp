// SPDX-License-Identifier: Apache-2.0
#include "desk/pages/flags.h"

#include <algorithm>
#include <array>

namespace waymark::desk {

namespace {

constexpr std::array<std::string_view, 3> outcomes = {"in_order", "confirmed_elsewhere",
                                                      "not_in_order"};

}  // namespace

bool is_flag(tasks::Kind kind) {
    return kind == tasks::Kind::own_referee || kind == tasks::Kind::shared_referee;
}

std::span<const std::string_view> flag_outcomes() { return outcomes; }

std::string spoken_outcome(std::string_view word, const words::Speaker& t) {
    if (word == "in_order") return std::string(t("Looked at, and in order"));
    if (word == "confirmed_elsewhere") return std::string(t("Confirmed in another way"));
    if (word == "not_in_order") return std::string(t("Not in order"));
    return std::string(t("Done"));
}

std::string flag_outcome(std::string_view word, std::string_view note) {
    return std::string(word) + " " + std::string(note);
}

FlagOutcome flag_outcome_in(std::string_view text) {
    const auto end = text.find(' ');
    const auto word = text.substr(0, end);
    const bool has_word = end != text.npos && std::ranges::find(outcomes, word) != outcomes.end();
    if (!has_word) return {{}, std::string(text)};
    return {std::string(word), std::string(text.substr(end + 1))};
}

}  // namespace waymark::desk
