// SPDX-License-Identifier: Apache-2.0
#include "tasks/tasks.h"

#include "base/fold.h"
#include "desk/pages/desk_pages.h"
#include "desk/pages/office.h"
#include "platform/clock/clock.h"

namespace waymark::desk {

html::Markup render(const TasksPage& view, const words::Speaker& t);

namespace {

using people::Visit;

constexpr std::int64_t tasks_shown = 100;
constexpr std::size_t outcome_max = 500;  ///< bytes

std::string spoken(tasks::Kind kind, const words::Speaker& t) {
    switch (kind) {
        case tasks::Kind::possible_duplicate:
            return std::string(t("Two records may be one person"));
        case tasks::Kind::mail_came_back: return std::string(t("A letter came back"));
        case tasks::Kind::shared_referee:
            return std::string(t("One address stands for several people"));
        case tasks::Kind::own_referee:
            return std::string(t("A candidate named an address of their own"));
        case tasks::Kind::suspect_document: return std::string(t("A file may hold a virus"));
    }
    return {};
}

html::Page show(const Visit& visit, std::string_view wrong) {
    const auto& t = visit.t;
    TasksPage view;
    view.home = visit.home();
    view.form_token = people::form_token(visit);
    const auto open = db::read(visit.house.database,
                               [](db::Tx& tx) { return tasks::open_tasks(tx, tasks_shown); });
    for (const auto& task : open) {
        TasksPage::Line line;
        line.id = task.id.text;
        line.kind = spoken(task.kind, t);
        line.note = task.note;
        line.when =
            html::spoken_day(visit.house.clock.zone().date_of(task.opened_at), t.language());
        line.outcome.name = "outcome." + task.id.text;
        line.outcome.title = t("What was done");
        if (task.id.text == wrong) {
            line.outcome.error = t("Write a few words.");
            view.errors = html::summary_of({{line.outcome.name, line.outcome.error}});
        }
        view.lines.push_back(std::move(line));
    }
    return page_of(std::string(t("Tasks")), render(view, t), !wrong.empty());
}

html::Answer close(const Visit& visit) {
    const tasks::TaskId id{std::string(visit.request.place("id"))};
    const auto outcome = visit.request.field("outcome." + id.text);
    if (folded(outcome).empty() || outcome.size() > outcome_max) return show(visit, id.text);
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return tasks::close(tx, id, visit.who->account, outcome, visit.house.clock.now());
    });
    if (!done && done.error() == tasks::Refusal::no_such_task) return http::refusal(404);
    return http::redirect(visit.home() + "/desk/tasks");
}

}  // namespace

void add_tasks(people::Pages& pages) {
    using people::Permission;
    pages.push_back({http::Method::get, "/desk/tasks", Permission::see_tasks,
                     [](const Visit& visit) { return show(visit, {}); }});
    pages.push_back({http::Method::post, "/desk/tasks/{id}", Permission::see_tasks, close});
}

}  // namespace waymark::desk
