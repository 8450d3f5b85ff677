// SPDX-License-Identifier: Apache-2.0
#include "desk/persons/merging.h"

#include <algorithm>

#include "base/ensure.h"
#include "base/fold.h"
#include "desk/persons/numbers.h"
#include "dossier/dossier.h"

namespace waymark::desk {

namespace {

using application::Application;
using application::Occasion;
using people::MergeRefusal;
using people::PersonId;

constexpr std::int64_t tasks_read = 500;

MergeTrouble trouble_of(MergeRefusal refusal) {
    switch (refusal) {
        case MergeRefusal::no_such_person: return MergeTrouble::no_such_person;
        case MergeRefusal::one_already: return MergeTrouble::one_already;
        case MergeRefusal::own_record: return MergeTrouble::own_record;
        case MergeRefusal::works_for_board: return MergeTrouble::works_for_board;
        case MergeRefusal::key_is_gone: return MergeTrouble::key_is_gone;
        case MergeRefusal::name_waits: return MergeTrouble::name_waits;
        case MergeRefusal::no_reason: return MergeTrouble::no_reason;
        case MergeRefusal::not_merged: return MergeTrouble::not_merged;
    }
    throw Bug("every refusal of a merge is known");
}

people::MergeAct act_of(const Occasion& now, std::string_view reason) {
    return {now.house, now.who, std::string(reason), now.now};
}

bool has_conflict(db::Tx& tx, const Occasion& now, const PersonId& person) {
    const auto reader = application::reader_of(tx, now.who);
    if (std::ranges::find(reader.named_by, person) != reader.named_by.end()) return true;
    const auto files = application::applications_of(tx, now, person);
    return std::ranges::any_of(files, [&](const Application& file) {
        return application::bar_to_read(file, reader) == application::Bar::conflict;
    });
}

/// What the board has of somebody and has not finished.
std::vector<std::string> applied_for(db::Tx& tx, const Occasion& now, const PersonId& person) {
    std::vector<std::string> credentials;
    for (const auto& file : application::applications_of(tx, now, person))
        if (file.state.is_open() && file.facts.submitted_on) credentials.push_back(file.credential);
    return credentials;
}

bool holds_any(db::Tx& tx, const Occasion& now, const PersonId& person,
               const std::vector<std::string>& credentials) {
    const auto held = registry::held_by(tx, person, now.today, now.now);
    return std::ranges::any_of(held, [&](const registry::Listing& one) {
        return std::ranges::find(credentials, one.credential) != credentials.end();
    });
}

/// The two would get in each other's way: an approval of the one could never be registered.
std::optional<MergeTrouble> clash_of(db::Tx& tx, const Occasion& now, const people::Pair& pair) {
    const auto some = applied_for(tx, now, pair.merged);
    const auto others = applied_for(tx, now, pair.kept);
    for (const auto& credential : some)
        if (std::ranges::find(others, credential) != others.end())
            return MergeTrouble::two_applications;
    if (holds_any(tx, now, pair.merged, others) || holds_any(tx, now, pair.kept, some))
        return MergeTrouble::held_and_applied;
    return std::nullopt;
}

/// The persons as they are now.
people::Pair kept_of(db::Tx& tx, const people::Pair& pair) {
    return {people::kept_person(tx, pair.merged), people::kept_person(tx, pair.kept)};
}

std::vector<tasks::Task> tasks_of_pairs(db::Tx& tx) {
    auto open = tasks::open_tasks(tx, tasks_read);
    std::erase_if(
        open, [](const tasks::Task& task) { return task.kind != tasks::Kind::possible_duplicate; });
    return open;
}

void close(db::Tx& tx, const Occasion& now, const tasks::Task& task, std::string_view outcome) {
    const auto closed = tasks::close(tx, task.id, now.who.text, outcome, now.now);
    ensure(closed.has_value(), "a task that was open in this transaction can be closed");
}

}  // namespace

std::optional<MergeTrouble> trouble_with(db::Tx& tx, const Occasion& now,
                                         const people::Pair& pair) {
    if (const auto bar = people::bar_to_merge(tx, act_of(now, {}), pair)) return trouble_of(*bar);
    const auto both = kept_of(tx, pair);
    if (has_conflict(tx, now, both.merged) || has_conflict(tx, now, both.kept))
        return MergeTrouble::conflict;
    return clash_of(tx, now, both);
}

Merged merge_persons(db::Tx& tx, const Occasion& now, const people::Pair& pair,
                     std::string_view reason) {
    if (const auto trouble = trouble_with(tx, now, pair)) return refuse(*trouble);
    auto merged = people::merge(tx, act_of(now, reason), pair);
    if (!merged) return refuse(trouble_of(merged.error()));
    join_numbers(tx, now, merged->pair.kept);
    for (const auto& task : tasks_of_pairs(tx))
        if (people::is_one_person(tx, {task.about}, {task.note})) close(tx, now, task, "merged");
    return *std::move(merged);
}

Merged part_persons(db::Tx& tx, const Occasion& now, const people::MergeId& id,
                    std::string_view reason) {
    const auto one = people::find_merge(tx, now.house.keyring, id);
    if (one && has_conflict(tx, now, people::kept_person(tx, one->pair.kept)))
        return refuse(MergeTrouble::conflict);
    auto parted = people::part(tx, act_of(now, reason), id);
    if (!parted) return refuse(trouble_of(parted.error()));
    part_numbers(tx, now, parted->pair);
    return *std::move(parted);
}

bool may_see(db::Tx& tx, const Occasion& now, const people::Pair& pair) {
    const auto both = kept_of(tx, pair);
    const bool is_own = both.merged == now.who || both.kept == now.who;
    return !is_own && !has_conflict(tx, now, both.merged) && !has_conflict(tx, now, both.kept);
}

std::vector<Suspects> suspects(db::Tx& tx, const Occasion& now) {
    std::vector<Suspects> all;
    for (const auto& task : tasks_of_pairs(tx)) {
        const auto pair = kept_of(tx, {{task.about}, {task.note}});
        if (pair.merged == pair.kept) continue;
        if (!people::find_person(tx, pair.merged) || !people::find_person(tx, pair.kept)) continue;
        if (!may_see(tx, now, pair)) continue;
        all.push_back({task.id, pair.merged, pair.kept, task.opened_at});
    }
    return all;
}

std::optional<MergeTrouble> keep_apart(db::Tx& tx, const Occasion& now, const people::Pair& pair,
                                       std::string_view reason) {
    const auto both = kept_of(tx, pair);
    if (both.merged == now.who || both.kept == now.who) return MergeTrouble::own_record;
    if (has_conflict(tx, now, both.merged) || has_conflict(tx, now, both.kept))
        return MergeTrouble::conflict;
    if (folded(reason).empty() || reason.size() > people::merge_reason_max)
        return MergeTrouble::no_reason;
    for (const auto& task : tasks_of_pairs(tx)) {
        const auto asked = kept_of(tx, {{task.about}, {task.note}});
        const bool is_this = (asked.merged == both.merged && asked.kept == both.kept) ||
                             (asked.merged == both.kept && asked.kept == both.merged);
        if (is_this) close(tx, now, task, reason);
    }
    return std::nullopt;
}

}  // namespace waymark::desk
