// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "guide/check/check.h"
#include "guide/check/question_fields.h"
#include "guide/pages/routes.h"

namespace waymark::guide {

html::Markup render(const Questionnaire& view, const words::Speaker& t);
html::Markup render(const Review& view, const words::Speaker& t);

namespace {

std::string_view name_of(Step step) {
    switch (step) {
        case Step::way: return "way";
        case Step::training: return "training";
        case Step::work: return "work";
        case Step::supervision: return "supervision";
        case Step::papers: return "papers";
        case Step::review: break;
    }
    return "review";
}

std::string_view title_of(Step step, const words::Speaker& t) {
    switch (step) {
        case Step::way: return t("Your path");
        case Step::training: return t("Your training");
        case Step::work: return t("Your work");
        case Step::supervision: return t("Your supervision");
        case Step::papers: return t("Your papers");
        case Step::review: break;
    }
    return t("Check your answers");
}

std::string_view intro_of(Step step, const words::Speaker& t) {
    switch (step) {
        case Step::way: return t("There is more than one path. You can come back and try another.");
        case Step::training:
            return t("Write how many hours you have so far. Leave a field empty if you have none.");
        case Step::work:
            return t(
                "Paid work, volunteer work and internships can count. Your best guess is fine.");
        case Step::supervision:
            return t("Supervision is time when someone guides your recovery support work.");
        case Step::papers: return t("No papers are sent now. We only ask what you have.");
        case Step::review: break;
    }
    return {};
}

/// One walk through the questions of an edition: what is asked, and where the person is.
struct Walk {
    const scheme::Edition& edition;
    std::vector<Question> asked;
    std::vector<Step> stops;
    Answers answers;

    Walk(const scheme::Edition& of, const http::Fields& form)
        : edition(of), asked(questions(of, Answers(form)["way"])), answers(form) {
        const auto ahead = likely();
        for (const Step step : steps) {
            const bool any = std::ranges::find(ahead, step, &Question::step) != ahead.end();
            if (any || step == Step::review) stops.push_back(step);
        }
    }

    /// All that will be asked: before a way is chosen, as if it were the first.
    std::vector<Question> likely() const {
        for (const auto& question : asked)
            if (question.ask == Ask::way && answers["way"].empty() && !question.ways.empty())
                return questions(edition, question.ways.front().pathway);
        return asked;
    }

    Step stop_named(std::string_view name) const {
        const auto found = std::ranges::find(stops, name, [](Step s) { return name_of(s); });
        return found == stops.end() ? stops.front() : *found;
    }
    Step neighbor(Step step, int by) const {
        const auto here = std::ranges::find(stops, step) - stops.begin();
        const auto last = static_cast<std::ptrdiff_t>(stops.size()) - 1;
        return stops[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(here + by, 0, last))];
    }
    /// All answers but those of one page, to travel unseen through it.
    Carried carried_past(Step step) const {
        Carried carried;
        carried.fields.emplace_back("scheme", edition.credential);
        carried.fields.emplace_back("step", name_of(step));
        for (const auto& question : asked) {
            if (question.step == step) continue;
            for (const auto* part : {"", ".year", ".month", ".day"}) {
                const auto value = answers[question.field + part];
                if (!value.empty()) carried.fields.emplace_back(question.field + part, value);
            }
        }
        return carried;
    }
};

html::Page question_page(const Walk& walk, Step step, const std::vector<Slip>& slips,
                         const words::Speaker& t) {
    Questionnaire view;
    view.action = home_of(t) + "/check/questions";
    view.back = home_of(t) + "/check";
    view.credential = walk.edition.short_name.in(t.language());
    view.errors = summary_of(slips);
    view.carried = walk.carried_past(step);
    view.title = title_of(step, t);
    view.intro = intro_of(step, t);
    view.is_first = step == walk.stops.front();
    bool past = true;
    for (const Step stop : walk.stops) {
        const bool here = stop == step;
        if (here) past = false;
        view.segments.push_back({std::string(title_of(stop, t)),
                                 here   ? "usa-step-indicator__segment--current"
                                 : past ? "usa-step-indicator__segment--complete"
                                        : "",
                                 here});
        if (past) ++view.number;
    }
    for (const auto& question : walk.asked) {
        if (question.step != step) continue;
        view.fields.push_back(field_of(question, walk.answers, slips, t));
        const auto& note = question.note.in(t.language());
        const bool is_new = std::ranges::find(view.notes, note) == view.notes.end();
        if (is_note_shared(question) && question.ask == Ask::hours && !note.empty() && is_new)
            view.notes.push_back(note);
    }

    html::Page page;
    page.title = slips.empty() ? view.title : t("Error: {}", view.title);
    page.status = slips.empty() ? 200 : 422;
    page.memory = html::Memory::nothing;
    page.body = render(view, t);
    return page;
}

html::Page review_page(const Walk& walk, const words::Speaker& t) {
    Review view;
    view.action = home_of(t) + "/check/questions";
    view.findings = home_of(t) + "/check/findings";
    view.credential = walk.edition.short_name.in(t.language());
    view.carried = walk.carried_past(Step::review);
    for (const Step stop : walk.stops) {
        if (stop == Step::review) continue;
        Review::Group group{std::string(title_of(stop, t)), name_of(stop), {}};
        for (const auto& question : walk.asked)
            if (question.step == stop)
                group.rows.push_back({title_of(question, t), spoken(question, walk.answers, t)});
        view.groups.push_back(std::move(group));
    }
    html::Page page;
    page.title = t("Check your answers");
    page.memory = html::Memory::nothing;
    page.body = render(view, t);
    return page;
}

html::Page page_at(const Walk& walk, Step step, const words::Speaker& t) {
    return step == Step::review ? review_page(walk, t) : question_page(walk, step, {}, t);
}

html::Answer first_question(const Library& library, const http::Request& request,
                            const words::Speaker& t) {
    const auto* edition = edition_named(library, request.asked("scheme"));
    if (edition == nullptr) return unknown_scheme(library, request, t);
    const Walk walk(*edition, request.form);
    return page_at(walk, walk.stops.front(), t);
}

html::Answer next_question(const Library& library, const http::Request& request,
                           const words::Speaker& t) {
    const auto* edition = edition_named(library, request.field("scheme"));
    if (edition == nullptr) return unknown_scheme(library, request, t);
    const Walk walk(*edition, request.form);
    const auto here = walk.stop_named(request.field("step"));
    const auto go = request.field("go");

    const auto wrong = slips(walk.asked, here, walk.answers, library.today(), t);
    const bool onward = go != "back";
    auto page = onward && !wrong.empty() ? question_page(walk, here, wrong, t)
                : go == "next"           ? page_at(walk, walk.neighbor(here, 1), t)
                : go == "back"           ? page_at(walk, walk.neighbor(here, -1), t)
                                         : page_at(walk, walk.stop_named(go), t);
    page.again = request.form;
    return page;
}

}  // namespace

void add_questions(Pages& pages, const Library& library) {
    pages.push_back({http::Method::get, "/check/questions",
                     [&library](const http::Request& request, const words::Speaker& t) {
                         return first_question(library, request, t);
                     }});
    pages.push_back({http::Method::post, "/check/questions",
                     [&library](const http::Request& request, const words::Speaker& t) {
                         return next_question(library, request, t);
                     }});
}

}  // namespace waymark::guide
