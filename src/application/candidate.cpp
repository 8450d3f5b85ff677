// SPDX-License-Identifier: Apache-2.0
// What the candidate does.
#include <algorithm>

#include "application/acts.h"
#include "application/judged.h"
#include "application/letters.h"
#include "application/queries.sql.h"
#include "application/store.h"
#include "base/ensure.h"
#include "platform/crypto/uuid.h"
#include "platform/db/tx.h"
#include "registry/registry.h"
#include "signing/signing.h"

namespace waymark::application {

namespace {

/// Why the register would not enter the person with this credential, whatever the board decides.
/// Whose term has ended may come back, and a number given by mistake is no credential.
std::optional<Refusal> bar_of_register(db::Tx& tx, const Occasion& occasion,
                                       std::string_view credential) {
    const auto earlier =
        registry::earlier_of(tx, occasion.who.text, credential, occasion.today, occasion.now);
    switch (earlier.way) {
        case registry::Return::not_while_held: return Refusal::registered_already;
        case registry::Return::never: return Refusal::revoked;
        case registry::Return::as_new:
        case registry::Return::under_same_number: break;
    }
    return std::nullopt;
}

bool has_signed_all(db::Tx& tx, const signing::Signer& signer) {
    return std::ranges::all_of(texts_to_sign, [&](std::string_view text) {
        return signing::signature_of(tx, signer, text).has_value();
    });
}

/// Another one that is still open. One whose year went by is closed on the way.
bool has_open(db::Tx& tx, const Occasion& occasion, std::string_view credential) {
    for (const auto& one : applications_of(tx, occasion, occasion.who)) {
        if (one.credential != credential) continue;
        refresh(tx, one);
        if (one.state.is_open()) return true;
    }
    return false;
}

/// Another one of the same credential that the board has. Merged records may have a draft each; one
/// of them is handed in.
bool has_handed_in(db::Tx& tx, const Occasion& occasion, const Application& but) {
    return std::ranges::any_of(applications_of(tx, occasion, occasion.who),
                               [&](const Application& one) {
                                   return one.id != but.id && one.credential == but.credential &&
                                          one.state.is_open() && one.facts.submitted_on;
                               });
}

/// The whole file, what was found and what stood behind it are shut with the person's key: the day
/// of birth is in them.
void add_submission(db::Tx& tx, const Occasion& occasion, const Application& one,
                    std::int64_t place, const Frozen& frozen) {
    const auto key = people::key_of(tx, occasion.house.keyring, one.owner);
    ensure(key.has_value(), "who hands in has their key");
    tx.execute(sql::add_submission, one.id.text, place, frozen.edition,
               people::shut(*key, use_dossier, frozen.dossier),
               people::shut(*key, use_findings, frozen.findings),
               people::shut(*key, use_proofs, frozen.proofs), frozen.digest);
}

/// `open_for`, for the candidate's own application alone.
Result<Application, Refusal> own(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                                 Act act) {
    auto application = open_for(tx, occasion, id, act);
    if (application && application->person != occasion.who)
        return refuse(Refusal::no_such_application);
    return application;
}

}  // namespace

Done begin(db::Tx& tx, const Occasion& occasion, std::string_view credential) {
    if (const auto bar = bar_of_register(tx, occasion, credential)) return refuse(*bar);
    if (has_open(tx, occasion, credential)) return refuse(Refusal::open_already);
    Application one;
    one.id = crypto::new_id<ApplicationId>(occasion.now);
    one.person = one.owner = occasion.who;
    one.credential = credential;
    one.facts.begun_on = occasion.today;
    const auto* edition = pinned(occasion, one).edition;
    if (edition == nullptr) return refuse(Refusal::no_such_credential);
    one.edition = edition->edition;
    one.facts.frame = frame_of(*edition, occasion.today);
    tx.execute(sql::begin_application, one.id.text, one.person.text, one.credential, one.edition,
               clock::to_text(occasion.now));
    keep(tx, occasion, one, {.act = Act::begin});
    return one.id;
}

Done choose_edition(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                    std::string_view edition) {
    auto one = own(tx, occasion, id, Act::choose_edition);
    if (!one) return refuse(one.error());
    const auto choice = pinned(occasion, *one);
    const auto is = [&](const scheme::Edition* offered) {
        return offered != nullptr && offered->edition == edition;
    };
    if (!is(choice.edition) && !is(choice.offered)) return refuse(Refusal::no_such_edition);
    // Choosing what one has already is no step.
    if (one->edition == edition) return id;
    one->edition = edition;
    keep(tx, occasion, *one, {.act = Act::choose_edition, .word = std::string(edition)});
    return id;
}

Done submit(db::Tx& tx, const Occasion& occasion, const ApplicationId& id, const Frozen& frozen) {
    auto one = own(tx, occasion, id, Act::submit);
    if (!one) return refuse(one.error());
    if (!has_signed_all(tx, {occasion.house.keyring, one->person}))
        return refuse(Refusal::not_signed);
    if (frozen.edition != one->edition) return refuse(Refusal::no_such_edition);
    if (const auto bar = bar_of_register(tx, occasion, one->credential)) return refuse(*bar);
    if (has_handed_in(tx, occasion, *one)) return refuse(Refusal::open_already);
    const auto place = static_cast<std::int64_t>(one->steps.size());
    keep(tx, occasion, *one, {.act = Act::submit, .word = frozen.edition});
    add_submission(tx, occasion, *one, place, frozen);
    tx.execute(sql::mark_submitted, id.text, clock::to_text(occasion.now));
    post_submitted(tx, occasion, *one);
    return id;
}

Done withdraw(db::Tx& tx, const Occasion& occasion, const ApplicationId& id) {
    auto one = own(tx, occasion, id, Act::withdraw);
    if (!one) return refuse(one.error());
    keep(tx, occasion, *one, {.act = Act::withdraw});
    return id;
}

Done answer(db::Tx& tx, const Occasion& occasion, const ApplicationId& id, std::string_view request,
            std::string_view words) {
    auto one = own(tx, occasion, id, Act::answer);
    if (!one) return refuse(one.error());
    if (const auto trouble = trouble_with(words)) return refuse(*trouble);
    const auto* asked = one->facts.request(request);
    if (asked == nullptr) return refuse(Refusal::no_such_request);
    if (!asked->is_open()) return refuse(Refusal::recorded_already);
    keep(tx, occasion, *one,
         {.act = Act::answer, .about = std::string(request), .note = std::string(words)});
    return id;
}

Done ask_review(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                std::string_view why) {
    auto one = own(tx, occasion, id, Act::ask_review);
    if (!one) return refuse(one.error());
    if (const auto trouble = trouble_with(why)) return refuse(*trouble);
    if (has_open(tx, occasion, one->credential)) return refuse(Refusal::open_already);
    keep(tx, occasion, *one, {.act = Act::ask_review, .note = std::string(why)});
    return id;
}

}  // namespace waymark::application
