// SPDX-License-Identifier: Apache-2.0
// A transcript among somebody's papers, and the hours of their file that staff find in it.
#include <algorithm>

#include "dossier/office/office_pages.h"
#include "dossier/office/vouch.h"
#include "dossier/pages/spoken.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::dossier {

namespace {

/// The paper and the lines of its owner, if the visitor may write into their file.
struct Opened {
    Document paper;
    std::vector<Line> lines;  ///< those it may show, and those it is said to show
};

std::optional<Opened> opened(db::Tx& tx, const Visit& visit, const OfficeNeeds& needs) {
    auto paper = find_document(tx, DocumentId{std::string(visit.request.place("paper"))});
    if (!paper || paper->is_removed || !may_open(*paper)) return std::nullopt;
    if (is_barred(tx, {visit.house, needs, visit.who->person}, paper->person)) return std::nullopt;
    auto lines = lines_of(tx, people::kept_person(tx, paper->person));
    std::erase_if(lines, [&](const Line& line) {
        // A transcript is of classes; work and supervision are confirmed by whoever saw them.
        const auto kind = line.claim.kind;
        if (kind == scheme::EntryKind::work || kind == scheme::EntryKind::supervision) return true;
        if (line.provenance == Provenance::roster) return true;
        return line.provenance == Provenance::transcript && line.shown_by != paper->id;
    });
    return Opened{std::move(*paper), std::move(lines)};
}

html::Answer show_page(const Visit& visit, const OfficeNeeds& needs) {
    const auto& t = visit.t;
    const auto open =
        db::read(visit.house.database, [&](db::Tx& tx) { return opened(tx, visit, needs); });
    if (!open) return not_here();
    auto form = form_at(visit, "/desk/papers/" + open->paper.id.text + "/hours",
                        t("Which hours does this paper show?"));
    form.back = {path_of(visit, "/desk"), std::string(t("Applications"))};
    form.lede = open->paper.title;
    form.intro = {
        std::string(t("Tick only what stands in a transcript. Ticked hours count as "
                      "shown, and their owner can no longer change them."))};
    Boxes boxes;
    boxes.name = "line";
    boxes.title = t("Hours in their file");
    for (const auto& line : open->lines)
        boxes.boxes.push_back(
            {line.id.text, title_of(line.claim, t),
             fmt::format("{}, {}", spoken_days(line.claim.begun, line.claim.on, t.language()),
                         amount_of(line.claim, t.language())),
             line.shown_by == open->paper.id});
    if (boxes.boxes.empty())
        form.intro.push_back(std::string(t("Nothing is here yet.")));
    else
        form.fields = {render(boxes, t)};
    return page_of(form, visit);
}

html::Answer save(const Visit& visit, const OfficeNeeds& needs) {
    const auto ticked = values_of(visit.request, "line");
    using Done = Result<DocumentId, PaperRefusal>;
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) -> Done {
        const auto open = opened(tx, visit, needs);
        if (!open) return refuse(PaperRefusal::no_such_document);
        const Author author{people::kept_person(tx, open->paper.person), visit.who->person.text};
        const auto now = visit.house.clock.now();
        for (const auto& line : open->lines) {
            const bool is_ticked = std::ranges::find(ticked, line.id.text) != ticked.end();
            const bool was_ticked = line.shown_by == open->paper.id;
            if (is_ticked && !was_ticked)
                (void)support_line(tx, line.id, open->paper.id, author, now);
            if (!is_ticked && was_ticked) (void)take_back_support(tx, line.entry, author, now);
        }
        return open->paper.id;
    });
    if (!done) return not_here();
    return http::redirect(
        path_of(visit, "/desk/papers/" + std::string(visit.request.place("paper")) + "/hours"));
}

}  // namespace

void add_support(people::Pages& pages, const OfficeNeeds& needs) {
    const std::string path = "/desk/papers/{paper}/hours";
    pages.push_back(
        office_show(path, [needs](const Visit& visit) { return show_page(visit, needs); }));
    pages.push_back(office_act(path, [needs](const Visit& visit) { return save(visit, needs); }));
}

}  // namespace waymark::dossier
