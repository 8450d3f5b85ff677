// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/fold.h"
#include "base/one_line.h"
#include "dossier/office/office_pages.h"
#include "dossier/office/views.h"
#include "dossier/pages/line_form.h"
#include "dossier/pages/spoken.h"
#include "eligibility/eligibility.h"
#include "platform/clock/clock.h"
#include "platform/crypto/encode.h"
#include "platform/db/db.h"

namespace waymark::dossier {

html::Markup render(const RosterListPage& view, const words::Speaker& t);
html::Markup render(const RosterPage& view, const words::Speaker& t);

namespace {

constexpr std::size_t list_bytes_max = std::size_t{256} << 10;
constexpr std::size_t body_max = 2 * list_bytes_max + http::form_body_max;

std::string_view spoken(RowOutcome outcome, const words::Speaker& t) {
    switch (outcome) {
        case RowOutcome::entered: return t("In their file");
        case RowOutcome::waiting: return t("Waits until they sign up");
        case RowOutcome::unknown_number: return t("Nobody has this number");
        case RowOutcome::stands_already: return t("Stands in their file already");
        case RowOutcome::no_room: return t("Too many hours on that day");
        case RowOutcome::barred: return t("Not yours to record");
    }
    return {};
}

AttendeeView told(const RosterRow& row, const words::Speaker& t) {
    const auto& one = row.attendee;
    return {one.name.empty() ? std::string(t("No name")) : one.name,
            one.address.empty() ? one.number : one.address,
            eligibility::amount_text(one.amount, scheme::Unit::hour, t.language()),
            std::string(spoken(row.outcome, t)),
            row.outcome == RowOutcome::entered ? "tag-done" : "tag-wait"};
}

RosterPage told(const Roster& roster, const Visit& visit) {
    const auto& t = visit.t;
    const auto& claim = roster.training.claim;
    RosterPage view;
    view.home = visit.home();
    view.form_token = people::form_token(visit);
    view.title = claim.title;
    view.provider = roster.training.provider;
    view.when = spoken_days(claim.begun, claim.on, t.language());
    const auto entered = std::ranges::count(roster.rows, RowOutcome::entered, &RosterRow::outcome);
    view.count = t("{} of {} were found.", entered, roster.rows.size());
    for (const auto& row : roster.rows) view.lines.push_back(told(row, t));
    view.is_undone = roster.is_undone;
    return view;
}

html::Answer list_page(const Visit& visit) {
    const auto& t = visit.t;
    RosterListPage view;
    view.home = visit.home();
    for (const auto& roster :
         db::read(visit.house.database, [](db::Tx& tx) { return rosters(tx); })) {
        const auto& claim = roster.training.claim;
        view.lines.push_back({path_of(visit, "/desk/rosters/" + roster.id.text), claim.title,
                              roster.training.provider,
                              spoken_days(claim.begun, claim.on, t.language()),
                              std::string(roster.is_undone ? t("Undone") : t("Recorded"))});
    }
    return page_of(std::string(t("Class lists")), render(view, t));
}

html::Answer add_page(const Shelf& shelf, const Visit& visit, std::vector<html::Slip> slips = {}) {
    const auto& t = visit.t;
    auto form = form_at(visit, "/desk/rosters/add", t("Record a class list"));
    form.back = {path_of(visit, "/desk/rosters"), std::string(t("Class lists"))};
    form.slips = std::move(slips);
    form.has_files = true;
    form.fields = line_fields(shelf, visit, form, {}, {});
    form.fields.insert(form.fields.begin(),
                       text_field(visit, form, {.name = "provider", .title = t("Given by")}));
    html::FileField file;
    file.name = "file";
    file.title = t("The list");
    file.hint =
        t("CSV with columns for name and e-mail, or the register number. A column for hours "
          "is for people who left early.");
    file.accept = ".csv,.txt,text/csv";
    file.bytes_max = list_bytes_max;
    file.error = form.error_of("file");
    form.fields.push_back(render(file, t));
    form.button = t("Show me what it says");
    return page_of(form, visit);
}

/// A list as it was handed in, or as it traveled with the preview.
struct Handed {
    Training training;
    std::vector<Attendee> attendees;
    std::string bytes;
};

std::string bytes_in(const Visit& visit) {
    if (visit.request.field("go") == "keep")
        return crypto::read_base64(visit.request.field("csv")).value_or("");
    for (const auto& upload : visit.request.uploads)
        if (upload.field == "file") return upload.bytes;
    return {};
}

Result<Handed, std::vector<html::Slip>> handed_in(const Shelf& shelf, const Visit& visit) {
    const auto& t = visit.t;
    std::vector<html::Slip> slips;
    Handed handed;
    handed.training.provider = trimmed(visit.request.field("provider"));
    const auto& provider = handed.training.provider;
    if (provider.empty() || provider.size() > provider_max || !is_one_line(provider))
        slips.push_back({"provider", std::string(t("Write who gave the training"))});
    const auto claim = claim_typed(shelf, visit, scheme::EntryKind::training);
    if (!claim) slips.insert(slips.end(), claim.error().begin(), claim.error().end());
    handed.bytes = bytes_in(visit);
    if (handed.bytes.empty())
        slips.push_back({"file", std::string(t("Choose a file to hand in"))});
    else if (handed.bytes.size() > list_bytes_max)
        slips.push_back({"file", std::string(t("The list is too long. Hand it in as several."))});
    if (!slips.empty()) return refuse(std::move(slips));
    handed.training.claim = *claim;
    auto attendees = read_class_list(handed.bytes, claim->amount, t);
    if (!attendees) {
        for (const auto& [line, words] : attendees.error()) {
            if (slips.size() == problems_told) break;
            slips.push_back({"file", line == 0 ? words : t("Row {}: {}", line, words)});
        }
        return refuse(std::move(slips));
    }
    handed.attendees = std::move(*attendees);
    return handed;
}

/// What recording the list would do: the act itself, of which nothing is kept.
Roster tried(const Visit& visit, const OfficeNeeds& needs, const Handed& handed) {
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) -> Result<int, Roster> {
        return refuse(record_roster(tx, {visit.house, needs, visit.who->person}, handed.training,
                                    handed.attendees));
    });
    return done.error();
}

html::Answer preview(const Visit& visit, const OfficeNeeds& needs, const Handed& handed) {
    auto view = told(tried(visit, needs, handed), visit);
    view.is_preview = true;
    for (const auto& [name, value] : visit.request.form)
        if (name != people::form_token_field && name != "go" && name != "csv")
            view.carried.fields.push_back({name, value});
    view.carried.fields.push_back({"csv", crypto::base64(handed.bytes)});
    return page_of(std::string(visit.t("Is this right?")), render(view, visit.t));
}

html::Answer record(const Shelf& shelf, const Visit& visit, const OfficeNeeds& needs) {
    const auto handed = handed_in(shelf, visit);
    if (!handed) return add_page(shelf, visit, handed.error());
    if (visit.request.field("go") != "keep") return preview(visit, needs, *handed);
    const auto roster = db::transact(visit.house.database, [&](db::Tx& tx) {
        return record_roster(tx, {visit.house, needs, visit.who->person}, handed->training,
                             handed->attendees);
    });
    return http::redirect(path_of(visit, "/desk/rosters/" + roster.id.text));
}

std::optional<Roster> roster_asked(const Visit& visit) {
    const RosterId id{std::string(visit.request.place("roster"))};
    return db::read(visit.house.database, [&](db::Tx& tx) { return find_roster(tx, id); });
}

html::Answer roster_page(const Visit& visit) {
    const auto roster = roster_asked(visit);
    if (!roster) return not_here();
    auto view = told(*roster, visit);
    if (!roster->is_undone)
        view.undo_path = path_of(visit, "/desk/rosters/" + roster->id.text + "/undo");
    return page_of(view.title, render(view, visit.t));
}

html::Answer undo_page(const Visit& visit) {
    const auto& t = visit.t;
    const auto roster = roster_asked(visit);
    if (!roster || roster->is_undone) return not_here();
    const auto path = "/desk/rosters/" + roster->id.text;
    auto form = form_at(visit, path + "/undo", t("Undo this list?"));
    form.back = {path_of(visit, path), roster->training.claim.title};
    form.intro = {
        std::string(t("Its hours leave all files again. What people wrote themselves "
                      "comes back. The history is kept."))};
    form.button = t("Yes, undo it");
    form.ways = {{path_of(visit, path), std::string(t("No, leave it"))}};
    return page_of(form, visit);
}

html::Answer undo(const Visit& visit) {
    const RosterId id{std::string(visit.request.place("roster"))};
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return undo_roster(tx, visit.house, id, visit.who->person);
    });
    if (!done && done.error() == UndoRefusal::no_such_roster) return not_here();
    return http::redirect(path_of(visit, "/desk/rosters/" + id.text));
}

}  // namespace

people::PageRoute office_show(std::string path, people::PageHandler handler) {
    return {http::Method::get, std::move(path), people::Permission::review_application,
            std::move(handler)};
}

people::PageRoute office_act(std::string path, people::PageHandler handler) {
    return {http::Method::post, std::move(path), people::Permission::review_application,
            std::move(handler)};
}

void add_rosters(people::Pages& pages, const ShelfPointer& shelf, const OfficeNeeds& needs) {
    const std::string path = "/desk/rosters";
    pages.push_back(office_show(path, list_page));
    pages.push_back(office_show(path + "/add",
                                [shelf](const Visit& visit) { return add_page(*shelf, visit); }));
    auto route = office_act(
        path + "/add", [shelf, needs](const Visit& visit) { return record(*shelf, visit, needs); });
    route.weight = http::Weight::heavy;
    route.body_max = body_max;
    pages.push_back(std::move(route));
    pages.push_back(office_show(path + "/{roster}", roster_page));
    pages.push_back(office_show(path + "/{roster}/undo", undo_page));
    pages.push_back(office_act(path + "/{roster}/undo", undo));
}

}  // namespace waymark::dossier
