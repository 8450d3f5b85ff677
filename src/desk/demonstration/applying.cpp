// SPDX-License-Identifier: Apache-2.0
#include "desk/demonstration/applying.h"

#include "platform/db/db.h"
#include "signing/signing.h"

namespace waymark::desk {

namespace {

using application::Occasion;

constexpr std::string_view reviewer = "reviewer";
constexpr std::string_view decider = "decider";
constexpr std::string_view office = "director";

}  // namespace

Applying::Applying(Teller& teller, std::string_view persona, std::string_view credential)
    : teller_(teller), persona_(persona), credential_(credential) {}

template <typename Work>
auto Applying::act(std::string_view persona, Work work) {
    const auto now = teller_.as(persona);
    return db::transact(teller_.house().database, [&](db::Tx& tx) { return work(tx, now); });
}

void Applying::begin() {
    id_ = act(persona_, [&](db::Tx& tx, const Occasion& now) {
        return done(application::begin(tx, now, credential_));
    });
}

void Applying::sign() {
    act(persona_, [&](db::Tx& tx, const Occasion& now) {
        const auto legal = people::legal_facts(tx, now.house.keyring, now.who).legal_name;
        const auto language = people::person_of(tx, now.who).language;
        for (const auto text : application::texts_to_sign) {
            const auto version = signing::newest_text(text, language).version;
            done(signing::sign(tx, {now.house.keyring, now.who}, {text, version, language}, legal,
                               now.now));
        }
    });
}

void Applying::submit() {
    act(persona_, [&](db::Tx& tx, const Occasion& now) {
        const auto file = application::find_application(tx, now, id_);
        const auto copy = application::frozen(application::judged_now(tx, now, *file));
        return done(application::submit(tx, now, id_, copy));
    });
}

void Applying::pay(std::string_view reference) {
    act(office, [&](db::Tx& tx, const Occasion& now) {
        return done(application::record_fee(tx, now, id_, {"check", now.today, reference}));
    });
}

void Applying::claim() {
    act(reviewer,
        [&](db::Tx& tx, const Occasion& now) { return done(application::claim(tx, now, id_)); });
}

void Applying::read(std::string_view but, std::string_view code) {
    act(reviewer, [&](db::Tx& tx, const Occasion& now) {
        const auto file = application::find_application(tx, now, id_);
        for (const auto& section : file->facts.sections) {
            application::Judging judging{section.id, {}, {}};
            if (section.id == but) judging.codes = {std::string(code)};
            done(application::judge_section(tx, now, id_, judging));
        }
    });
}

void Applying::ask(std::string_view section, std::string_view code, int due_days) {
    act(reviewer, [&](db::Tx& tx, const Occasion& now) {
        const auto language = people::person_of(tx, teller_.person(tx, persona_)).language;
        const auto* reason = application::reason_coded(code);
        ensure(reason != nullptr, "a story gives reasons from the list");
        const application::Item item{std::string(section), std::string(reason->remedy(language)),
                                     days_after(now.today, due_days)};
        return done(application::ask_for_more(tx, now, id_, {item}));
    });
}

void Applying::recommend(std::string_view note) {
    act(reviewer, [&](db::Tx& tx, const Occasion& now) {
        return done(application::recommend(tx, now, id_, application::Decision::approved, note));
    });
}

void Applying::approve() {
    act(decider, [&](db::Tx& tx, const Occasion& now) {
        return done(application::decide(tx, now, id_, application::Decision::approved, {}));
    });
}

std::string Applying::pass(std::string_view source) {
    return act(office, [&](db::Tx& tx, const Occasion& now) {
        const auto file = application::find_application(tx, now, id_);
        const auto& exams = application::edition_of(now.editions, *file).exams;
        ensure(!exams.empty(), "the credential of the story has an exam");
        done(application::record_exam_result(tx, now, id_,
                                             {exams.front().id, now.today, true, source}));
        return application::find_application(tx, now, id_)->facts.number;
    });
}

}  // namespace waymark::desk
