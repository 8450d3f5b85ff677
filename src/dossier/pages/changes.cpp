// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "dossier/pages/line_form.h"
#include "dossier/pages/routes.h"
#include "dossier/pages/spoken.h"
#include "dossier/wordings.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::dossier {

namespace {

using scheme::EntryKind;
using Slips = std::vector<html::Slip>;

constexpr EntryKind kinds[] = {EntryKind::training, EntryKind::work, EntryKind::supervision,
                               EntryKind::internship, EntryKind::course};

std::vector<Employment> jobs_of(const Visit& visit) {
    return db::read(visit.house.database,
                    [&](db::Tx& tx) { return employments_of(tx, visit.who->person); });
}

/// First what it is, since the fields depend on it.
html::Answer kind_page(const Visit& visit) {
    const auto& t = visit.t;
    Form form = form_at(visit, "/my/hours/add", t("What do you want to add?"));
    form.back = {path_of(visit, "/my/hours"), std::string(t("Hours"))};
    html::Choices choices;
    choices.name = "kind";
    choices.title = t("Choose one");
    for (const auto kind : kinds)
        choices.choices.push_back(
            {std::string(word_for(kind)), std::string(spoken(kind, t)), {}, false});
    form.fields = {render(choices, t)};
    form.button = t("Go on");
    return page_of(form, visit);
}

Form line_form(const Shelf& shelf, const Visit& visit, const Claim& before, Slips slips) {
    Form form;
    form.form_token = people::form_token(visit);
    form.slips = std::move(slips);
    form.fields = line_fields(shelf, visit, form, before, jobs_of(visit));
    form.button = visit.t("Save");
    return form;
}

html::Answer add_page(const Shelf& shelf, const Visit& visit, EntryKind kind, Slips slips = {}) {
    const auto& t = visit.t;
    Claim blank;
    blank.kind = kind;
    // A step that asks for hours of one topic leads here with that topic.
    if (const auto topic = visit.request.asked("category"); !topic.empty())
        blank.categories = {std::string(topic)};
    auto form = line_form(shelf, visit, blank, std::move(slips));
    form.back = {path_of(visit, "/my/hours"), std::string(t("Hours"))};
    form.title = t("Add: {}", spoken(kind, t));
    form.action = path_of(visit, "/my/hours/add");
    form.carried.fields = {{"kind", std::string(word_for(kind))}};
    form.go = "save";
    return page_of(form, visit);
}

html::Answer add(const Shelf& shelf, const Visit& visit) {
    const auto kind = kind_typed(visit.request.field("kind"));
    if (!kind) return kind_page(visit);
    if (visit.request.field("go") != "save")
        return http::redirect(path_of(visit, "/my/hours/add?kind=") + std::string(word_for(*kind)));
    const auto claim = claim_typed(shelf, visit, *kind);
    if (!claim) return add_page(shelf, visit, *kind, claim.error());
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return add_line(tx, *claim, author_of(visit), visit.house.clock.now());
    });
    if (!done)
        return add_page(
            shelf, visit, *kind,
            {{std::string(field_of(done.error())), std::string(said(done.error(), visit.t))}});
    return http::redirect(path_of(visit, "/my/hours/" + done->text));
}

/// The entry as it stands, when it is the visitor's own.
std::optional<Line> line_asked(const Visit& visit) {
    const LineId entry{std::string(visit.request.place("entry"))};
    const auto lines =
        db::read(visit.house.database, [&](db::Tx& tx) { return lines_of(tx, visit.who->person); });
    const auto place = std::ranges::find(lines, entry, &Line::entry);
    return place == lines.end() ? std::nullopt : std::optional(*place);
}

html::Answer correct_page(const Shelf& shelf, const Visit& visit, const Line& line,
                          Slips slips = {}) {
    const auto& t = visit.t;
    const auto path = "/my/hours/" + line.entry.text;
    auto form = line_form(shelf, visit, line.claim, std::move(slips));
    form.back = {path_of(visit, path), title_of(line.claim, t)};
    form.title = t("Correct this entry");
    form.intro = {std::string(t("We keep what it said before in its history."))};
    form.action = path_of(visit, path + "/correct");
    form.carried.fields = {{"line", line.id.text}};
    return page_of(form, visit);
}

html::Answer correct(const Shelf& shelf, const Visit& visit) {
    const auto line = line_asked(visit);
    if (!line) return not_here();
    auto claim = claim_typed(shelf, visit, line->claim.kind);
    if (!claim) return correct_page(shelf, visit, *line, claim.error());
    // A form offers one topic; those a file named beside it stay.
    auto& topics = claim->categories;
    const auto& before = line->claim.categories;
    if (!topics.empty() && !before.empty() && topics.front() == before.front()) topics = before;
    const LineId id{std::string(visit.request.field("line"))};
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return correct_line(tx, id, *claim, author_of(visit), visit.house.clock.now());
    });
    if (!done)
        return correct_page(
            shelf, visit, *line,
            {{std::string(field_of(done.error())), std::string(said(done.error(), visit.t))}});
    return http::redirect(path_of(visit, "/my/hours/" + line->entry.text));
}

html::Answer remove_page(const Visit& visit, const Line& line, Slips slips = {}) {
    const auto& t = visit.t;
    const auto path = "/my/hours/" + line.entry.text;
    auto form = form_at(visit, path + "/remove", t("Take this entry out?"));
    form.slips = std::move(slips);
    form.back = {path_of(visit, path), title_of(line.claim, t)};
    form.intro = {fmt::format("{}, {}, {}", title_of(line.claim, t),
                              spoken_days(line.claim.begun, line.claim.on, t.language()),
                              amount_of(line.claim, t.language())),
                  std::string(t("It will no longer count. Its history is kept."))};
    form.carried.fields = {{"line", line.id.text}};
    form.button = t("Yes, take it out");
    form.ways = {{path_of(visit, path), std::string(t("No, leave it in"))}};
    return page_of(form, visit);
}

html::Answer remove(const Visit& visit) {
    const auto line = line_asked(visit);
    if (!line) return not_here();
    const LineId id{std::string(visit.request.field("line"))};
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return remove_line(tx, id, author_of(visit), visit.house.clock.now());
    });
    if (!done)
        return remove_page(visit, *line, {{"hours", std::string(said(done.error(), visit.t))}});
    return http::redirect(path_of(visit, "/my/hours"));
}

/// A page of one entry that its owner may still change.
template <typename Page>
people::PageHandler of_open_line(Page page) {
    return [page](const Visit& visit) -> html::Answer {
        const auto line = line_asked(visit);
        return line && !line->is_frozen() ? page(visit, *line) : not_here();
    };
}

}  // namespace

void add_changes(people::Pages& pages, const ShelfPointer& shelf) {
    pages.push_back(show("/my/hours/add", [shelf](const Visit& visit) {
        const auto kind = kind_typed(visit.request.asked("kind"));
        return kind ? add_page(*shelf, visit, *kind) : kind_page(visit);
    }));
    pages.push_back(
        act("/my/hours/add", [shelf](const Visit& visit) { return add(*shelf, visit); }));
    pages.push_back(show("/my/hours/{entry}/correct",
                         of_open_line([shelf](const Visit& visit, const Line& line) {
                             return correct_page(*shelf, visit, line);
                         })));
    pages.push_back(act("/my/hours/{entry}/correct",
                        [shelf](const Visit& visit) { return correct(*shelf, visit); }));
    pages.push_back(
        show("/my/hours/{entry}/remove", of_open_line([](const Visit& visit, const Line& line) {
                 return remove_page(visit, line);
             })));
    pages.push_back(act("/my/hours/{entry}/remove", remove));
}

}  // namespace waymark::dossier
