// SPDX-License-Identifier: Apache-2.0
#include "application/rules/state.h"

#include <algorithm>
#include <array>

namespace waymark::application {

namespace {

constexpr std::array<std::string_view, stage_count> stage_names = {
    "draft",     "expired", "withdrawn",   "fee_due",  "waiting",  "in_review",       "more_asked",
    "verifying", "on_hold", "recommended", "approved", "declined", "decision_review", "registered"};
constexpr std::array<std::string_view, 6> turn_names = {"nobody",  "candidate", "reviewer",
                                                        "decider", "office",    "others"};

bool has_open_request(const Facts& facts) {
    return std::ranges::any_of(facts.requests, &Request::is_open);
}
bool waits_for_candidate(const Facts& facts, Date today) {
    return std::ranges::any_of(facts.requests, [today](const Request& request) {
        return request.is_open() && !request.is_overdue(today);
    });
}
bool waits_for_others(const Facts& facts) {
    return std::ranges::any_of(facts.verifications, [](const Verification& verification) {
        return !verification.received_on;
    });
}
bool wants_second_reading(const Facts& facts) {
    return !facts.has_second_reading &&
           std::ranges::any_of(facts.verifications, [](const Verification& verification) {
               return verification.received_on && !verification.is_confirmed;
           });
}
bool has_verdict(const Facts& facts, Verdict verdict) {
    return std::ranges::any_of(
        facts.sections, [verdict](const Section& section) { return section.verdict == verdict; });
}
bool may_ask_any(const Facts& facts) {
    return std::ranges::any_of(facts.sections,
                               [&](const Section& section) { return may_ask(facts, section); });
}
/// Asked as often as may be, and still a question.
bool has_asked_enough(const Facts& facts) {
    return std::ranges::any_of(facts.sections, [](const Section& section) {
        return section.verdict == Verdict::ask && section.times_asked >= rounds_max;
    });
}
bool is_left_unanswered(const Facts& facts, Date today) {
    return std::ranges::any_of(
        facts.requests, [today](const Request& request) { return request.is_overdue(today); });
}

bool can_approve(const Facts& facts) {
    const bool all_met = std::ranges::all_of(
        facts.sections, [](const Section& section) { return section.verdict == Verdict::met; });
    return all_met && !has_open_request(facts) && !waits_for_others(facts) &&
           !wants_second_reading(facts);
}
bool can_decline(const Facts& facts, Date today) {
    return has_verdict(facts, Verdict::decline) || has_asked_enough(facts) ||
           is_left_unanswered(facts, today);
}

State of_draft(const Facts& facts, Date today) {
    if (facts.frame.draft_ends_on && *facts.frame.draft_ends_on < today)
        return {Stage::expired, Turn::nobody, {}};
    return {Stage::draft,
            Turn::candidate,
            {Act::choose_edition, Act::submit, Act::withdraw, Act::extend_time}};
}

State of_decline(const Facts& facts, Date today) {
    if (facts.review_asked_on)
        return {Stage::decision_review, Turn::decider, {Act::uphold, Act::reverse}};
    const auto last_day = days_after(*facts.decided_on, facts.frame.review_days);
    Acts acts;
    acts.add_if(!facts.is_upheld && today <= last_day, Act::ask_review);
    return {Stage::declined, Turn::nobody, acts};
}

/// What may always be done while the board reads.
constexpr Acts while_open = {Act::assign, Act::hold, Act::withdraw, Act::declare_conflict};

State of_review(const Facts& facts, Date today) {
    State state{Stage::in_review, Turn::reviewer, while_open};
    auto& acts = state.acts;
    acts.add(Act::judge_section);
    acts.add(Act::ask_verification);
    acts.add_if(has_open_request(facts), Act::answer);
    acts.add_if(has_open_request(facts), Act::extend_time);
    acts.add_if(waits_for_others(facts), Act::record_verification);
    acts.add_if(may_ask_any(facts), Act::ask_for_more);
    if (waits_for_candidate(facts, today)) {
        state.stage = Stage::more_asked;
        state.turn = Turn::candidate;
        return state;
    }
    if (waits_for_others(facts)) {
        state.stage = Stage::verifying;
        state.turn = Turn::others;
        return state;
    }
    acts.add_if(wants_second_reading(facts), Act::read_second);
    acts.add_if(can_approve(facts), Act::recommend_approval);
    acts.add_if(can_decline(facts, today), Act::recommend_decline);
    return state;
}

State of_recommendation(const Facts& facts) {
    State state{Stage::recommended, Turn::decider, while_open};
    state.acts.add(Act::send_back);
    const bool is_approval = facts.recommendation == Decision::approved;
    state.acts.add_if(is_approval && !facts.has_open_flags, Act::approve);
    state.acts.add_if(!is_approval, Act::decline);
    return state;
}

}  // namespace

std::string_view name_of(Stage stage) { return stage_names[static_cast<std::size_t>(stage)]; }
std::string_view name_of(Turn turn) { return turn_names[static_cast<std::size_t>(turn)]; }

std::optional<Stage> stage_named(std::string_view name) {
    for (std::size_t i = 0; i < stage_names.size(); ++i)
        if (stage_names[i] == name) return static_cast<Stage>(i);
    return std::nullopt;
}

bool State::is_open() const {
    return stage != Stage::expired && stage != Stage::withdrawn && stage != Stage::declined &&
           stage != Stage::registered;
}

bool may_ask(const Facts& facts, const Section& section) {
    const bool is_asked = std::ranges::any_of(facts.requests, [&](const Request& request) {
        return request.section == section.id && !request.is_reviewed;
    });
    return section.verdict == Verdict::ask && section.times_asked < rounds_max && !is_asked;
}

State state_of(const Facts& facts, Date today) {
    Acts of_results;
    of_results.add_if(!facts.attempts.empty(), Act::correct_result);
    if (facts.registered_on) return {Stage::registered, Turn::nobody, of_results};
    if (facts.withdrawn_on) return {Stage::withdrawn, Turn::nobody, {}};
    if (!facts.submitted_on) return of_draft(facts, today);
    if (facts.decision == Decision::declined) return of_decline(facts, today);
    if (facts.decision == Decision::approved) {
        of_results.add(Act::record_result);
        of_results.add(Act::withdraw);
        return {Stage::approved, Turn::candidate, of_results};
    }
    if (facts.held_on)
        return {Stage::on_hold,
                Turn::office,
                {Act::release, Act::withdraw, Act::assign, Act::declare_conflict}};
    if (!facts.fee_on) {
        State state{Stage::fee_due, Turn::candidate, while_open};
        state.acts.add(Act::record_fee);
        state.acts.add_if(facts.assigned_to.empty(), Act::claim);
        return state;
    }
    if (facts.recommended_on) return of_recommendation(facts);
    if (!facts.assigned_to.empty()) return of_review(facts, today);
    State state{Stage::waiting, Turn::reviewer, while_open};
    state.acts.add(Act::claim);
    return state;
}

}  // namespace waymark::application
