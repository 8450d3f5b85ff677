// SPDX-License-Identifier: Apache-2.0
#include "application/demonstration.h"

#include <algorithm>

#include "application/acts.h"
#include "application/judged.h"
#include "application/rules/reasons.h"
#include "base/ensure.h"
#include "platform/db/db.h"
#include "signing/signing.h"

namespace waymark::application {

namespace {

using people::PersonId;

constexpr std::string_view credential = "il-crss";
/// In microseconds.
constexpr std::int64_t moment = 1'000;

/// How far somebody has come.
enum class Chapter : std::uint8_t { first_paper, unconfirmed, ready, submitted, asked, registered };

struct Story {
    std::string_view persona;
    Chapter chapter;
};
constexpr Story stories[] = {
    {"candidate_new", Chapter::first_paper}, {"candidate_hours", Chapter::unconfirmed},
    {"candidate_ready", Chapter::ready},     {"candidate_submitted", Chapter::submitted},
    {"candidate_asked", Chapter::asked},     {"certified", Chapter::registered},
};

struct Training {
    const char* title;
    const char* category;
    int hours;
    int days_ago;
};
constexpr Training trainings[] = {
    {"Speaking up together", "advocacy", 12, 400},
    {"Your role and its limits", "professional_responsibility", 10, 370},
    {"Walking beside someone", "mentoring", 12, 340},
    {"Recovery in everyday life", "recovery_support", 12, 310},
    {"Ethics at work", "ethics", 6, 280},
    {"Foundations of peer support", "core", 48, 250},
};

dossier::Claim training_of(const Training& training, Date today) {
    dossier::Claim claim;
    claim.title = training.title;
    claim.begun = days_before(today, training.days_ago + training.hours / 6);
    claim.on = days_before(today, training.days_ago);
    claim.amount = Hours::of_hours(training.hours);
    claim.delivery = scheme::Delivery::in_person;
    claim.recognition = scheme::Recognition::recognized;
    claim.evidence = scheme::Evidence::document;
    claim.categories = {training.category};
    return claim;
}

dossier::Claim work_of(scheme::EntryKind kind, const char* title, int hours, Date today) {
    dossier::Claim claim;
    claim.kind = kind;
    claim.title = title;
    claim.begun = days_before(today, 480);
    claim.on = days_before(today, 30);
    claim.amount = Hours::of_hours(hours);
    claim.setting = scheme::Setting::paid;
    claim.evidence = scheme::Evidence::supervisor;
    claim.duty_share = 70;
    return claim;
}

std::vector<dossier::Claim> claims_of(Chapter chapter, Date today) {
    if (chapter == Chapter::first_paper) return {training_of(trainings[0], today)};
    std::vector<dossier::Claim> claims;
    for (const auto& training : trainings) claims.push_back(training_of(training, today));
    claims.push_back(
        work_of(scheme::EntryKind::work, "Recovery support at a drop-in center", 2040, today));
    claims.push_back(
        work_of(scheme::EntryKind::supervision, "Weekly meetings with a supervisor", 104, today));
    return claims;
}

/// Tells one persona's story, act by act, as the people concerned would have done it.
class Teller {
public:
    Teller(db::Tx& tx, const House& house, const Editions& editions)
        : tx_(tx),
          house_(house),
          editions_(editions),
          reviewer_(people::person_of_persona(tx, "reviewer")),
          decider_(people::person_of_persona(tx, "decider")),
          director_(people::person_of_persona(tx, "director")) {}

    void tell(const Story& story) {
        const auto who = people::person_of_persona(tx_, story.persona);
        const auto now = by(who);
        const bool is_told =
            !dossier::lines_of(tx_, who).empty() || !applications_of(tx_, now, who).empty();
        if (is_told) return;
        add_file(who, story.chapter);
        if (story.chapter < Chapter::submitted) return;
        const auto id = hand_in(who);
        if (story.chapter == Chapter::submitted) return;
        read(id, story.chapter);
        if (story.chapter == Chapter::registered) decide_and_pass(id);
    }

private:
    /// Each act a moment after the one before, so that the journal tells them in their order.
    Occasion by(const PersonId& who) {
        auto now = occasion(house_, editions_, who);
        acts_ += 1;
        now.now = clock::Instant::of_microseconds(now.now.microseconds() + acts_ * moment);
        return now;
    }

    template <typename Answer>
    static auto done(Answer answer) {
        ensure(answer.has_value(), "the story of a persona goes as told");
        return std::move(*answer);
    }

    void add_file(const PersonId& who, Chapter chapter) {
        const auto now = by(who);
        const auto claims = claims_of(chapter, now.today);
        const bool is_confirmed = chapter >= Chapter::ready;
        const auto from =
            is_confirmed ? dossier::Provenance::supervisor : dossier::Provenance::self;
        done(dossier::add_lines(tx_, claims, from, {who, "board"}, now.now));
        if (!is_confirmed) return;
        eligibility::Fact diploma;
        diploma.name = "high_school_diploma";
        diploma.evidence = scheme::Evidence::document;
        diploma.on = days_before(now.today, 4000);
        done(dossier::state_fact(tx_, diploma, {who, "board"}, now.now));
    }

    ApplicationId hand_in(const PersonId& who) {
        const auto now = by(who);
        const auto person = people::person_of(tx_, who);
        const auto id = done(begin(tx_, now, credential));
        for (const auto text : texts_to_sign) {
            const auto version = signing::newest_text(text, person.language).version;
            done(signing::sign(tx_, who, {text, version, person.language}, person.name,
                               by(who).now));
        }
        const auto copy = frozen(judged_now(tx_, now, *find_application(tx_, now, id)));
        done(submit(tx_, by(who), id, copy));
        return done(record_fee(tx_, by(reviewer_), id, {"check", now.today, "1042"}));
    }

    void read(const ApplicationId& id, Chapter chapter) {
        const auto now = by(reviewer_);
        done(claim(tx_, by(reviewer_), id));
        const auto sections = find_application(tx_, now, id)->facts.sections;
        for (const auto& section : sections) {
            const bool is_asked = chapter == Chapter::asked && section.id == "diploma";
            Judging judging{section.id, {}, {}};
            if (is_asked) judging.codes = {"paper_unreadable"};
            done(judge_section(tx_, by(reviewer_), id, judging));
        }
        if (chapter != Chapter::asked) return;
        const auto* reason = reason_coded("paper_unreadable");
        const Item item{"diploma", std::string(reason->remedy(Language::spanish)),
                        days_after(now.today, due_days_usual)};
        done(ask_for_more(tx_, by(reviewer_), id, {item}));
    }

    void decide_and_pass(const ApplicationId& id) {
        done(recommend(tx_, by(reviewer_), id, Decision::approved, {}));
        done(decide(tx_, by(decider_), id, Decision::approved, {}));
        const auto now = by(director_);
        done(record_exam_result(tx_, now, id, {"crss_exam", now.today, true, "Score list"}));
    }

    db::Tx& tx_;
    const House& house_;
    const Editions& editions_;
    PersonId reviewer_, decider_, director_;
    std::int64_t acts_ = 0;
};

}  // namespace

void found_stories(const House& house, const Editions& editions) {
    ensure(house.is_demonstration, "stories are told in a demonstration alone");
    const bool is_offered = std::ranges::any_of(
        editions, [](const scheme::Edition& edition) { return edition.credential == credential; });
    if (!is_offered) return;
    for (const auto& story : stories)
        db::transact(house.database, [&](db::Tx& tx) { Teller(tx, house, editions).tell(story); });
}

}  // namespace waymark::application
