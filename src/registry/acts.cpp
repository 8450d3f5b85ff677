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

void save_change(db::Tx& tx, std::string_view number, const NewStanding& change,
                 const Author& author) {
    tx.execute(sql::add_change, crypto::new_id<ChangeId>(author.now).text, number,
               name_of(change.standing), to_text(change.effective_on), clock::to_text(author.now),
               author.by, author.confirmed_by, change.reason);
}

void save_term(db::Tx& tx, std::string_view number, const NewTerm& term, const Author& author) {
    tx.execute(sql::add_term, number, to_text(term.begins_on), to_text(term.ends_on),
               clock::to_text(author.now), author.by);
}

/// `ana lucia reyes` is found as `ana lucia reyes`, `lucia reyes ana` and `reyes ana lucia`.
void save_name_keys(db::Tx& tx, std::string_view number, std::string_view name) {
    tx.execute(sql::drop_name_keys, number);
    // A number that leads to another is found there.
    if (!leads_next_to(tx, number).empty()) return;
    std::string key = folded(name);
    for (int i = 0; i < name_keys_max; ++i) {
        tx.execute(sql::add_name_key, key, number);
        const auto space = key.find(' ');
        if (space == key.npos) return;
        key = key.substr(space + 1) + " " + key.substr(0, space);
    }
}

void save_name(db::Tx& tx, std::string_view number, std::string_view name, const Author& author) {
    tx.execute(sql::add_name, number, clock::to_text(author.now), author.by, name);
    save_name_keys(tx, number, name);
}

void save_merger(db::Tx& tx, std::string_view number, const std::optional<std::string>& into,
                 const Author& author) {
    const auto last = tx.find(sql::merged_into, number);
    const auto place = last ? (*last)["place"].integer() + 1 : 0;
    tx.execute(sql::add_merger, number, place, into, clock::to_text(author.now), author.by);
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

/// The name under which the number is shown now.
std::string name_shown(db::Tx& tx, std::string_view number) {
    const auto row = tx.find(sql::registration, number);
    ensure(row.has_value(), "a number that was held is in the register");
    return (*row)["name"].text();
}

/// The old number goes on: a further term, and a line that says so.
std::string enter_again(db::Tx& tx, const std::string& number, const NewRegistration& registration,
                        const Author& author) {
    if (name_shown(tx, number) != registration.name)
        save_name(tx, number, registration.name, author);
    save_term(tx, number, {registration.begins_on, registration.ends_on}, author);
    save_change(tx, number, {Standing::active, registration.begins_on, "registered_again"}, author);
    journal::record(tx, {"registration.extended", author.by, number, registration.person},
                    author.now);
    return number;
}

}  // namespace

Result<std::string, Refusal> enter(db::Tx& tx, const NewRegistration& registration,
                                   clock::Instant now) {
    if (folded(registration.name).empty()) return refuse(Refusal::name_is_empty);
    if (registration.ends_on < registration.begins_on)
        return refuse(Refusal::term_ends_before_it_begins);
    const Author author{registration.by, now};
    const auto earlier =
        earlier_of(tx, registration.person, registration.credential, registration.begins_on, now);
    switch (earlier.way) {
        case Return::not_while_held: return refuse(Refusal::already_registered);
        case Return::never: return refuse(Refusal::revoked);
        case Return::under_same_number:
            return enter_again(tx, earlier.number, registration, author);
        case Return::as_new: break;
    }
    const auto number = save_with_a_number(tx, registration, clock::to_text(now));
    save_name(tx, number, registration.name, author);
    save_term(tx, number, {registration.begins_on, registration.ends_on}, author);
    save_change(tx, number, {Standing::active, registration.begins_on, "registered"}, author);
    journal::record(tx, {"registration.entered", registration.by, number, registration.person},
                    now);
    return number;
}

Result<std::string, Refusal> change_standing(db::Tx& tx, std::string_view number,
                                             const NewStanding& change, const Author& author) {
    const auto history = history_of(tx, number);
    if (history.changes.empty()) return refuse(Refusal::no_such_number);
    const auto first = std::ranges::min(history.changes, {}, &Change::effective_on);
    if (change.effective_on < first.effective_on) return refuse(Refusal::not_before_entered);
    const auto before = standing_on(history, change.effective_on, clock::to_text(author.now));
    if (!may_follow(before, change.standing)) return refuse(Refusal::not_after_that);
    save_change(tx, number, change, author);
    const auto holder = holder_of(tx, number);
    ensure(holder.has_value(), "a number with a history belongs to somebody");
    journal::record(
        tx, {"registration.standing_changed", author.by, std::string(number), holder->person},
        author.now);
    return std::string(number);
}

Result<std::string, Refusal> extend(db::Tx& tx, std::string_view number, const NewTerm& term,
                                    const Author& author) {
    if (term.ends_on < term.begins_on) return refuse(Refusal::term_ends_before_it_begins);
    if (!tx.find(sql::registration, number)) return refuse(Refusal::no_such_number);
    save_term(tx, number, term, author);
    journal::record(tx, {"registration.extended", author.by, std::string(number)}, author.now);
    return std::string(number);
}

Result<std::string, Refusal> rename(db::Tx& tx, std::string_view number, std::string_view name,
                                    const Author& author) {
    if (folded(name).empty()) return refuse(Refusal::name_is_empty);
    if (!tx.find(sql::registration, number)) return refuse(Refusal::no_such_number);
    save_name(tx, number, name, author);
    journal::record(tx, {"registration.renamed", author.by, std::string(number)}, author.now);
    return std::string(number);
}

Result<std::string, Refusal> merge(db::Tx& tx, std::string_view number, std::string_view into,
                                   const Author& author) {
    const bool are_there =
        tx.find(sql::registration, number).has_value() && tx.find(sql::registration, into);
    if (!are_there) return refuse(Refusal::no_such_number);
    // A circle would lead nowhere.
    if (number == into || leads_to(tx, into) == number || !leads_to(tx, number).empty())
        return refuse(Refusal::not_after_that);
    save_merger(tx, number, std::string(into), author);
    tx.execute(sql::drop_name_keys, number);
    journal::record(tx, {"registration.merged", author.by, std::string(number)}, author.now);
    return std::string(into);
}

Result<std::string, Refusal> part(db::Tx& tx, std::string_view number, const Author& author) {
    const auto row = tx.find(sql::registration, number);
    if (!row) return refuse(Refusal::no_such_number);
    if (leads_next_to(tx, number).empty()) return refuse(Refusal::not_merged);
    save_merger(tx, number, std::nullopt, author);
    save_name_keys(tx, number, (*row)["name"].text());
    journal::record(tx, {"registration.parted", author.by, std::string(number)}, author.now);
    return std::string(number);
}

}  // namespace waymark::registry
