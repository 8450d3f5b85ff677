// SPDX-License-Identifier: Apache-2.0
#include "guide/pages/models.h"

#include <algorithm>

#include "guide/pages/routes.h"

namespace waymark::guide {

html::Markup render(const Compare& view, const words::Speaker& t);
html::Markup render(const Models& view, const words::Speaker& t);
html::Markup render(const Model& view, const words::Speaker& t);

namespace {

using Editions = std::vector<const scheme::Edition*>;

std::string full_name(const scheme::Edition& edition, Language language) {
    return edition.short_name.in(language) + ": " + edition.name.in(language);
}

std::string days_of(const scheme::Edition& edition, const words::Speaker& t) {
    if (!edition.from) return std::string(t("No first day is known."));
    const auto from = spoken_day(*edition.from, t.language());
    if (edition.until) return t("From {} to {}.", from, spoken_day(*edition.until, t.language()));
    return t("Since {}.", from);
}

html::Answer show_list(const Library& library, const words::Speaker& t) {
    Models view;
    view.groups = {{std::string(t("Of this board")), {}, {}},
                   {std::string(t("More credentials")), {}, {}},
                   {std::string(t("Outlines")),
                    std::string(t("Of these, only some of the rules are here, as an example.")),
                    {}}};
    for (const auto* edition : editions_on(library, library.today())) {
        const std::size_t place = is_own(library, *edition) ? 0 : edition->outline ? 2 : 1;
        auto& group = view.groups[place];
        group.lines.push_back(
            {home_of(t) + "/model/" + edition->credential, edition->short_name.in(t.language()),
             edition->name.in(t.language()) + ", " + edition->board.in(t.language()),
             edition->summary.in(t.language())});
    }
    std::erase_if(view.groups, [](const auto& group) { return group.lines.empty(); });
    html::Page page;
    page.title = t("The Model");
    page.body = render(view, t);
    return page;
}

std::vector<Choice> choices(const Editions& editions, const scheme::Edition* chosen,
                            Language language) {
    std::vector<Choice> list;
    for (const auto* edition : editions)
        list.push_back({edition->credential, full_name(*edition, language), {}, edition == chosen});
    return list;
}

/// Takes the notes out of a line, however deep, and keeps them below the line they belong to.
scheme::Line without_notes(scheme::Line line, std::vector<scheme::Line>& notes) {
    scheme::Line apart{line.text};
    std::vector<scheme::Line> kept;
    std::vector<scheme::Line> deeper;
    for (auto& inner : line.within) {
        if (inner.is_note)
            apart.within.push_back(std::move(inner));
        else
            kept.push_back(without_notes(std::move(inner), deeper));
    }
    line.within = std::move(kept);
    if (!apart.within.empty()) notes.push_back(std::move(apart));
    for (auto& note : deeper) notes.push_back(std::move(note));
    return line;
}

Compare::Cell cell_of(std::string label, std::string about_notes, std::vector<scheme::Line> lines) {
    Compare::Cell cell{std::move(label), {}, std::move(about_notes), {}};
    for (auto& line : lines) cell.asked.push_back(without_notes(std::move(line), cell.notes));
    return cell;
}

Compare::Row row_of(const scheme::Comparison& table, scheme::ComparisonRow row,
                    const words::Speaker& t) {
    Compare::Row shown{std::move(row.title), {}};
    const auto add = [&](std::string label, std::string about_notes,
                         std::vector<scheme::Line>& lines) {
        shown.cells.push_back(cell_of(std::move(label), std::move(about_notes), std::move(lines)));
    };
    if (row.is_same) {
        add(std::string(t("Both the same")), t("More about it: {}", shown.title), row.a);
    } else {
        add(table.a, t("More about it: {}, {}", table.a, shown.title), row.a);
        add(table.b, t("More about it: {}, {}", table.b, shown.title), row.b);
    }
    return shown;
}

/// The questions of the first of the board's credentials that has some.
Compare::Questions questions_of(const Editions& editions, Language language) {
    for (const auto* edition : editions)
        for (const auto& clause : edition->requirements) {
            const auto* group = std::get_if<scheme::Group>(&clause.rule);
            if (clause.topic != "fit" || group == nullptr) continue;
            Compare::Questions questions{clause.title.in(language), clause.note.in(language), {}};
            for (const auto& one : group->of) questions.asked.push_back(one.title.in(language));
            return questions;
        }
    return {};
}

html::Answer compare(const Library& library, const http::Request& request,
                     const words::Speaker& t) {
    const auto language = t.language();
    const auto editions = editions_on(library, library.today());
    if (editions.empty()) return http::text(404, "");
    const auto asked = [&](std::string_view field, std::size_t otherwise) {
        const auto* edition = edition_named(library, request.asked(field));
        return edition != nullptr ? edition : editions[std::min(otherwise, editions.size() - 1)];
    };
    for (const auto* field : {"a", "b"})
        if (const auto name = request.asked(field);
            !name.empty() && edition_named(library, name) == nullptr)
            return http::text(404, "");
    const auto* left = asked("a", 0);
    const auto* right = asked("b", 1);

    Compare view;
    view.home = home_of(t);
    view.action = view.home + "/compare";
    Editions own;
    std::ranges::copy_if(editions, std::back_inserter(own),
                         [&](const auto* edition) { return is_own(library, *edition); });
    view.questions = questions_of(own, language);
    for (const auto* edition : own) {
        Compare::Fit fit{edition->short_name.in(language),
                         edition->summary.in(language),
                         {},
                         view.home + "/model/" + edition->credential};
        for (const auto& sentence : edition->recognition)
            fit.recognition.push_back(sentence.in(language));
        view.fits.push_back(std::move(fit));
    }
    view.left = choices(editions, left, language);
    view.right = choices(editions, right, language);
    auto table = scheme::compare(*left, *right, t);
    for (auto& row : table.rows) view.rows.push_back(row_of(table, std::move(row), t));
    view.a = std::move(table.a);
    view.b = std::move(table.b);
    html::Page page;
    page.title = t("Which credential fits me");
    page.body = render(view, t);
    return page;
}

html::Answer show_model(const Library& library, const http::Request& request,
                        const words::Speaker& t) {
    const auto* edition = edition_named(library, request.place("name"));
    if (edition == nullptr) return http::text(404, "");
    Model view;
    view.home = home_of(t);
    const auto model = scheme::model_of(*edition, t);
    for (const auto& section : model.sections)
        view.contents.push_back({"#" + section.id, section.heading, {}, {}});
    view.body = render(model, t);
    view.check = view.home + "/check/start?scheme=" + edition->credential;
    for (const auto& other : library.editions) {
        if (other.credential != edition->credential || &other == edition) continue;
        view.editions.push_back({view.home + "/model/" + other.name_of(),
                                 t("Edition {}", other.edition),
                                 {},
                                 days_of(other, t)});
    }
    html::Page page;
    page.title = t("The Model of {}", edition->short_name.in(t.language()));
    page.body = render(view, t);
    return page;
}

}  // namespace

void add_models(Pages& pages, const Library& library) {
    pages.push_back({http::Method::get, "/compare",
                     [&library](const http::Request& request, const words::Speaker& t) {
                         return compare(library, request, t);
                     }});
    pages.push_back(
        {http::Method::get, "/model", [&library](const http::Request&, const words::Speaker& t) {
             return show_list(library, t);
         }});
    pages.push_back({http::Method::get, "/model/{name}",
                     [&library](const http::Request& request, const words::Speaker& t) {
                         return show_model(library, request, t);
                     }});
}

}  // namespace waymark::guide
