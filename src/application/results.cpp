// SPDX-License-Identifier: Apache-2.0
// Results of exams: recorded by one person, corrected by two.
#include <algorithm>

#include "application/correct_result.h"
#include "application/letters.h"
#include "application/store.h"
#include "platform/db/tx.h"
#include "registry/registry.h"

namespace waymark::application {

namespace {

/// Where a scheme does not say when a certification ends.
constexpr int usual_term_months = 12;

Date term_end(const scheme::Edition& edition, Date begins, std::optional<Date> born) {
    if (edition.renewal.expiry) {
        const auto end = scheme::first_expiry(*edition.renewal.expiry, begins, {born, {}});
        if (end) return *end;
    }
    return days_before(months_after(begins, usual_term_months), 1);
}

/// A pass under an approval makes a registration.
Done enter(db::Tx& tx, const Occasion& occasion, Application& one) {
    const auto& edition = edition_of(occasion.editions, one);
    const people::Reading reading{occasion.who.text, occasion.now};
    const auto born =
        people::legal_facts_read_by(tx, occasion.house.keyring, one.person, reading).born;
    registry::NewRegistration entry;
    entry.person = one.owner.text;
    entry.application = one.id.text;
    entry.credential = one.credential;
    entry.edition = one.edition;
    entry.name = people::person_of(tx, one.person).name;
    entry.begins_on = occasion.today;
    entry.ends_on = term_end(edition, occasion.today, born);
    const auto decider = people::account_of(tx, {one.facts.decided_by});
    entry.by = decider ? decider->id.text : one.facts.decided_by;
    const auto number = registry::enter(tx, entry, occasion.now);
    if (!number)
        return refuse(number.error() == registry::Refusal::revoked ? Refusal::revoked
                                                                   : Refusal::registered_already);
    keep(tx, occasion, one, {.act = Act::enter, .about = *number});
    post_registered(tx, occasion, one);
    return one.id;
}

/// Nobody sits two exams on one day; the same day twice is the same paper twice.
bool is_taken(const Application& one, Date on, std::string_view but = {}) {
    return std::ranges::any_of(one.facts.attempts, [&](const Attempt& attempt) {
        return attempt.on == on && attempt.id != but;
    });
}

}  // namespace

Done record_exam_result(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                        const ExamResult& result) {
    if (const auto trouble = trouble_with(result.source)) return refuse(*trouble);
    if (occasion.today < result.on) return refuse(Refusal::bad_day);
    auto one = open_for(tx, occasion, id, Act::record_result);
    if (!one) return refuse(one.error());
    const auto& exams = edition_of(occasion.editions, *one).exams;
    if (std::ranges::none_of(exams, [&](const auto& exam) { return exam.id == result.exam; }))
        return refuse(Refusal::no_such_reason);
    // The approval is what lets somebody sit the exam.
    if (result.on < *one->facts.decided_on) return refuse(Refusal::bad_day);
    if (is_taken(*one, result.on)) return refuse(Refusal::recorded_already);
    keep(tx, occasion, *one,
         {.act = Act::record_result,
          .about = std::string(result.exam),
          .word = result.is_passed ? "passed" : "not_passed",
          .day = result.on,
          .note = std::string(result.source)});
    if (result.is_passed) return enter(tx, occasion, *one);
    post_exam_again(tx, occasion, *one);
    return id;
}

Result<Application, Refusal> may_correct(db::Tx& tx, const Occasion& occasion,
                                         const ApplicationId& id, const Correction& correction) {
    if (const auto trouble = trouble_with(correction.why)) return refuse(*trouble);
    auto one = open_for(tx, occasion, id, Act::correct_result);
    if (!one) return refuse(one.error());
    const auto* attempt = one->facts.attempt(correction.attempt);
    if (attempt == nullptr) return refuse(Refusal::no_such_reason);
    const bool is_early = one->facts.decided_on && correction.on < *one->facts.decided_on;
    if (is_early || occasion.today < correction.on) return refuse(Refusal::bad_day);
    const bool is_same = attempt->on == correction.on && attempt->is_passed == correction.is_passed;
    if (is_same || is_taken(*one, correction.on, attempt->id))
        return refuse(Refusal::recorded_already);
    return one;
}

Done correct_result(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                    const Correction& correction, const people::PersonId& asked_by) {
    if (asked_by == occasion.who) return refuse(Refusal::same_person);
    auto one = may_correct(tx, occasion, id, correction);
    if (!one) return refuse(one.error());
    // In the name of who asked, as every act of two people.
    auto asker = occasion;
    asker.who = asked_by;
    keep(tx, asker, *one,
         {.act = Act::correct_result,
          .about = correction.attempt + " " + occasion.who.text,
          .word = correction.is_passed ? "passed" : "not_passed",
          .day = correction.on,
          .note = correction.why});
    post_result_corrected(tx, occasion, *one);
    // Whoever has a number keeps it, and whoever gets one gets it once.
    if (!one->facts.has_passed() || one->facts.registered_on) return one->id;
    return enter(tx, asker, *one);
}

}  // namespace waymark::application
