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
                              Act::record_result,
                              Act::correct_result,
                              Act::extend_time};

/// What a reviewer does. Who gave the second opinion does none of it, or they would second
/// themselves.
constexpr Acts of_review = {Act::claim,
                            Act::judge_section,
                            Act::ask_for_more,
                            Act::ask_verification,
                            Act::record_verification,
                            Act::recommend_approval,
                            Act::recommend_decline};

bool is_among(const std::vector<std::string>& people, std::string_view person) {
    return std::ranges::find(people, person) != people.end();
}

/// Three pairs of eyes: who reviews, who gives a second opinion or decides, and who looks at a
/// decision again. Nobody is two of them in one file, however it was handed on in between.
bool is_second_look_of_first(const Facts& facts, Act act, std::string_view person) {
    const bool did_review = is_among(facts.reviewers, person);
    const bool had_it = did_review || is_among(facts.holders, person);
    const bool read_second = is_among(facts.second_readers, person);
    if (of_review.has(act)) return read_second;
    if (act == Act::read_second) return had_it;
    if (act == Act::approve || act == Act::decline) return did_review || read_second;
    // A passed exam enters the register: who decided does not issue as well.
    if (act == Act::record_result || act == Act::correct_result)
        return is_among(facts.deciders, person);
    if (act == Act::uphold || act == Act::reverse)
        return had_it || read_second || is_among(facts.deciders, person);
    return false;
}

}  // namespace

std::optional<Bar> bar_of(const Facts& facts, Act act, std::string_view person,
                          std::string_view candidate) {
    if (of_candidate.has(act)) return std::nullopt;
    if (person == candidate) return Bar::own_application;
    if (is_among(facts.conflicted, person) && of_judgment.has(act)) return Bar::conflict;
    if (is_second_look_of_first(facts, act, person)) return Bar::same_person;
    return std::nullopt;
}

}  // namespace waymark::application
