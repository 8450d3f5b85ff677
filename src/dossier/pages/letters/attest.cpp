// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/fold.h"
#include "dossier/pages/letters/month.h"
#include "dossier/pages/letters/shown.h"
#include "dossier/pages/letters/views.h"
#include "dossier/pages/routes.h"
#include "dossier/pages/spoken.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::dossier {

html::Markup render(const AttestPage& view, const words::Speaker& t);

namespace {

/// What the link opens, with the name and the jobs of who asks.
struct Opened {
    Attestation asked;
    std::string candidate;
    std::vector<Employment> jobs;
};

std::optional<Opened> opened(const Visit& visit) {
    const auto secret = visit.request.place("secret");
    return db::read(visit.house.database, [&](db::Tx& tx) -> std::optional<Opened> {
        auto asked = find_attestation(tx, secret, visit.house.clock.now());
        if (!asked) return std::nullopt;
        auto name = people::person_of(tx, asked->person).name;
        auto jobs = employments_of(tx, asked->person);
        return Opened{std::move(*asked), std::move(name), std::move(jobs)};
    });
}

html::Answer dead_link(const Visit& visit) {
    const auto& t = visit.t;
    return page_of(Notice{std::string(t("This link no longer works")),
                          {std::string(t("It was replaced, taken back, or ran out. If someone "
                                         "waits for your answer, ask them to send a new one."))},
                          {}},
                   visit, 410);
}

html::Answer thanks(const Visit& visit) {
    const auto& t = visit.t;
    return page_of(Notice{std::string(t("Thank you. Your answer is kept.")),
                          {std::string(t("There is nothing else to do. You can close this page."))},
                          {}},
                   visit);
}

/// Every line with all that it says: a confirmation is of what was read, and of nothing else. A
/// line and a job never change under their ids, so the ids that the form sends back stand for it.
Boxes lines_of(const Shelf& shelf, const Opened& open, const std::vector<std::string>* ticked,
               const words::Speaker& t) {
    Boxes lines;
    lines.name = "confirmed";
    lines.title = t("Leave a tick at the hours you confirm");
    lines.hint = t("Take the tick away where you did not see it, or where it is wrong.");
    for (const auto& [line, outcome] : open.asked.lines) {
        const auto& claim = line.claim;
        const bool is_ticked =
            ticked == nullptr || std::ranges::find(*ticked, line.id.text) != ticked->end();
        lines.boxes.push_back({line.id.text, title_of(claim, t),
                               fmt::format("{}, {}, {}", spoken(claim.kind, t),
                                           spoken_days(claim.begun, claim.on, t.language()),
                                           amount_of(claim, t.language())),
                               is_ticked, further_words(claim, shelf, open.jobs, t)});
    }
    return lines;
}

html::TextArea area(const Visit& visit, std::string_view name, std::string_view title,
                    std::string error) {
    html::TextArea area;
    area.name = name;
    area.title = title;
    area.error = std::move(error);
    area.value = visit.request.field(name);
    return area;
}

html::Answer attest_page(const Shelf& shelf, const Visit& visit, const Opened& open,
                         std::optional<ReplyRefusal> refusal = {}) {
    const auto& t = visit.t;
    const auto error = refusal ? std::string(said(*refusal, t)) : std::string();
    const bool is_reason = refusal == ReplyRefusal::no_reason;
    AttestPage view;
    view.action = path_of(visit, "/attest/" + std::string(visit.request.place("secret")));
    view.form_token = people::form_token(visit);
    view.candidate = open.candidate;
    view.referee = open.asked.referee.name;
    view.statement = statement_title(open.asked, open.jobs, t).value_or("");
    if (refusal) view.errors = html::summary_of({{is_reason ? "reason" : "confirmed", error}});
    const auto ticked = values_of(visit.request, "confirmed");
    const bool keeps_ticks = refusal == ReplyRefusal::nothing_confirmed;
    for (const auto& line : open.asked.lines) view.shown.push_back(line.line.id.text);
    view.lines = lines_of(shelf, open, keeps_ticks ? &ticked : nullptr, t);
    if (!is_reason) view.lines.error = error;
    view.comment =
        area(visit, "comment", t("Is there anything to add? (you may leave it empty)"), {});
    view.reason = area(visit, "reason", t("Why not?"), is_reason ? error : std::string());
    const auto title = t("Did you see these hours?");
    return page_of(refusal ? t("Error: {}", title) : std::string(title), render(view, t),
                   refusal ? 422 : 200);
}

html::Answer opened_page(const Shelf& shelf, const Visit& visit) {
    const auto open = opened(visit);
    if (!open) return dead_link(visit);
    if (open->asked.state != AttestationState::asked) return thanks(visit);
    db::transact(visit.house.database,
                 [&](db::Tx& tx) { note_opened(tx, open->asked, visit.house.clock.now()); });
    return attest_page(shelf, visit, *open);
}

std::vector<LineId> ids_in(const Visit& visit, std::string_view field) {
    std::vector<LineId> ids;
    for (auto& id : values_of(visit.request, field)) ids.push_back({std::move(id)});
    return ids;
}

/// What the buttons of the page say; nothing for a form that is not ours.
std::optional<Reply> reply_in(const Visit& visit) {
    const auto go = visit.request.field("go");
    if (go == "confirm")
        return Reply{ReplyKind::confirm, ids_in(visit, "shown"), ids_in(visit, "confirmed"),
                     std::string(trimmed(visit.request.field("comment")))};
    if (go == "decline")
        return Reply{
            ReplyKind::decline, {}, {}, std::string(trimmed(visit.request.field("reason")))};
    if (go == "not_me") return Reply{ReplyKind::not_me, {}, {}, {}};
    return std::nullopt;
}

html::Answer answered(const Shelf& shelf, const Visit& visit) {
    const auto said = reply_in(visit);
    const auto open = opened(visit);
    if (!open) return dead_link(visit);
    if (!said) return attest_page(shelf, visit, *open);
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return reply(tx, visit.house, visit.request.place("secret"), *said);
    });
    if (done) return thanks(visit);
    switch (done.error()) {
        case ReplyRefusal::no_such_link: return dead_link(visit);
        case ReplyRefusal::answered_already: return thanks(visit);
        case ReplyRefusal::lines_changed: {
            const auto anew = opened(visit);
            return anew ? attest_page(shelf, visit, *anew, done.error()) : dead_link(visit);
        }
        case ReplyRefusal::nothing_confirmed:
        case ReplyRefusal::no_reason:
        case ReplyRefusal::comment_too_long: break;
    }
    return attest_page(shelf, visit, *open, done.error());
}

}  // namespace

void add_attest(people::Pages& pages, const ShelfPointer& shelf) {
    constexpr auto anyone = people::Permission::anyone;
    pages.push_back({http::Method::get, "/attest/{secret}", anyone,
                     [shelf](const Visit& visit) { return opened_page(*shelf, visit); }});
    pages.push_back({http::Method::post, "/attest/{secret}", anyone,
                     [shelf](const Visit& visit) { return answered(*shelf, visit); }});
}

}  // namespace waymark::dossier
