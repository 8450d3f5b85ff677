// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/fold.h"
#include "dossier/pages/forms.h"
#include "dossier/pages/routes.h"
#include "dossier/pages/spoken.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::dossier {

namespace {

using Slips = std::vector<html::Slip>;

struct Open {
    std::vector<Line> lines;
    std::vector<std::string> asked;  ///< entries about which somebody is asked now
};

Open open_lines_of(const Visit& visit) {
    const auto now = visit.house.clock.now();
    return db::read(visit.house.database, [&](db::Tx& tx) {
        Open open;
        for (const auto& asked : attestations_of(tx, visit.who->person))
            if (asked.state == AttestationState::asked && asked.expires_at > now)
                for (const auto& line : asked.lines) open.asked.push_back(line.line.entry.text);
        for (auto& line : lines_of(tx, visit.who->person))
            if (!line.is_frozen()) open.lines.push_back(std::move(line));
        return open;
    });
}

Boxes boxes_of(const Visit& visit) {
    const auto& t = visit.t;
    const auto open = open_lines_of(visit);
    const auto ticked = values_of(visit.request, "line");
    Boxes boxes;
    boxes.name = "line";
    boxes.title = t("Which hours did they see?");
    for (auto line = open.lines.rbegin(); line != open.lines.rend(); ++line) {
        if (std::ranges::find(open.asked, line->entry.text) != open.asked.end()) continue;
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
    auto lines = boxes_of(visit);
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
    form.fields = {
        render(lines, t),
        text_field(visit, form, {.name = "name", .title = t("Name of the person")}),
        text_field(visit, form,
                   {.name = "email",
                    .title = t("Their e-mail address"),
                    .hint = t("The address at their work, if they have one.")},
                   "email"),
        language_field(visit, language_typed(visit.request, Language::english)),
    };
    form.button = t("Send the letter");
    return page_of(form, visit);
}

html::Answer ask(const Visit& visit) {
    std::vector<LineId> lines;
    for (auto& id : values_of(visit.request, "line")) lines.push_back({std::move(id)});
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
