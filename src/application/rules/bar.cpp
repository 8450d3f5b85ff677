// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "application/rules/state.h"

namespace waymark::application {

namespace {

/// What only the candidate does, for themselves.
constexpr Acts of_candidate = {Act::begin,  Act::choose_edition, Act::submit,
                               Act::answer, Act::withdraw,       Act::ask_review};
/// Acts in which somebody forms or follows an opinion of the file.
constexpr Acts of_judgment = {Act::claim,
                              Act::judge_section,
                              Act::ask_for_more,
                              Act::ask_verification,
                              Act::record_verification,
                              Act::read_second,
                              Act::recommend_approval,
                              Act::recommend_decline,
                              Act::send_back,
                              Act::approve,
                              Act::decline,
                              Act::uphold,
                              Act::reverse,
                              Act::record_result};

bool is_second_look_of_first(const Facts& facts, Act act, std::string_view person) {
    if (act == Act::read_second) return person == facts.assigned_to;
    if (act == Act::approve || act == Act::decline) return person == facts.recommended_by;
    if (act == Act::uphold || act == Act::reverse)
        return person == facts.decided_by || person == facts.recommended_by;
    return false;
}

}  // namespace

std::optional<Bar> bar_of(const Facts& facts, Act act, std::string_view person,
                          std::string_view candidate) {
    if (of_candidate.has(act)) return std::nullopt;
    if (person == candidate) return Bar::own_application;
    const bool is_conflicted =
        std::ranges::find(facts.conflicted, person) != facts.conflicted.end();
    if (is_conflicted && of_judgment.has(act)) return Bar::conflict;
    if (is_second_look_of_first(facts, act, person)) return Bar::same_person;
    return std::nullopt;
}

}  // namespace waymark::application
