// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/fold.h"
#include "dossier/pages/forms.h"
#include "dossier/pages/letters/month.h"
#include "dossier/pages/routes.h"
#include "dossier/pages/spoken.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::dossier {

namespace {

using Slips = std::vector<html::Slip>;

struct Open {
    std::vector<Line> lines;  ///< about which nobody is asked now
    std::vector<Employment> jobs;
};

Open open_lines_of(const Visit& visit) {
    const auto now = visit.house.clock.now();
    return db::read(visit.house.database, [&](db::Tx& tx) {
        std::vector<std::string> in_question;
        for (const auto& asked : attestations_of(tx, visit.who->person))
            if (asked.state == AttestationState::asked && asked.expires_at > now)
                for (const auto& line : asked.lines) in_question.push_back(line.line.entry.text);
        Open open{{}, employments_of(tx, visit.who->person)};
        for (auto& line : lines_of(tx, visit.who->person))
            if (!line.is_frozen() &&
                std::ranges::find(in_question, line.entry.text) == in_question.end())
                open.lines.push_back(std::move(line));
        return open;
    });
}

Boxes boxes_of(const Visit& visit, const Open& open) {
    const auto& t = visit.t;
    const auto ticked = values_of(visit.request, "line");
    Boxes boxes;
    boxes.name = "line";
    boxes.title = t("Which hours did they see?");
    for (auto line = open.lines.rbegin(); line != open.lines.rend(); ++line) {
        const auto& claim = line->claim;
        boxes.boxes.push_back(
            {line->id.text, title_of(claim, t),
             fmt::format("{}, {}", spoken_days(claim.begun, claim.on, t.language()),
                         amount_of(claim, t.language())),
             std::ranges::find(ticked, line->id.text) != ticked.end()});
    }
    return boxes;
}

html::Answer asking_page(const Visit& visit, Slips slips = {}) {
    const auto& t = visit.t;
    const auto open = open_lines_of(visit);
    auto lines = boxes_of(visit, open);
    if (lines.boxes.empty())
        return page_of(Notice{std::string(t("Ask someone to confirm hours")),
                              {std::string(t("There are no hours to ask about. Add some first."))},
                              {path_of(visit, "/my/hours"), std::string(t("Hours"))}},
                       visit);
    auto form = form_at(visit, "/my/hours/ask", t("Ask someone to confirm hours"));
    form.slips = std::move(slips);
    form.back = {path_of(visit, "/my/hours"), std::string(t("Hours"))};
    form.lede =
        t("We write to a supervisor, employer or trainer who saw these hours. They need "
          "no account.");
    lines.error = form.error_of("line");
    auto months = months_of(open.lines, open.jobs, t);
    if (!months.empty())
        form.fields.push_back(
            select(visit, form,
                   {.name = "month",
                    .title = t("A monthly statement"),
                    .hint = t("All hours of a month in one job, on one page. They can confirm "
                              "all, or strike some.")},
                   std::move(months), t("No, only what I tick below")));
    for (auto&& field : {
             render(lines, t),
             text_field(visit, form, {.name = "name", .title = t("Name of the person")}),
             text_field(visit, form,
                        {.name = "email",
                        .title = t("Their e-mail address"),
                        .hint = t("The address at their work, if they have one.")},
                        "email"),
             language_field(visit, language_typed(visit.request, Language::english)),
         })
        form.fields.push_back(field);
    form.button = t("Send the letter");
    return page_of(form, visit);
}

/// What was ticked; or all hours of the month that was chosen.
std::vector<LineId> lines_typed(const Visit& visit) {
    std::vector<LineId> lines;
    const auto month = visit.request.field("month");
    if (month.empty()) {
        for (auto& id : values_of(visit.request, "line")) lines.push_back({std::move(id)});
        return lines;
    }
    for (const auto& line : open_lines_of(visit).lines)
        if (month_of(line.claim) == month) lines.push_back(line.id);
    return lines;
}

html::Answer ask(const Visit& visit) {
    const auto lines = lines_typed(visit);
    const Referee referee{std::string(trimmed(visit.request.field("name"))),
                          std::string(trimmed(visit.request.field("email"))),
                          language_typed(visit.request, Language::english)};
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return ask_attestation(tx, visit.house, referee, lines, author_of(visit));
    });
    if (!done)
        return asking_page(visit, {{std::string(field_of(done.error())),
                                    std::string(said(done.error(), visit.t))}});
    return http::redirect(path_of(visit, "/my/asked"));
}

}  // namespace

void add_asking(people::Pages& pages) {
    pages.push_back(show("/my/hours/ask", [](const Visit& visit) { return asking_page(visit); }));
    pages.push_back(act("/my/hours/ask", ask));
}

}  // namespace waymark::dossier
