// SPDX-License-Identifier: Apache-2.0
#include "tasks/tasks.h"

#include <array>

#include "base/ensure.h"
#include "journal/journal.h"
#include "platform/crypto/uuid.h"
#include "platform/db/tx.h"
#include "tasks/queries.sql.h"

namespace waymark::tasks {

namespace {

constexpr std::array<std::string_view, 7> names = {
    "possible_duplicate", "mail_came_back", "shared_referee", "own_referee",
    "suspect_document",   "disputed_hours", "new_legal_name"};

Task task_of(const db::Row& row) {
    const auto kind = kind_named(row["kind"].text());
    const auto opened_at = clock::parse_instant(row["opened_at"].text());
    ensure(kind && opened_at, "a stored task can be read");
    return {{row["id"].text()}, *kind, row["about"].text(), row["note"].text(), *opened_at};
}

}  // namespace

std::string_view name_of(Kind kind) { return names[static_cast<std::size_t>(kind)]; }

std::optional<Kind> kind_named(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<Kind>(i);
    return std::nullopt;
}

TaskId open(db::Tx& tx, Kind kind, std::string_view about, std::string_view note,
            clock::Instant now) {
    const auto id = crypto::new_id<TaskId>(now);
    const bool is_new =
        tx.execute(sql::open_task, id.text, name_of(kind), about, note, clock::to_text(now)) == 1;
    if (!is_new) return {tx.one(sql::open_task_about, name_of(kind), about, note)["id"].text()};
    journal::record(tx, {"task.opened", "board", id.text}, now);
    return id;
}

std::optional<Task> find_task(db::Tx& tx, const TaskId& id) {
    const auto row = tx.find(sql::task, id.text);
    return row ? std::optional(task_of(*row)) : std::nullopt;
}

std::vector<Task> open_tasks(db::Tx& tx, std::int64_t most) {
    std::vector<Task> tasks;
    for (const auto& row : tx.query(sql::open_tasks, most)) tasks.push_back(task_of(row));
    return tasks;
}

std::vector<ClosedTask> closed_tasks_of(db::Tx& tx, std::string_view note) {
    std::vector<ClosedTask> closed;
    for (const auto& row : tx.query(sql::closed_tasks_of, note)) {
        const auto at = clock::parse_instant(row["closed_at"].text());
        ensure(at.has_value(), "a stored instant can be read");
        closed.push_back({task_of(row), *at, row["closed_by"].text(), row["outcome"].text()});
    }
    return closed;
}

bool is_open(db::Tx& tx, Kind kind, std::string_view about) {
    return tx.find(sql::is_open_about, name_of(kind), about).has_value();
}

Result<TaskId, Refusal> close(db::Tx& tx, const TaskId& id, std::string_view by,
                              std::string_view outcome, clock::Instant now) {
    const auto row = tx.find(sql::is_closed, id.text);
    if (!row) return refuse(Refusal::no_such_task);
    if ((*row)["closed"].boolean()) return refuse(Refusal::closed_already);
    const auto closed = tx.execute(sql::close_task, id.text, clock::to_text(now), by, outcome);
    ensure(closed == 1, "an open task is closed once");
    journal::record(tx, {"task.closed", std::string(by), id.text}, now);
    return id;
}

}  // namespace waymark::tasks
