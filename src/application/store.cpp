// SPDX-License-Identifier: Apache-2.0
#include "application/store.h"

#include <algorithm>

#include "application/queries.sql.h"
#include "application/rules/waiting.h"
#include "base/ensure.h"
#include "base/fold.h"
#include "dossier/dossier.h"
#include "journal/journal.h"
#include "platform/db/tx.h"

namespace waymark::application {

Refusal refusal_of(Bar bar) {
    switch (bar) {
        case Bar::own_application: return Refusal::own_application;
        case Bar::conflict: return Refusal::conflict;
        case Bar::same_person: return Refusal::same_person;
    }
    return Refusal::conflict;
}

std::string_view journal_name_of(Act act) {
    switch (act) {
        case Act::begin: return "application.begun";
        case Act::choose_edition: return "application.edition_chosen";
        case Act::submit: return "application.submitted";
        case Act::withdraw: return "application.withdrawn";
        case Act::record_fee: return "application.fee_recorded";
        case Act::claim: return "application.claimed";
        case Act::assign: return "application.assigned";
        case Act::declare_conflict: return "application.conflict_declared";
        case Act::judge_section: return "application.section_judged";
        case Act::ask_for_more: return "application.more_requested";
        case Act::answer: return "application.answered";
        case Act::ask_verification: return "application.verification_asked";
        case Act::record_verification: return "application.verified";
        case Act::read_second: return "application.second_read";
        case Act::hold: return "application.held";
        case Act::release: return "application.released";
        case Act::extend_time: return "application.time_extended";
        case Act::recommend_approval:
        case Act::recommend_decline: return "application.recommended";
        case Act::send_back: return "application.sent_back";
        case Act::approve: return "application.approved";
        case Act::decline: return "application.declined";
        case Act::ask_review: return "application.review_requested";
        case Act::uphold: return "application.upheld";
        case Act::reverse: return "application.reversed";
        case Act::record_result: return "application.result_recorded";
        case Act::correct_result: return "application.result_corrected";
        case Act::enter: return "application.registered";
    }
    return {};
}

std::optional<Refusal> trouble_with(std::string_view note) {
    if (folded(note).empty()) return Refusal::note_missing;
    if (note.size() > note_max) return Refusal::note_too_long;
    return std::nullopt;
}

Result<Application, Refusal> open_for(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                                      Act act) {
    auto application = find_application(tx, occasion, id);
    if (!application) return refuse(Refusal::no_such_application);
    if (!application->state.acts.has(act)) return refuse(Refusal::not_now);
    // Whoever vouched for the candidate does not judge them, whether they said so or not.
    if (act != Act::declare_conflict &&
        bar_to_read(*application, reader_of(tx, occasion.who)) == Bar::conflict)
        application->facts.conflicted.push_back(occasion.who.text);
    const auto bar = bar_of(application->facts, act, occasion.who, application->person);
    if (bar) return refuse(refusal_of(*bar));
    return std::move(*application);
}

Reader reader_of(db::Tx& tx, const people::PersonId& who) {
    const auto person = people::find_person(tx, who);
    if (!person) return {who, {}};
    return {who, dossier::who_named(tx, person->email)};
}

std::optional<Bar> bar_to_read(const Application& application, const Reader& reader) {
    if (application.person == reader.who) return Bar::own_application;
    const auto is_among = [](const auto& all, const auto& one) {
        return std::ranges::find(all, one) != all.end();
    };
    if (is_among(application.facts.conflicted, reader.who.text) ||
        is_among(reader.named_by, application.person))
        return Bar::conflict;
    return std::nullopt;
}

void keep(db::Tx& tx, const Occasion& occasion, Application& application, Step step) {
    step.on = occasion.today;
    step.by = occasion.who.text;
    const auto place = static_cast<std::int64_t>(application.steps.size());
    const auto day = step.day ? std::optional(to_text(*step.day)) : std::nullopt;
    const auto added =
        tx.execute(sql::add_step, application.id.text, place, name_of(step.act),
                   clock::to_text(occasion.now), step.by, step.about, step.word, day, step.note);
    // Somebody else took this place since the steps were read; all of it is decided again.
    if (added != 1) throw db::Conflict("another act on the application came first");
    journal::record(tx,
                    {std::string(journal_name_of(step.act)), step.by, application.id.text,
                     application.owner.text},
                    occasion.now);
    application.steps.push_back(std::move(step));
    application.instants.push_back(occasion.now);
    application.facts = facts_of(application.steps, application.facts.frame);
    application.state = state_of(application.facts, occasion.today);
    refresh(tx, application);
}

void refresh(db::Tx& tx, const Application& application) {
    tx.execute(sql::refresh, application.id.text, application.edition,
               name_of(application.state.stage), name_of(application.state.turn),
               application.facts.assigned_to, application.state.is_open());
}

Result<Application, Refusal> take(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                                  Step step) {
    auto application = open_for(tx, occasion, id, step.act);
    if (application) keep(tx, occasion, *application, std::move(step));
    return application;
}

}  // namespace waymark::application
