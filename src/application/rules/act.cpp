// SPDX-License-Identifier: Apache-2.0
#include "application/rules/act.h"

#include <array>

namespace waymark::application {

namespace {

constexpr std::array<std::string_view, act_count> names = {"begin",
                                                           "choose_edition",
                                                           "submit",
                                                           "withdraw",
                                                           "record_fee",
                                                           "claim",
                                                           "assign",
                                                           "declare_conflict",
                                                           "judge_section",
                                                           "ask_for_more",
                                                           "answer",
                                                           "ask_verification",
                                                           "record_verification",
                                                           "read_second",
                                                           "hold",
                                                           "release",
                                                           "extend_time",
                                                           "recommend_approval",
                                                           "recommend_decline",
                                                           "send_back",
                                                           "approve",
                                                           "decline",
                                                           "ask_review",
                                                           "uphold",
                                                           "reverse",
                                                           "record_result",
                                                           "correct_result",
                                                           "enter"};

}  // namespace

std::string_view name_of(Act act) { return names[static_cast<std::size_t>(act)]; }

std::optional<Act> act_named(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<Act>(i);
    return std::nullopt;
}

}  // namespace waymark::application
