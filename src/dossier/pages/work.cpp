// SPDX-License-Identifier: Apache-2.0
#include "base/fold.h"
#include "base/typed.h"
#include "dossier/pages/paper_views.h"
#include "dossier/pages/routes.h"
#include "dossier/pages/spoken.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::dossier {

html::Markup render(const WorkPage& view, const words::Speaker& t);

namespace {

using Slips = std::vector<html::Slip>;

WorkPage::Job told(const Employment& employment, int share_asked, const Visit& visit) {
    const auto& t = visit.t;
    const auto& job = employment.job;
    const auto language = t.language();
    WorkPage::Job line;
    line.path = path_of(visit, "/my/work/" + employment.id.text);
    line.employer = job.employer;
    line.position = job.position;
    line.when = job.ended ? spoken_days(job.begun, *job.ended, language)
                          : t("Since {}", html::spoken_day(job.begun, language));
    line.share = t("Say what you do there");
    line.tag = "tag-todo";
    if (employment.described) {
        const auto share = support_share(employment.described->duties);
        line.share = t("{} percent recovery support", share);
        line.tag = share >= share_asked ? "tag-done" : "tag-wait";
    }
    return line;
}

html::Answer work_page(const Shelf& shelf, const Visit& visit) {
    const auto asked = shelf.duty_share_on(visit.house.clock.today()).value_or(0);
    WorkPage view;
    view.home = visit.home();
    const auto jobs = db::read(visit.house.database,
                               [&](db::Tx& tx) { return employments_of(tx, visit.who->person); });
    for (const auto& job : jobs) view.jobs.push_back(told(job, asked, visit));
    return page_of(std::string(visit.t("Jobs")), render(view, visit.t));
}

html::Answer add_page(const Visit& visit, Slips slips = {}) {
    const auto& t = visit.t;
    auto form = form_at(visit, "/my/work/add", t("Add a job"));
    form.slips = std::move(slips);
    form.back = {path_of(visit, "/my/work"), std::string(t("Jobs"))};
    form.fields = {
        text_field(visit, form, {.name = "employer", .title = t("Name of the employer")}),
        text_field(visit, form, {.name = "position", .title = t("What is your job called?")}),
        day_field(visit, form, {.name = "begun", .title = t("First day")}),
        day_field(visit, form,
                  {.name = "ended", .title = t("Last day, if you no longer work there")}),
    };
    return page_of(form, visit);
}

html::Answer add(const Visit& visit) {
    const auto& t = visit.t;
    const auto begun = day_typed(visit.request, "begun");
    const auto ended = day_typed(visit.request, "ended");
    const std::string bad(t("Write a real day, with month, day and year"));
    Slips slips;
    if (!begun.day) slips.push_back({"begun", bad});
    if (!ended.is_empty && !ended.day) slips.push_back({"ended", bad});
    if (!slips.empty()) return add_page(visit, std::move(slips));
    const Job job{std::string(trimmed(visit.request.field("employer"))),
                  std::string(trimmed(visit.request.field("position"))), *begun.day, ended.day};
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return add_employment(tx, job, author_of(visit), visit.house.clock.now());
    });
    if (done) return http::redirect(path_of(visit, "/my/work/" + done->text));
    const bool is_about_days = done.error() == WorkRefusal::ends_before_it_begins;
    return add_page(visit,
                    {{is_about_days ? "ended" : "employer", std::string(said(done.error(), t))}});
}

std::string share_before(const Employment& job, DutyKind kind) {
    if (!job.described) return {};
    for (const auto& duty : job.described->duties)
        if (duty.kind == kind) return std::to_string(duty.share);
    return {};
}

std::vector<std::string> explained(const Employment& job, int share_asked,
                                   const words::Speaker& t) {
    std::vector<std::string> lines = {
        std::string(t("Think of 100 hours of your work. How many go to each kind? Your job "
                      "description should say the same.")),
        t("The rules ask for at least {} percent recovery support.", share_asked)};
    if (!job.described) return lines;
    const auto share = support_share(job.described->duties);
    lines.push_back(share >= share_asked
                        ? t("Your job has {} percent. Its hours count as recovery support.", share)
                        : t("Your job has {} percent. {} more are asked for. Talk with your "
                            "supervisor about your duties.",
                            share, share_asked - share));
    return lines;
}

/// Entries of work that belong to no job yet.
Boxes loose_lines(const Visit& visit) {
    const auto& t = visit.t;
    Boxes boxes;
    boxes.name = "line";
    boxes.title = t("Which of these entries were in this job?");
    const auto lines =
        db::read(visit.house.database, [&](db::Tx& tx) { return lines_of(tx, visit.who->person); });
    for (const auto& line : lines) {
        const auto& claim = line.claim;
        const bool is_taught =
            claim.kind == scheme::EntryKind::training || claim.kind == scheme::EntryKind::course;
        if (is_taught || !claim.employment.is_empty()) continue;
        boxes.boxes.push_back(
            {line.id.text, title_of(claim, t),
             fmt::format("{}, {}", spoken_days(claim.begun, claim.on, t.language()),
                         amount_of(claim, t.language())),
             false});
    }
    return boxes;
}

html::Answer job_page(const Shelf& shelf, const Visit& visit, Slips slips = {}) {
    const auto& t = visit.t;
    const EmploymentId id{std::string(visit.request.place("job"))};
    const auto job = db::read(visit.house.database, [&](db::Tx& tx) {
        auto found = find_employment(tx, id);
        const bool is_own = found && people::is_one_person(tx, found->person, visit.who->person);
        return is_own ? std::move(found) : std::nullopt;
    });
    if (!job) return not_here();
    auto form = form_at(visit, "/my/work/" + id.text, job->job.employer);
    form.slips = std::move(slips);
    form.back = {path_of(visit, "/my/work"), std::string(t("Jobs"))};
    form.intro = explained(*job, shelf.duty_share_on(visit.house.clock.today()).value_or(0), t);
    for (int i = 0; i < duty_kind_count; ++i) {
        const auto kind = static_cast<DutyKind>(i);
        form.fields.push_back(number_field(
            visit, form,
            {.name = name_of(kind), .title = spoken(kind, t), .before = share_before(*job, kind)},
            t("percent")));
    }
    form.fields.push_back(text_area(visit, form,
                                    {.name = "words",
                                     .title = t("What does your job description say?"),
                                     .hint = t("You may copy it here."),
                                     .before = job->described ? job->described->words : ""}));
    const auto loose = loose_lines(visit);
    if (!loose.boxes.empty()) form.fields.push_back(render(loose, t));
    return page_of(form, visit);
}

/// Whole percent; an empty field is none.
std::optional<int> percent_typed(std::string_view text) {
    if (trimmed(text).empty()) return 0;
    const auto share = parse_whole(text, 999);  // the act says what is wrong with more than 100
    return share ? std::optional(static_cast<int>(*share)) : std::nullopt;
}

html::Answer describe(const Shelf& shelf, const Visit& visit) {
    const auto& t = visit.t;
    Description described{std::string(trimmed(visit.request.field("words"))), {}};
    Slips slips;
    for (int i = 0; i < duty_kind_count; ++i) {
        const auto kind = static_cast<DutyKind>(i);
        const auto share = percent_typed(visit.request.field(name_of(kind)));
        if (!share)
            slips.push_back(
                {std::string(name_of(kind)), std::string(t("Write a whole number, such as 60"))});
        else if (*share != 0)
            described.duties.push_back({kind, *share});
    }
    if (!slips.empty()) return job_page(shelf, visit, std::move(slips));
    const EmploymentId id{std::string(visit.request.place("job"))};
    std::vector<LineId> lines;
    for (auto& line : values_of(visit.request, "line")) lines.push_back({std::move(line)});
    const auto now = visit.house.clock.now();
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        auto kept = describe_position(tx, id, described, author_of(visit), now);
        return kept ? place_lines(tx, id, lines, author_of(visit), now) : kept;
    });
    if (done) return http::redirect(path_of(visit, "/my/work/" + id.text));
    if (done.error() == WorkRefusal::no_such_employment) return not_here();
    return job_page(
        shelf, visit,
        {{std::string(name_of(DutyKind::recovery_support)), std::string(said(done.error(), t))}});
}

}  // namespace

void add_work(people::Pages& pages, const ShelfPointer& shelf) {
    pages.push_back(
        show("/my/work", [shelf](const Visit& visit) { return work_page(*shelf, visit); }));
    pages.push_back(show("/my/work/add", [](const Visit& visit) { return add_page(visit); }));
    pages.push_back(act("/my/work/add", add));
    pages.push_back(
        show("/my/work/{job}", [shelf](const Visit& visit) { return job_page(*shelf, visit); }));
    pages.push_back(
        act("/my/work/{job}", [shelf](const Visit& visit) { return describe(*shelf, visit); }));
}

}  // namespace waymark::dossier
