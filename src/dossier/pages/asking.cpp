// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/fold.h"
#include "dossier/pages/routes.h"
#include "dossier/pages/spoken.h"
#include "dossier/pages/views.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::dossier {

html::Markup render(const AskingPage& view, const words::Speaker& t);

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

std::vector<AskingPage::Box> boxes_of(const Visit& visit) {
    const auto& t = visit.t;
    const auto open = open_lines_of(visit);
    const auto ticked = values_of(visit.request, "line");
    std::vector<AskingPage::Box> boxes;
    for (auto line = open.lines.rbegin(); line != open.lines.rend(); ++line) {
        if (std::ranges::find(open.asked, line->entry.text) != open.asked.end()) continue;
        const auto& claim = line->claim;
        boxes.push_back({line->id.text, title_of(claim, t),
                         fmt::format("{}, {}", spoken_days(claim.begun, claim.on, t.language()),
                                     amount_of(claim, t.language())),
                         std::ranges::find(ticked, line->id.text) != ticked.end()});
    }
    return boxes;
}

html::Answer asking_page(const Visit& visit, Slips slips = {}) {
    const auto& t = visit.t;
    Form form;
    form.slips = std::move(slips);
    AskingPage view;
    view.home = visit.home();
    view.form_token = people::form_token(visit);
    view.errors = form.errors();
    view.error = form.error_of("line");
    view.lines = boxes_of(visit);
    view.fields = {
        text_field(visit, form, {.name = "name", .title = t("Name of the person")}),
        text_field(visit, form,
                   {.name = "email",
                    .title = t("Their e-mail address"),
                    .hint = t("The address at their work, if they have one.")},
                   "email"),
        language_field(visit, language_typed(visit.request, Language::english)),
    };
    const auto title = t("Ask someone to confirm hours");
    return page_of(view.errors.items.empty() ? std::string(title) : t("Error: {}", title),
                   render(view, t), view.errors.items.empty() ? 200 : 422);
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
