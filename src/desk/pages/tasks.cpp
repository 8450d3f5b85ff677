// SPDX-License-Identifier: Apache-2.0
#include "tasks/tasks.h"

#include <algorithm>

#include "base/fold.h"
#include "desk/pages/desk_pages.h"
#include "desk/pages/flags.h"
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

html::Select word_select(const Visit& visit, const std::string& id) {
    html::Select word;
    word.name = "word." + id;
    word.title = visit.t("What came of it?");
    word.none = visit.t("Choose one");
    for (const auto one : flag_outcomes())
        word.choices.push_back({std::string(one),
                                spoken_outcome(one, visit.t),
                                {},
                                visit.request.field(word.name) == one});
    return word;
}

/// Whether a word of the list was chosen, for what is closed with one.
bool has_word(const Visit& visit, const std::string& id) {
    const auto all = flag_outcomes();
    return std::ranges::find(all, visit.request.field("word." + id)) != all.end();
}

/// Puts what is missing beside its field.
void mark(TasksPage& view, TasksPage::Line& line, const Visit& visit) {
    line.outcome.value = visit.request.field(line.outcome.name);
    if (line.is_flag && !has_word(visit, line.id)) {
        line.word.error = visit.t("Choose from the list.");
        view.errors = html::summary_of({{line.word.name, line.word.error}});
        return;
    }
    line.outcome.error = visit.t("Write a few words.");
    view.errors = html::summary_of({{line.outcome.name, line.outcome.error}});
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
        if (task.kind == tasks::Kind::mail_came_back &&
            people::may(visit.who->roles, people::Permission::manage_mail))
            line.path = fmt::format("{}/desk/mail/{}", view.home, task.about);
        if (task.kind == tasks::Kind::possible_duplicate &&
            people::may(visit.who->roles, people::Permission::merge_people))
            line.path = fmt::format("{}/desk/persons/pair/{}/{}", view.home, task.about, task.note);
        line.when =
            html::spoken_day(visit.house.clock.zone().date_of(task.opened_at), t.language());
        line.outcome.name = "outcome." + task.id.text;
        line.outcome.title = t("What was done");
        line.is_flag = is_flag(task.kind);
        if (line.is_flag) line.word = word_select(visit, line.id);
        if (task.id.text == wrong) mark(view, line, visit);
        view.lines.push_back(std::move(line));
    }
    return page_of(std::string(t("Tasks")), render(view, t), !wrong.empty());
}

enum class CloseRefusal : std::uint8_t { not_there, word_missing };

Result<tasks::TaskId, CloseRefusal> close_it(db::Tx& tx, const Visit& visit,
                                             const tasks::TaskId& id, std::string outcome) {
    const auto task = tasks::find_task(tx, id);
    // Their own task is, to them, not there; and its owner waits for the answer to some, who
    // without one would wait for good.
    if (!task || !is_for(tx, *task, *visit.who) || closes_itself(task->kind))
        return refuse(CloseRefusal::not_there);
    if (is_flag(task->kind)) {
        if (!has_word(visit, id.text)) return refuse(CloseRefusal::word_missing);
        outcome = flag_outcome(visit.request.field("word." + id.text), outcome);
    }
    // Closed already by somebody else is as good.
    (void)tasks::close(tx, id, visit.who->person, outcome, visit.house.clock.now());
    return id;
}

html::Answer close(const Visit& visit) {
    const tasks::TaskId id{std::string(visit.request.place("id"))};
    const auto outcome = visit.request.field("outcome." + id.text);
    if (folded(outcome).empty() || outcome.size() > outcome_max) return show(visit, id.text);
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return close_it(tx, visit, id, std::string(outcome));
    });
    if (!done && done.error() == CloseRefusal::word_missing) return show(visit, id.text);
    if (!done) return http::refusal(404);
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
