// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

/// What can be done to an application, and what was done.
namespace waymark::application {

enum class Act : std::uint8_t {
    begin,
    choose_edition,
    submit,
    withdraw,
    record_fee,
    claim,
    assign,
    declare_conflict,
    judge_section,
    ask_for_more,
    answer,
    ask_verification,
    record_verification,
    read_second,
    hold,
    release,
    extend_time,  ///< more days for the draft, or for what was asked for
    recommend_approval,
    recommend_decline,
    send_back,  ///< the decider wants the reviewer to look again
    approve,    ///< subject to the exam
    decline,
    ask_review,
    uphold,
    reverse,
    record_result,
    correct_result,  ///< by two people; what was recorded first stays
    enter,           ///< in the register
};
inline constexpr int act_count = 28;

/// `judge_section`, as stored and as forms say it.
std::string_view name_of(Act act);
std::optional<Act> act_named(std::string_view name);

/// A set of acts.
class Acts {
public:
    constexpr Acts() = default;
    constexpr Acts(std::initializer_list<Act> acts) {
        for (const Act act : acts) add(act);
    }
    constexpr void add(Act act) { bits_ |= 1U << static_cast<unsigned>(act); }
    constexpr void add_if(bool holds, Act act) {
        if (holds) add(act);
    }
    constexpr bool has(Act act) const { return (bits_ >> static_cast<unsigned>(act) & 1U) != 0; }
    constexpr bool operator==(const Acts&) const = default;

private:
    std::uint32_t bits_ = 0;
};

/// One act that was done. What `about`, `word` and `day` mean depends on the act:
///
///     submit, choose_edition  word: the edition
///     record_fee              word: how it was paid; day: when
///     claim, assign           about: the person who works on it from now on; word of an assign:
///                             `after_second_opinion`, when theirs lapses by it; note: why
///     declare_conflict        about: the person who may not judge it
///     judge_section           about: the section; word: codes of reasons, empty when it is met
///     ask_for_more            about: the request; word: the section; day: when it is due
///     answer                  about: the request
///     extend_time             about: the request, or empty for the draft; day: the new last day
///     ask_verification        about: the verification; word: the section; day: when it is due
///     record_verification     about: the verification; word: `confirmed` or `not_confirmed`
///     record_result           about: the exam; word: `passed` or `not_passed`; day: of the exam
///     correct_result          about: the attempt, and who confirmed it; word and day as they
///     should
///                             have been
///     enter                   about: the number in the register
inline constexpr std::string_view after_second_opinion = "after_second_opinion";
struct Step {
    Act act = Act::begin;
    Date on = {};
    std::string by = {};  ///< id of the person who acted
    std::string about = {};
    std::string word = {};
    std::optional<Date> day = std::nullopt;
    std::string note = {};
};

}  // namespace waymark::application
