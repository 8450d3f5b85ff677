// SPDX-License-Identifier: Apache-2.0
// Saying that hours which others brought are not right, and the answer of staff.
#include <algorithm>

#include "dossier/office/disputes.h"
#include "dossier/office/office_pages.h"
#include "dossier/office/vouch.h"
#include "dossier/pages/spoken.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::dossier {

namespace {

std::string said(DisputeRefusal refusal, const words::Speaker& t) {
    switch (refusal) {
        case DisputeRefusal::words_missing: return std::string(t("Write a few words."));
        case DisputeRefusal::words_too_long: return std::string(t("Write fewer words."));
        case DisputeRefusal::open_already:
            return std::string(t("The board looks at this already."));
        case DisputeRefusal::answered_already:
            return std::string(t("Somebody else answered in the meantime."));
        case DisputeRefusal::barred: return std::string(t("Somebody else has to answer this."));
        case DisputeRefusal::no_such_line:
        case DisputeRefusal::not_brought:
        case DisputeRefusal::no_such_dispute: break;
    }
    return std::string(t("This is no longer there."));
}

std::string told(const Line& line, const words::Speaker& t) {
    return fmt::format("{}, {}, {}", title_of(line.claim, t),
                       spoken_days(line.claim.begun, line.claim.on, t.language()),
                       amount_of(line.claim, t.language()));
}

// --- its owner -------------------------------------------------------------------------------

/// The visitor's own line that others brought.
std::optional<Line> line_asked(const Visit& visit) {
    const LineId entry{std::string(visit.request.place("entry"))};
    const auto lines =
        db::read(visit.house.database, [&](db::Tx& tx) { return lines_of(tx, visit.who->person); });
    const auto place = std::ranges::find(lines, entry, &Line::entry);
    if (place == lines.end() || !can_be_disputed(*place)) return std::nullopt;
    return *place;
}

html::Answer ask_page(const Visit& visit, const Line& line, std::vector<html::Slip> slips) {
    const auto& t = visit.t;
    const auto path = "/my/hours/" + line.entry.text;
    auto form = form_at(visit, path + "/dispute", t("What is not right?"));
    form.slips = std::move(slips);
    form.back = {path_of(visit, path), title_of(line.claim, t)};
    form.lede = told(line, t);
    form.intro = {
        std::string(t("Somebody at the board looks at it, asks whoever brought these "
                      "hours, and answers you by e-mail."))};
    form.fields = {
        text_area(visit, form,
                  {"reason",
                   t("Say it in your own words"),
                   t("For example: I was there for 3 hours and not for 6. Or: I was not there."),
                   {}})};
    form.button = t("Tell the board");
    form.ways = {{path_of(visit, path), std::string(t("No, leave it as it is"))}};
    return page_of(form, visit);
}

html::Answer ask(const Visit& visit) {
    const auto line = line_asked(visit);
    return line ? ask_page(visit, *line, {}) : not_here();
}

html::Answer tell(const Visit& visit) {
    const auto line = line_asked(visit);
    if (!line) return not_here();
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return dispute_entry(tx, line->entry, visit.request.field("reason"), author_of(visit),
                             visit.house.clock.now());
    });
    if (!done) return ask_page(visit, *line, {{"reason", said(done.error(), visit.t)}});
    return http::redirect(path_of(visit, "/my/hours/" + line->entry.text));
}

// --- staff -----------------------------------------------------------------------------------

struct Opened {
    Dispute dispute;
    std::optional<Line> line;  ///< nothing once the hours are out
    std::string name;          ///< of whose file it is
    std::string brought_by;
};

std::optional<Opened> opened(db::Tx& tx, const Visit& visit, const OfficeNeeds& needs) {
    auto dispute = find_dispute(tx, {std::string(visit.request.place("dispute"))});
    if (!dispute) return std::nullopt;
    if (is_barred(tx, {visit.house, needs, visit.who->person}, dispute->person))
        return std::nullopt;
    Opened one;
    one.line = standing_line(tx, dispute->entry);
    one.name = people::person_of(tx, people::kept_person(tx, dispute->person)).name;
    if (const auto roster = roster_behind(tx, dispute->entry))
        one.brought_by = visit.t("Class list of {}", roster->training.provider);
    else if (one.line && !one.line->shown_by.is_empty())
        if (const auto paper = find_document(tx, one.line->shown_by))
            one.brought_by = visit.t("Found in the paper: {}", paper->title);
    one.dispute = std::move(*dispute);
    return one;
}

html::Answer answer_page(const Visit& visit, const Opened& open, std::vector<html::Slip> slips) {
    const auto& t = visit.t;
    auto form = form_at(visit, "/desk/disputes/" + open.dispute.id.text,
                        t("{} says that hours are not right", open.name));
    form.slips = std::move(slips);
    form.back = {path_of(visit, "/desk/tasks"), std::string(t("Tasks"))};
    form.lede = open.line ? told(*open.line, t) : std::string(t("The hours are out already."));
    if (!open.brought_by.empty()) form.intro.push_back(open.brought_by);
    form.intro.push_back(t("They wrote: {}", open.dispute.reason));
    form.fields = {text_area(visit, form, {"words", t("Your answer"), t("They read it."), {}})};
    form.go = "kept";
    form.button = t("The hours stay as they are");
    form.other = {"taken_out", std::string(t("Take the hours out"))};
    return page_of(form, visit);
}

html::Answer look(const Visit& visit, const OfficeNeeds& needs) {
    const auto open =
        db::read(visit.house.database, [&](db::Tx& tx) { return opened(tx, visit, needs); });
    if (!open) return not_here();
    if (!open->dispute.is_open()) return http::redirect(path_of(visit, "/desk/tasks"));
    return answer_page(visit, *open, {});
}

html::Answer answer(const Visit& visit, const OfficeNeeds& needs) {
    const auto open =
        db::read(visit.house.database, [&](db::Tx& tx) { return opened(tx, visit, needs); });
    if (!open) return not_here();
    const auto go = visit.request.field("go");
    if (go != "kept" && go != "taken_out") return answer_page(visit, *open, {});
    const DisputeAnswer given{go == "kept" ? DisputeOutcome::kept : DisputeOutcome::taken_out,
                              visit.request.field("words")};
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return answer_dispute(tx, {visit.house, needs, visit.who->person}, open->dispute.id, given);
    });
    if (!done) return answer_page(visit, *open, {{"words", said(done.error(), visit.t)}});
    return http::redirect(path_of(visit, "/desk/tasks"));
}

}  // namespace

void add_disputes(people::Pages& pages, const OfficeNeeds& needs) {
    pages.push_back(show("/my/hours/{entry}/dispute", ask));
    pages.push_back(act("/my/hours/{entry}/dispute", tell));
    const std::string path = "/desk/disputes/{dispute}";
    pages.push_back(office_show(path, [needs](const Visit& visit) { return look(visit, needs); }));
    pages.push_back(office_act(path, [needs](const Visit& visit) { return answer(visit, needs); }));
}

}  // namespace waymark::dossier
