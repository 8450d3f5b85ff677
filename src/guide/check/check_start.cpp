// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "guide/check/check.h"
#include "guide/check/question_fields.h"
#include "guide/pages/routes.h"

namespace waymark::guide {

html::Markup render(const CheckStart& view, const words::Speaker& t);

namespace {

Choices choice_of_scheme(const Library& library, std::string_view asked, const words::Speaker& t) {
    Choices choices;
    choices.name = "scheme";
    choices.title = t("Which credential are you working toward?");
    choices.more_title = t("More credentials");
    for (const auto* edition : editions_on(library, library.today())) {
        if (edition->kind == scheme::EditionKind::pathway) continue;
        auto& list = is_own(library, *edition) ? choices.choices : choices.more;
        auto official = edition->name.in(t.language());
        if (!is_own(library, *edition)) official += ", " + edition->board.in(t.language());
        list.push_back({edition->credential, edition->short_name.in(t.language()),
                        edition->outline
                            ? std::string(t("An outline: only some of the rules are here."))
                            : std::string(),
                        asked == edition->credential, std::move(official)});
    }
    // Outlines have a hint; they come last.
    std::ranges::stable_sort(choices.more, {}, [](const Choice& one) { return !one.hint.empty(); });
    return choices;
}

Choices choice_of_manner(std::string_view asked, const words::Speaker& t) {
    Choices choices;
    choices.name = "by";
    choices.title = t("How do you want to tell us?");
    choices.choices = {
        {"questions", std::string(t("Answer a few questions")),
         std::string(t("Good when you know your totals.")), asked == "questions"},
        {"file", std::string(t("Hand in a list of hours")),
         std::string(t("Good when you keep a spreadsheet.")), asked == "file"},
    };
    return choices;
}

html::Page start_page(const Library& library, const http::Request& request,
                      const std::vector<Slip>& slips, const words::Speaker& t) {
    CheckStart view;
    view.action = home_of(t) + "/check/start";
    view.errors = summary_of(slips);
    view.schemes = choice_of_scheme(library, request.asked("scheme"), t);
    view.by = choice_of_manner(request.asked("by"), t);
    for (const auto& slip : slips)
        (slip.field == "scheme" ? view.schemes : view.by).error = slip.message;
    html::Page page;
    page.title =
        slips.empty() ? std::string(t("Check my hours")) : t("Error: {}", t("Check my hours"));
    page.status = slips.empty() ? 200 : 422;
    page.body = render(view, t);
    return page;
}

}  // namespace

html::Page unknown_scheme(const Library& library, const http::Request& request,
                          const words::Speaker& t) {
    const auto reason = t("We do not know that credential. Choose one of these");
    return start_page(library, request, {{"scheme", std::string(reason)}}, t);
}

namespace {

html::Answer start(const Library& library, const http::Request& request, const words::Speaker& t) {
    const auto* edition = edition_named(library, request.asked("scheme"));
    const auto by = request.asked("by");
    std::vector<Slip> slips;
    if (edition == nullptr)
        slips.push_back({"scheme", std::string(t("Choose the credential you are working toward"))});
    if (by != "questions" && by != "file")
        slips.push_back({"by", std::string(t("Choose how you want to tell us"))});
    if (!slips.empty()) return start_page(library, request, slips, t);
    return http::redirect(home_of(t) + "/check/" + std::string(by) +
                          "?scheme=" + edition->credential);
}

}  // namespace

void add_check(Pages& pages, const Library& library) {
    pages.push_back({http::Method::get, "/check",
                     [&library](const http::Request& request, const words::Speaker& t) {
                         return start_page(library, request, {}, t);
                     }});
    pages.push_back({http::Method::get, "/check/start",
                     [&library](const http::Request& request, const words::Speaker& t) {
                         return start(library, request, t);
                     }});
    add_questions(pages, library);
    add_file(pages, library);
}

}  // namespace waymark::guide
