// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/result.h"
#include "tasks/proposals.h"
#include "tasks/task.h"

namespace waymark::db {
class Tx;
}

/// Work for the board's staff that no form asked for.
namespace waymark::tasks {

/// Opens a task, unless the same one is open already; whichever it is, its id.
TaskId open(db::Tx& tx, Kind kind, std::string_view about, std::string_view note,
            clock::Instant now);

std::optional<Task> find_task(db::Tx& tx, const TaskId& id);

/// All that is open, the oldest first; at most `most`.
std::vector<Task> open_tasks(db::Tx& tx, std::int64_t most);

/// What was done about a task.
struct ClosedTask {
    Task task;
    clock::Instant closed_at;
    std::string closed_by;
    std::string outcome;
};
/// Those whose note is this, in the order in which they were closed.
std::vector<ClosedTask> closed_tasks_of(db::Tx& tx, std::string_view note);

/// Whether a task of this kind about this is open.
bool is_open(db::Tx& tx, Kind kind, std::string_view about);

enum class Refusal : std::uint8_t { no_such_task, closed_already };

/// Closes a task with a word on what was done.
Result<TaskId, Refusal> close(db::Tx& tx, const TaskId& id, std::string_view by,
                              std::string_view outcome, clock::Instant now);

}  // namespace waymark::tasks
