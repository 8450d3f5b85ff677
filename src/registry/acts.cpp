// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstring>

#include "base/ensure.h"
#include "base/fold.h"
#include "base/id.h"
#include "journal/journal.h"
#include "platform/crypto/random.h"
#include "platform/crypto/uuid.h"
#include "platform/db/tx.h"
#include "registry/queries.sql.h"
#include "registry/registry.h"
#include "registry/store.h"

namespace waymark::registry {

namespace {

using ChangeId = Id<struct ChangeTag>;

/// Nine million choices: twenty draws that all hit a number in use do not happen by chance.
constexpr int draws_max = 20;
/// Names of more words are found by their first ones.
constexpr int name_keys_max = 8;

std::int64_t any_choice() {
    const auto bytes = crypto::random_bytes(sizeof(std::uint64_t));
    std::uint64_t drawn = 0;
    std::memcpy(&drawn, bytes.data(), sizeof drawn);
    return static_cast<std::int64_t>(drawn % static_cast<std::uint64_t>(number_choices));
}

void save_change(db::Tx& tx, std::string_view number, const Change& change, std::string_view by,
                 std::string_view reason, clock::Instant now) {
    tx.execute(sql::add_change, crypto::new_id<ChangeId>(now).text, number,
               name_of(change.standing), to_text(change.effective_on), change.recorded_at, by,
               reason);
}

/// `ana lucia reyes` is found as `ana lucia reyes`, `lucia reyes ana` and `reyes ana lucia`.
void save_name(db::Tx& tx, std::string_view number, std::string_view name, std::string_view by,
               std::string_view now) {
    tx.execute(sql::add_name, number, now, by, name);
    tx.execute(sql::drop_name_keys, number);
    std::string key = folded(name);
    for (int i = 0; i < name_keys_max; ++i) {
        tx.execute(sql::add_name_key, key, number);
        const auto space = key.find(' ');
        if (space == key.npos) return;
        key = key.substr(space + 1) + " " + key.substr(0, space);
    }
}

std::string save_with_a_number(db::Tx& tx, const NewRegistration& registration,
                               std::string_view now) {
    for (int draw = 0; draw < draws_max; ++draw) {
        auto number = number_of(any_choice());
        if (tx.execute(sql::enter_registration, number, registration.person,
                       registration.application, registration.credential, registration.edition,
                       to_text(registration.begins_on), now, registration.by) == 1)
            return number;
    }
    throw Fault("the register found no free number");
}

}  // namespace

Result<std::string, Refusal> enter(db::Tx& tx, const NewRegistration& registration,
                                   clock::Instant now) {
    if (folded(registration.name).empty()) return refuse(Refusal::name_is_empty);
    if (registration.ends_on < registration.begins_on)
        return refuse(Refusal::term_ends_before_it_begins);
    if (tx.find(sql::is_registered, registration.person, registration.credential))
        return refuse(Refusal::already_registered);
    const auto at = clock::to_text(now);
    const auto number = save_with_a_number(tx, registration, at);
    save_name(tx, number, registration.name, registration.by, at);
    tx.execute(sql::add_term, number, to_text(registration.begins_on),
               to_text(registration.ends_on), at, registration.by);
    save_change(tx, number, {Standing::active, registration.begins_on, at}, registration.by,
                "registered", now);
    journal::record(tx, {"registration.entered", registration.by, number, registration.person},
                    now);
    return number;
}

Result<std::string, Refusal> change_standing(db::Tx& tx, std::string_view number, Standing standing,
                                             Date effective_on, std::string_view by,
                                             std::string_view reason, clock::Instant now) {
    const auto at = clock::to_text(now);
    const auto history = history_of(tx, number);
    if (history.changes.empty()) return refuse(Refusal::no_such_number);
    const auto first = std::ranges::min(history.changes, {}, &Change::effective_on);
    if (effective_on < first.effective_on) return refuse(Refusal::not_before_entered);
    if (!may_follow(standing_on(history, effective_on, at), standing))
        return refuse(Refusal::not_after_that);
    save_change(tx, number, {standing, effective_on, at}, by, reason, now);
    journal::record(tx, {"registration.standing_changed", std::string(by), std::string(number)},
                    now);
    return std::string(number);
}

Result<std::string, Refusal> extend(db::Tx& tx, std::string_view number, Date begins_on,
                                    Date ends_on, std::string_view by, clock::Instant now) {
    if (ends_on < begins_on) return refuse(Refusal::term_ends_before_it_begins);
    if (!tx.find(sql::registration, number)) return refuse(Refusal::no_such_number);
    tx.execute(sql::add_term, number, to_text(begins_on), to_text(ends_on), clock::to_text(now),
               by);
    journal::record(tx, {"registration.extended", std::string(by), std::string(number)}, now);
    return std::string(number);
}

Result<std::string, Refusal> rename(db::Tx& tx, std::string_view number, std::string_view name,
                                    std::string_view by, clock::Instant now) {
    if (folded(name).empty()) return refuse(Refusal::name_is_empty);
    if (!tx.find(sql::registration, number)) return refuse(Refusal::no_such_number);
    save_name(tx, number, name, by, clock::to_text(now));
    journal::record(tx, {"registration.renamed", std::string(by), std::string(number)}, now);
    return std::string(number);
}

Result<std::string, Refusal> merge(db::Tx& tx, std::string_view number, std::string_view into,
                                   std::string_view by, clock::Instant now) {
    const bool are_there =
        tx.find(sql::registration, number).has_value() && tx.find(sql::registration, into);
    if (!are_there) return refuse(Refusal::no_such_number);
    // A circle would lead nowhere.
    if (number == into || leads_to(tx, into) == number || !leads_to(tx, number).empty())
        return refuse(Refusal::not_after_that);
    tx.execute(sql::add_merger, number, into, clock::to_text(now), by);
    tx.execute(sql::drop_name_keys, number);
    journal::record(tx, {"registration.merged", std::string(by), std::string(number)}, now);
    return std::string(into);
}

}  // namespace waymark::registry
