// SPDX-License-Identifier: Apache-2.0
#include "guide/pages/papers.h"

#include "base/ensure.h"
#include "dossier/dossier.h"
#include "guide/check/downloads.h"
#include "guide/pages/routes.h"
#include "platform/files/shipped.h"

namespace waymark::guide {

html::Markup render(const Privacy& view, const words::Speaker& t);
html::Markup render(const Accessibility& view, const words::Speaker& t);
html::Markup render(const Demonstration& view, const words::Speaker& t);
html::Markup render(const HoursFile& view, const words::Speaker& t);

namespace {

std::string_view example(Language language) {
    const auto* file =
        files::shipped_at(language == Language::spanish ? "content/hours-example.es.csv"
                                                        : "content/hours-example.en.csv");
    ensure(file != nullptr, "the example of a file of hours travels with the program");
    return file->text;
}

HoursFile hours_file(const Library& library, const words::Speaker& t) {
    HoursFile view;
    view.home = home_of(t);
    view.example = example(t.language());
    using dossier::Field;
    const auto column = [&](Field field, std::string_view meaning, std::string_view sample) {
        view.columns.push_back({std::string(column_name(field, t.language())), std::string(meaning),
                                std::string(sample)});
    };
    column(Field::date, t("The day, or the last day of a longer time"), "2026-03-18");
    column(Field::begun, t("The first day of a longer time"), "3/9/2026");
    column(Field::kind, t("One of: training, work, supervision, internship, course, fact"),
           t("training"));
    column(Field::title, t("What you call it, so that you find it again"), t("Ethics for peers"));
    column(Field::hours, t("How long it was"), "6, 6.5, 6:30");
    column(Field::category, t("What it was about; see the words below"), "ethics");
    column(Field::delivery, t("One of: in person, live online, self paced, home study"),
           t("live online"));
    column(Field::duty_share, t("For work: how much of it is recovery support, in percent"), "60%");
    column(Field::evidence, t("What you have to show: certificate, supervisor, or nothing yet"),
           t("certificate"));
    for (const auto* edition : editions_on(library, library.today())) {
        if (!is_own(library, *edition)) continue;
        HoursFile::Group group{edition->short_name.in(t.language()), {}};
        for (const auto& category : edition->categories)
            group.names.push_back(category.id + ": " + category.name.in(t.language()));
        view.categories.push_back(std::move(group));
    }
    return view;
}

template <typename View>
void add_page(Pages& pages, const char* path, const char* title, View make) {
    pages.push_back(
        {http::Method::get, path, [title, make](const http::Request&, const words::Speaker& t) {
             html::Page page;
             page.title = t(title);
             page.body = render(make(t), t);
             return page;
         }});
}

}  // namespace

void add_papers(Pages& pages, const Library& library) {
    add_page(pages, "/privacy", "Your privacy",
             [](const words::Speaker& t) { return Privacy{home_of(t)}; });
    add_page(pages, "/accessibility", "Accessibility",
             [](const words::Speaker& t) { return Accessibility{home_of(t)}; });
    add_page(pages, "/demonstration", "About this demonstration",
             [](const words::Speaker& t) { return Demonstration{home_of(t)}; });
    add_page(pages, "/hours-file", "How to keep your hours in a file",
             [&library](const words::Speaker& t) { return hours_file(library, t); });
    pages.push_back({http::Method::get, "/hours-file/example.csv",
                     [](const http::Request&, const words::Speaker& t) {
                         return as_file(std::string(example(t.language())),
                                        "text/csv; charset=utf-8", t("my-hours.csv"));
                     }});
}

}  // namespace waymark::guide
