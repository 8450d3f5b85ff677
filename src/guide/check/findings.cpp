// SPDX-License-Identifier: Apache-2.0
#include "guide/check/findings.h"

#include "guide/check/check.h"
#include "guide/check/downloads.h"
#include "guide/pages/routes.h"

namespace waymark::guide {

html::Markup render(const Findings& view, const words::Speaker& t);
html::Markup render(const FilePage& view, const words::Speaker& t);

namespace {

/// A form may hold a file of the largest size that is read, and a little more around it.
constexpr std::size_t body_max = page_file_max + http::form_body_max;

Choices choice_of_way(const scheme::Edition& edition, const words::Speaker& t) {
    Choices choices;
    for (const auto& question : questions(edition, {})) {
        if (question.ask != Ask::way) continue;
        choices.name = "way";
        choices.title = t("Which path are you on?");
        choices.choices.push_back({"", std::string(t("The one that is nearest for me")), {}, true});
        for (const auto& way : question.ways)
            choices.choices.push_back({way.pathway, way.title.in(t.language()), {}, false});
        break;
    }
    return choices;
}

html::Page file_page(const scheme::Edition& edition, std::vector<std::string> problems,
                     std::size_t more, const words::Speaker& t) {
    FilePage view;
    view.home = home_of(t);
    view.action = view.home + "/check/findings";
    view.scheme = edition.credential;
    view.credential = edition.short_name.in(t.language());
    view.ways = choice_of_way(edition, t);
    view.bytes_max = page_file_max;
    if (!problems.empty()) view.error = problems.front();
    for (auto& problem : problems) view.errors.items.push_back({"f-file", std::move(problem)});
    if (more > 0)
        view.errors.items.push_back({"f-file", t("{} more places are like these.", more)});
    const auto title = t("Hand in your list of hours");
    html::Page page;
    page.title = problems.empty() ? std::string(title) : t("Error: {}", title);
    page.status = problems.empty() ? 200 : 422;
    page.memory = problems.empty() ? html::Memory::a_while : html::Memory::nothing;
    page.body = render(view, t);
    return page;
}

html::Answer no_case(const Library& library, const http::Request& request, NoCase none,
                     const words::Speaker& t) {
    if (none.is_without_scheme) return unknown_scheme(library, request, t);
    if (none.is_without_file) none.problems.emplace_back(t("Choose a file to hand in"));
    return file_page(*edition_named(library, request.field("scheme")), std::move(none.problems),
                     none.more, t);
}

html::Answer show_findings(const Library& library, const http::Request& request,
                           const words::Speaker& t) {
    auto made = case_of(library, request, t);
    if (!made) return no_case(library, request, std::move(made.error()), t);
    const auto found = made->judge();
    auto view = tell(*made, found.front(), t);
    view.home = home_of(t);
    view.findings = view.home + "/check/findings";
    view.download = view.home + "/check/download";
    view.change = view.home + "/check/questions";
    view.again = view.home + "/check/file?scheme=" + made->edition->credential;
    eligibility::Judge judge(*made->edition);
    const auto asked = answer_what_if(*made, judge, request, t);
    if (!made->carried.empty()) view.what_if = render(asked, t);

    html::Page page;
    page.title = view.verdict;
    page.status = asked.errors.items.empty() ? 200 : 422;
    page.memory = html::Memory::nothing;
    page.body = render(view, t);
    if (!made->carried.empty()) page.again = made->carried;
    return page;
}

html::Answer download(const Library& library, const http::Request& request,
                      const words::Speaker& t) {
    auto made = case_of(library, request, t);
    if (!made) return no_case(library, request, std::move(made.error()), t);
    if (request.field("as") == "dossier") return dossier_download(*made);
    auto found = made->judge();
    return request.field("as") == "json" ? json_download(*made, std::move(found), t)
                                         : csv_download(*made, found.front().judgement, t);
}

}  // namespace

void add_file(Pages& pages, const Library& library) {
    pages.push_back(
        {http::Method::get, "/check/file",
         [&library](const http::Request& request, const words::Speaker& t) -> html::Answer {
             const auto* edition = edition_named(library, request.asked("scheme"));
             if (edition == nullptr) return unknown_scheme(library, request, t);
             return file_page(*edition, {}, 0, t);
         }});
}

void add_findings(Pages& pages, const Library& library) {
    pages.push_back({http::Method::get, "/check/findings",
                     [](const http::Request&, const words::Speaker& t) -> html::Answer {
                         return http::redirect(home_of(t) + "/check");
                     }});
    pages.push_back({http::Method::post, "/check/findings",
                     [&library](const http::Request& request, const words::Speaker& t) {
                         return show_findings(library, request, t);
                     },
                     http::Weight::heavy, body_max});
    pages.push_back({http::Method::post, "/check/download",
                     [&library](const http::Request& request, const words::Speaker& t) {
                         return download(library, request, t);
                     },
                     http::Weight::heavy, body_max});
}

}  // namespace waymark::guide
