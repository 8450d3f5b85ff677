// SPDX-License-Identifier: Apache-2.0
#include "application/rules/facts.h"

#include <algorithm>

#include "application/rules/reasons.h"

namespace waymark::application {

namespace {

template <typename T>
auto* found_in(std::vector<T>& all, std::string_view id) {
    const auto place = std::ranges::find(all, id, &T::id);
    return place == all.end() ? nullptr : &*place;
}
template <typename T>
const T* found_in(const std::vector<T>& all, std::string_view id) {
    const auto place = std::ranges::find(all, id, &T::id);
    return place == all.end() ? nullptr : &*place;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0) words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

Verdict verdict_of(const std::vector<std::string>& codes) {
    auto verdict = Verdict::met;
    for (const auto& code : codes) {
        const auto* reason = reason_coded(code);
        if (reason == nullptr || reason->tag == Tag::decline) return Verdict::decline;
        verdict = Verdict::ask;
    }
    return verdict;
}

void judge(Facts& facts, const Step& step) {
    auto* section = found_in(facts.sections, step.about);
    if (section == nullptr) return;
    section->codes = words_of(step.word);
    section->verdict = verdict_of(section->codes);
    section->note = step.note;
    for (auto& request : facts.requests)
        if (request.section == step.about && request.answered_on) request.is_reviewed = true;
}

void ask(Facts& facts, const Step& step) {
    if (auto* section = found_in(facts.sections, step.word)) ++section->times_asked;
    facts.requests.push_back(
        {step.about, step.word, step.note, step.on, step.day.value_or(step.on), {}, {}});
}

void extend(Facts& facts, const Step& step) {
    if (step.about.empty()) facts.frame.draft_ends_on = step.day;
    auto* request = found_in(facts.requests, step.about);
    if (request != nullptr && step.day) request->due = *step.day;
}

void answer(Facts& facts, const Step& step) {
    auto* request = found_in(facts.requests, step.about);
    if (request == nullptr) return;
    request->answered_on = step.on;
    request->answer = step.note;
}

void verify(Facts& facts, const Step& step) {
    auto* verification = found_in(facts.verifications, step.about);
    if (verification == nullptr) return;
    verification->received_on = step.on;
    verification->is_confirmed = step.word == "confirmed";
    if (!verification->is_confirmed) facts.has_second_reading = false;
}

void recommend(Facts& facts, const Step& step, Decision decision) {
    facts.recommendation = decision;
    facts.recommended_on = step.on;
    facts.recommended_by = step.by;
}

void decide(Facts& facts, const Step& step, Decision decision) {
    facts.decision = decision;
    facts.decided_on = step.on;
    facts.decided_by = step.by;
    facts.decision_note = step.note;
}

void drop_recommendation(Facts& facts) {
    facts.recommendation = Decision::none;
    facts.recommended_on.reset();
}

void reverse(Facts& facts) {
    drop_recommendation(facts);
    facts.decision = Decision::none;
    facts.decided_on.reset();
    facts.review_asked_on.reset();
    facts.is_upheld = false;
}

void add_once(std::vector<std::string>& people, const std::string& person) {
    if (std::ranges::find(people, person) == people.end()) people.push_back(person);
}

/// Remembers who had which part, for good.
void take_note_of_who(Facts& facts, const Step& step) {
    constexpr Acts reviews = {Act::judge_section,      Act::ask_for_more,
                              Act::ask_verification,   Act::record_verification,
                              Act::recommend_approval, Act::recommend_decline};
    if (step.act == Act::claim || step.act == Act::assign) add_once(facts.holders, step.about);
    if (reviews.has(step.act)) add_once(facts.reviewers, step.by);
    if (step.act == Act::read_second) add_once(facts.second_readers, step.by);
    if (step.act == Act::approve || step.act == Act::decline) add_once(facts.deciders, step.by);
    if (step.word != after_second_opinion) return;
    // Their opinion was that of a second person; now they are the first.
    std::erase(facts.second_readers, step.about);
    facts.has_second_reading = false;
}

/// The first word tells the attempt; who confirmed it is for the people who read.
void correct(Facts& facts, const Step& step) {
    auto* attempt = found_in(facts.attempts, step.about.substr(0, step.about.find(' ')));
    if (attempt == nullptr) return;
    attempt->on = step.day.value_or(attempt->on);
    attempt->is_passed = step.word == "passed";
    attempt->is_corrected = true;
}

void take(Facts& facts, const Step& step, std::size_t place) {
    take_note_of_who(facts, step);
    switch (step.act) {
        case Act::begin: facts.begun_on = step.on; return;
        case Act::choose_edition: facts.edition = step.word; return;
        case Act::submit:
            facts.submitted_on = step.on;
            facts.edition = step.word;
            return;
        case Act::withdraw: facts.withdrawn_on = step.on; return;
        case Act::record_fee: facts.fee_on = step.on; return;
        case Act::claim:
        case Act::assign: facts.assigned_to = step.about; return;
        case Act::declare_conflict:
            facts.conflicted.push_back(step.about);
            if (facts.assigned_to == step.about) facts.assigned_to.clear();
            return;
        case Act::judge_section: judge(facts, step); return;
        case Act::ask_for_more: ask(facts, step); return;
        case Act::answer: answer(facts, step); return;
        case Act::ask_verification:
            facts.verifications.push_back(
                {step.about, step.word, step.note, step.day.value_or(step.on), {}});
            return;
        case Act::record_verification: verify(facts, step); return;
        case Act::read_second: facts.has_second_reading = true; return;
        case Act::hold:
            facts.held_on = step.on;
            facts.hold_note = step.note;
            return;
        case Act::release: facts.held_on.reset(); return;
        case Act::extend_time: extend(facts, step); return;
        case Act::recommend_approval: recommend(facts, step, Decision::approved); return;
        case Act::recommend_decline: recommend(facts, step, Decision::declined); return;
        case Act::send_back: drop_recommendation(facts); return;
        case Act::approve: decide(facts, step, Decision::approved); return;
        case Act::decline: decide(facts, step, Decision::declined); return;
        case Act::ask_review:
            facts.review_asked_on = step.on;
            facts.review_note = step.note;
            return;
        case Act::uphold:
            facts.review_asked_on.reset();
            facts.is_upheld = true;
            return;
        case Act::reverse: reverse(facts); return;
        case Act::record_result:
            facts.attempts.push_back({std::to_string(place), step.about, step.day.value_or(step.on),
                                      step.word == "passed"});
            return;
        case Act::correct_result: correct(facts, step); return;
        case Act::enter:
            facts.registered_on = step.on;
            facts.number = step.about;
            return;
    }
}

}  // namespace

const Section* Facts::section(std::string_view id) const { return found_in(sections, id); }
const Request* Facts::request(std::string_view id) const { return found_in(requests, id); }
const Verification* Facts::verification(std::string_view id) const {
    return found_in(verifications, id);
}

const Attempt* Facts::attempt(std::string_view id) const { return found_in(attempts, id); }
bool Facts::has_passed() const { return std::ranges::any_of(attempts, &Attempt::is_passed); }

Facts facts_of(std::span<const Step> steps, Frame frame) {
    Facts facts;
    for (const auto& id : frame.sections) facts.sections.push_back({.id = id});
    facts.frame = std::move(frame);
    for (std::size_t i = 0; i < steps.size(); ++i) take(facts, steps[i], i);
    return facts;
}

}  // namespace waymark::application
