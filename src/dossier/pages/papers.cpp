// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/fold.h"
#include "base/typed.h"
#include "dossier/pages/paper_views.h"
#include "dossier/pages/routes.h"
#include "dossier/pages/spoken.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::dossier {

html::Markup render(const PapersPage& view, const words::Speaker& t);

namespace {

using Slips = std::vector<html::Slip>;

/// A few large photos at once; more go in by another form.
constexpr std::size_t upload_max = 4 * paper_bytes_max;
/// More than any percentage, score or count of months that a paper shows.
constexpr std::int64_t number_max = 1'000'000;

struct Kept {
    std::vector<Document> papers;
    std::vector<Line> lines;
    std::vector<StatedFact> facts;
};

Kept kept_of(const Visit& visit) {
    return db::read(visit.house.database, [&](db::Tx& tx) {
        const auto& person = visit.who->person;
        return Kept{documents_of(tx, person), lines_of(tx, person), facts_of(tx, person)};
    });
}

/// What a paper can be about, as a list to choose from.
std::vector<html::Choice> subjects(const Shelf& shelf, const Kept& kept, const Visit& visit) {
    const auto& t = visit.t;
    std::vector<html::Choice> choices;
    for (const auto& paper : shelf.papers_on(visit.house.clock.today()))
        choices.push_back({about_fact(paper.fact), paper.title.in(t.language()), {}, false});
    for (const auto& line : kept.lines)
        choices.push_back({about_entry(line.entry),
                           fmt::format("{}, {}", title_of(line.claim, t),
                                       html::spoken_day(line.claim.on, t.language())),
                           {},
                           false});
    return choices;
}

Told told_state(const Document& paper, const words::Speaker& t) {
    const auto has = [&](PageState state) {
        return std::ranges::any_of(paper.pages,
                                   [&](const PaperPage& page) { return page.state == state; });
    };
    if (has(PageState::suspect)) return {std::string(t("The board looks at it")), "tag-todo"};
    if (has(PageState::error)) return {std::string(t("Could not be checked yet")), "tag-wait"};
    if (has(PageState::pending)) return {std::string(t("Being checked")), "tag-wait"};
    return {std::string(t("Received")), "tag-done"};
}

PapersPage::Paper told(const Document& document, const std::vector<html::Choice>& subjects,
                       const Visit& visit) {
    const auto& t = visit.t;
    const auto state = told_state(document, t);
    const auto on = visit.house.clock.zone().date_of(document.recorded_at);
    PapersPage::Paper paper;
    paper.id = document.id.text;
    paper.title = document.title;
    const auto subject = std::ranges::find(subjects, document.about, &html::Choice::value);
    if (subject != subjects.end()) paper.shows = t("It shows: {}", subject->title);
    paper.sent = t("Handed in on {}.", html::spoken_day(on, t.language()));
    paper.state = state.text;
    paper.tag = state.tag;
    for (const auto& page : document.pages)
        if (may_open(page.state))
            paper.pages.push_back(
                {path_of(visit, fmt::format("/my/papers/{}/{}", document.id.text, page.place)),
                 t("Page {} of {}", page.place, document.title)});
    return paper;
}

html::Answer papers_page(const Shelf& shelf, const Visit& visit) {
    const auto kept = kept_of(visit);
    const auto choices = subjects(shelf, kept, visit);
    PapersPage view;
    view.home = visit.home();
    view.form_token = people::form_token(visit);
    for (const auto& document : kept.papers) view.papers.push_back(told(document, choices, visit));
    for (const auto& paper : shelf.papers_on(visit.house.clock.today()))
        if (std::ranges::find(kept.papers, about_fact(paper.fact), &Document::about) ==
            kept.papers.end())
            view.missing.push_back(paper.title.in(visit.t.language()));
    return page_of(std::string(visit.t("Papers")), render(view, visit.t));
}

html::Answer add_page(const Shelf& shelf, const Visit& visit, Slips slips = {}) {
    const auto& t = visit.t;
    auto form = form_at(visit, "/my/papers/add", t("Hand in a paper"));
    form.slips = std::move(slips);
    form.back = {path_of(visit, "/my/papers"), std::string(t("Papers"))};
    form.has_files = true;
    html::FileField file;
    file.name = "file";
    file.title = t("Its pages, as PDF or photos");
    file.hint = t("PDF, JPEG or PNG, up to 25 MB for each page. You can choose several at once.");
    file.error = form.error_of("file");
    file.accept = ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png";
    file.bytes_max = paper_bytes_max;
    file.is_many = true;
    form.fields = {
        text_field(visit, form,
                   {.name = "title",
                    .title = t("What do you call it?"),
                    .hint = t("For example, diploma, or certificate of ethics.")}),
        select(visit, form,
               {.name = "about",
                .title = t("What does it show?"),
                .before = std::string(visit.request.asked("about"))},
               subjects(shelf, kept_of(visit), visit), t("Something else")),
        day_field(visit, form, {.name = "on", .title = t("Day on the paper, if it has one")}),
        number_field(visit, form,
                     {.name = "value",
                      .title = t("Number on the paper, if the rules ask for one"),
                      .hint = t("For example, the percent of your time, or the months.")},
                     {}),
        render(file, t),
    };
    form.button = t("Hand it in");
    return page_of(form, visit);
}

/// What a paper says of the fact it shows; nothing where it is about no fact.
std::optional<eligibility::Fact> fact_typed(const Visit& visit, const std::string& about) {
    constexpr std::string_view opening = "fact ";
    if (!about.starts_with(opening)) return std::nullopt;
    eligibility::Fact fact;
    fact.name = about.substr(opening.size());
    fact.on = day_typed(visit.request, "on").day;
    fact.value = parse_whole(visit.request.field("value"), number_max);
    return fact;
}

/// A paper about a fact states the fact too, so that it can be shown by the paper.
void state(db::Tx& tx, const eligibility::Fact& fact, const Author& author, clock::Instant now) {
    const bool says_more = fact.on || fact.value;
    for (const auto& stated : facts_of(tx, author.person))
        if (stated.fact.name == fact.name && !says_more) return;
    (void)state_fact(tx, fact, author, now);
}

html::Answer add(const Shelf& shelf, PageState first_state, const Visit& visit) {
    const auto refused = [&](PaperRefusal refusal) {
        const auto* field = refusal == PaperRefusal::no_title ? "title" : "file";
        return add_page(shelf, visit, {{field, std::string(said(refusal, visit.t))}});
    };
    const auto choices = subjects(shelf, kept_of(visit), visit);
    NewDocument document;
    document.title = trimmed(visit.request.field("title"));
    document.about = visit.request.field("about");
    Slips slips;
    if (!is_title(document.title))
        slips.push_back({"title", std::string(said(PaperRefusal::no_title, visit.t))});
    const auto number = visit.request.field("value");
    if (!trimmed(number).empty() && !parse_whole(number, number_max))
        slips.push_back({"value", std::string(visit.t("Write a whole number, such as 60"))});
    const auto on = day_typed(visit.request, "on");
    if (!on.is_empty && !on.day)
        slips.push_back({"on", std::string(visit.t("Write a real day, with month, day and year"))});
    if (!slips.empty()) return add_page(shelf, visit, std::move(slips));
    // Only what the form offered: nobody shows another person's entry.
    if (std::ranges::find(choices, document.about, &html::Choice::value) == choices.end())
        document.about.clear();
    std::vector<std::string_view> files;
    for (const auto& upload : visit.request.uploads)
        if (upload.field == "file") files.push_back(upload.bytes);
    auto pages = keep_pages(visit.house, visit.who->person, files, first_state);
    if (!pages) return refused(pages.error());
    document.pages = std::move(*pages);
    const auto fact = fact_typed(visit, document.about);
    const auto now = visit.house.clock.now();
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        auto added = add_document(tx, document, author_of(visit), now);
        if (added && fact) state(tx, *fact, author_of(visit), now);
        return added;
    });
    if (!done) return refused(done.error());
    return http::redirect(path_of(visit, "/my/papers"));
}

html::Answer take_out(const Visit& visit) {
    const DocumentId id{std::string(visit.request.field("paper"))};
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return remove_document(tx, id, author_of(visit), visit.house.clock.now());
    });
    return done ? html::Answer(http::redirect(path_of(visit, "/my/papers"))) : not_here();
}

html::Answer download(const Visit& visit) {
    const DocumentId id{std::string(visit.request.place("paper"))};
    const auto document = db::read(visit.house.database, [&](db::Tx& tx) {
        auto found = find_document(tx, id);
        const bool is_own = found && people::is_one_person(tx, found->person, visit.who->person);
        return is_own ? std::move(found) : std::nullopt;
    });
    if (!document || document->is_removed) return not_here();
    for (const auto& page : document->pages) {
        if (std::to_string(page.place) != visit.request.place("page")) continue;
        if (!may_open(page.state)) return not_here();
        auto bytes = bytes_of(visit.house, *document, page);
        if (!bytes) return not_here();
        return download_of(*document, page, std::move(*bytes));
    }
    return not_here();
}

}  // namespace

void add_papers(people::Pages& pages, const ShelfPointer& shelf, PageState first_state) {
    pages.push_back(
        show("/my/papers", [shelf](const Visit& visit) { return papers_page(*shelf, visit); }));
    pages.push_back(act("/my/papers", take_out));
    pages.push_back(
        show("/my/papers/add", [shelf](const Visit& visit) { return add_page(*shelf, visit); }));
    auto route = act("/my/papers/add", [shelf, first_state](const Visit& visit) {
        return add(*shelf, first_state, visit);
    });
    route.weight = http::Weight::heavy;
    route.body_max = upload_max + http::form_body_max;
    pages.push_back(std::move(route));
    pages.push_back(show("/my/papers/{paper}/{page}", download));
    pages.back().weight = http::Weight::heavy;
}

}  // namespace waymark::dossier
