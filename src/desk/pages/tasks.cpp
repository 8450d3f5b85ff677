// SPDX-License-Identifier: Apache-2.0
#include "tasks/tasks.h"

#include "base/fold.h"
#include "desk/pages/desk_pages.h"
#include "desk/pages/office.h"
#include "dossier/dossier.h"
#include "platform/clock/clock.h"

namespace waymark::desk {

html::Markup render(const TasksPage& view, const words::Speaker& t);

namespace {

using people::Visit;

constexpr std::size_t tasks_shown = 100;
constexpr std::int64_t tasks_read = 500;
constexpr std::size_t outcome_max = 500;  ///< bytes

/// Who is concerned does not judge: neither whose file a task is about, nor the referee it names.
bool is_for(db::Tx& tx, const tasks::Task& task, const people::Visitor& who) {
    for (const auto& record : people::records_of(tx, who.person))
        if (tasks::concerns(task, record.text)) return false;
    const auto asked = dossier::find_attestation(tx, dossier::AttestationId{task.about});
    if (!asked) return true;
    const auto own = people::folded_address(people::person_of(tx, who.person).email);
    return !own || people::folded_address(asked->referee.email) != own;
}

std::vector<tasks::Task> tasks_for(db::Tx& tx, const people::Visitor& who) {
    auto open = tasks::open_tasks(tx, tasks_read);
    std::erase_if(open, [&](const tasks::Task& task) { return !is_for(tx, task, who); });
    if (open.size() > tasks_shown) open.resize(tasks_shown);
    return open;
}

/// Done by an answer on a page of its own, and in no other way.
bool closes_itself(tasks::Kind kind) {
    return kind == tasks::Kind::new_legal_name || kind == tasks::Kind::disputed_hours;
}

html::Page show(const Visit& visit, std::string_view wrong) {
    const auto& t = visit.t;
    TasksPage view;
    view.home = visit.home();
    view.form_token = people::form_token(visit);
    const auto open =
        db::read(visit.house.database, [&](db::Tx& tx) { return tasks_for(tx, *visit.who); });
    for (const auto& task : open) {
        TasksPage::Line line;
        line.id = task.id.text;
        line.kind = spoken(task.kind, t);
        line.note = task.note;
        line.closes_itself = closes_itself(task.kind);
        if (task.kind == tasks::Kind::new_legal_name &&
            people::may(visit.who->roles, people::Permission::see_sealed))
            line.path = view.home + "/desk/names";
        if (task.kind == tasks::Kind::disputed_hours &&
            people::may(visit.who->roles, people::Permission::review_application))
            line.path = fmt::format("{}/desk/disputes/{}", view.home, task.about);
        if (task.kind == tasks::Kind::possible_duplicate &&
            people::may(visit.who->roles, people::Permission::merge_people))
            line.path = fmt::format("{}/desk/persons/pair/{}/{}", view.home, task.about, task.note);
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
    using Closed = Result<tasks::TaskId, tasks::Refusal>;
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) -> Closed {
        const auto task = tasks::find_task(tx, id);
        // Their own task is, to them, not there.
        if (task && !is_for(tx, *task, *visit.who)) return refuse(tasks::Refusal::no_such_task);
        // Its owner waits for the answer; without one, they would wait for good.
        if (task && closes_itself(task->kind)) return refuse(tasks::Refusal::no_such_task);
        return tasks::close(tx, id, visit.who->person, outcome, visit.house.clock.now());
    });
    if (!done && done.error() == tasks::Refusal::no_such_task) return http::refusal(404);
    return http::redirect(visit.home() + "/desk/tasks");
}

}  // namespace

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
        case tasks::Kind::disputed_hours:
            return std::string(t("Somebody says that hours in their file are not right"));
        case tasks::Kind::new_legal_name:
            return std::string(t("Somebody on the register asks for a new legal name"));
    }
    return {};
}

void add_tasks(people::Pages& pages) {
    using people::Permission;
    pages.push_back({http::Method::get, "/desk/tasks", Permission::see_tasks,
                     [](const Visit& visit) { return show(visit, {}); }});
    pages.push_back({http::Method::post, "/desk/tasks/{id}", Permission::see_tasks, close});
}

}  // namespace waymark::desk
