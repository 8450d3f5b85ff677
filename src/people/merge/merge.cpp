// SPDX-License-Identifier: Apache-2.0
#include "people/merge/merge.h"

#include <algorithm>

#include "base/ensure.h"
#include "base/fold.h"
#include "journal/journal.h"
#include "people/accounts.h"
#include "people/letters/letters.h"
#include "people/merge/queries.sql.h"
#include "people/names/names.h"
#include "people/person.h"
#include "people/seal.h"
#include "people/store.h"
#include "platform/crypto/uuid.h"

namespace waymark::people {

namespace {

constexpr std::string_view use_reason = "people.merge_reason";

bool is_reason(std::string_view text) {
    return !folded(text).empty() && text.size() <= merge_reason_max;
}

bool works_for_board(db::Tx& tx, const PersonId& person) {
    const auto account = account_of(tx, person);
    return account && account->roles.is_staff();
}

bool has_all_keys(db::Tx& tx, const crypto::Keyring& keyring, const PersonId& person) {
    return std::ranges::all_of(records_of(tx, person), [&](const PersonId& record) {
        return key_of(tx, keyring, record).has_value();
    });
}

bool waits_for_name(db::Tx& tx, const crypto::Keyring& keyring, const PersonId& person) {
    return std::ranges::any_of(records_of(tx, person), [&](const PersonId& record) {
        return legal_name_asked(tx, keyring, record).has_value();
    });
}

Merge merge_in(db::Tx& tx, const crypto::Keyring& keyring, const db::Row& row) {
    Merge one;
    one.id = {row["id"].text()};
    one.pair = {{row["merged"].text()}, {row["kept"].text()}};
    if (const auto key = key_of(tx, keyring, one.pair.merged))
        one.reason = opened(*key, use_reason, row["reason"].text()).value_or("");
    one.at = instant_of(row["merged_at"]);
    one.by = row["merged_by"].text();
    return one;
}

/// Each account of the person, at its own address: a merge that is wrong lets a stranger in.
void tell_owners(db::Tx& tx, const MergeAct& act, const PersonId& kept, MergeNews news) {
    for (const auto& record : records_of(tx, kept))
        if (const auto row = tx.find(sql::account_of_record, record.text))
            post_merge_news(tx, act.house, door(tx, {(*row)["id"].text()}), news);
}

/// Its line is about the kept record and belongs to the merged one, so that both tell of it.
void note(db::Tx& tx, const char* what, const MergeAct& act, const Pair& pair) {
    journal::record(tx, {what, act.by.text, pair.kept.text, pair.merged.text, ""}, act.now);
}

}  // namespace

std::optional<MergeRefusal> bar_to_merge(db::Tx& tx, const MergeAct& act, const Pair& pair) {
    if (!find_person(tx, pair.merged) || !find_person(tx, pair.kept))
        return MergeRefusal::no_such_person;
    const auto merged = kept_person(tx, pair.merged);
    const auto kept = kept_person(tx, pair.kept);
    if (merged == kept) return MergeRefusal::one_already;
    const auto self = kept_person(tx, act.by);
    if (merged == self || kept == self) return MergeRefusal::own_record;
    if (works_for_board(tx, merged) || works_for_board(tx, kept))
        return MergeRefusal::works_for_board;
    if (!has_all_keys(tx, act.house.keyring, merged) || !has_all_keys(tx, act.house.keyring, kept))
        return MergeRefusal::key_is_gone;
    if (waits_for_name(tx, act.house.keyring, merged)) return MergeRefusal::name_waits;
    return std::nullopt;
}

Result<Merge, MergeRefusal> merge(db::Tx& tx, const MergeAct& act, const Pair& pair) {
    if (const auto bar = bar_to_merge(tx, act, pair)) return refuse(*bar);
    if (!is_reason(act.reason)) return refuse(MergeRefusal::no_reason);
    Merge one;
    one.id = crypto::new_id<MergeId>(act.now);
    one.pair = {kept_person(tx, pair.merged), kept_person(tx, pair.kept)};
    one.reason = act.reason;
    one.at = act.now;
    one.by = act.by.text;
    const auto key = key_of(tx, act.house.keyring, one.pair.merged);
    ensure(key.has_value(), "who can be merged has their key");
    tx.execute(sql::add_merge, one.id.text, one.pair.merged.text, one.pair.kept.text,
               shut(*key, use_reason, act.reason), to_text(act.now), act.by.text);
    note(tx, "person.merged", act, one.pair);
    tell_owners(tx, act, one.pair.kept, MergeNews::merged);
    return one;
}

Result<Merge, MergeRefusal> part(db::Tx& tx, const MergeAct& act, const MergeId& id) {
    const auto one = find_merge(tx, act.house.keyring, id);
    if (!one) return refuse(MergeRefusal::not_merged);
    if (is_one_person(tx, act.by, one->pair.kept)) return refuse(MergeRefusal::own_record);
    if (!is_reason(act.reason)) return refuse(MergeRefusal::no_reason);
    // Whoever was erased since can be parted all the same; there is nothing to shut a reason with.
    const auto key = key_of(tx, act.house.keyring, one->pair.merged);
    const auto reason = key ? shut(*key, use_reason, act.reason) : std::string();
    tell_owners(tx, act, kept_person(tx, one->pair.kept), MergeNews::parted);
    tx.execute(sql::part_merge, id.text, to_text(act.now), act.by.text, reason);
    note(tx, "person.parted", act, one->pair);
    return *one;
}

std::vector<Merge> merges(db::Tx& tx, const crypto::Keyring& keyring, std::int64_t most) {
    std::vector<Merge> all;
    for (const auto& row : tx.query(sql::merges, most)) all.push_back(merge_in(tx, keyring, row));
    return all;
}

std::optional<Merge> find_merge(db::Tx& tx, const crypto::Keyring& keyring, const MergeId& id) {
    const auto row = tx.find(sql::merge, id.text);
    return row ? std::optional(merge_in(tx, keyring, *row)) : std::nullopt;
}

}  // namespace waymark::people
