// SPDX-License-Identifier: Apache-2.0
// Pages on which the candidate writes a few words: an answer, a request for another look, a
// farewell.
#include "application/pages/candidate.h"

namespace waymark::application {

html::Markup render(const WritePage& view, const words::Speaker& t);

namespace {

using people::Visit;

/// False when nothing of this kind may be written now.
bool fill(WritePage& view, const Visit& visit, const Application& application, Act act) {
    const auto& t = visit.t;
    if (!application.state.acts.has(act)) return false;
    if (act == Act::answer) {
        const auto* request = application.facts.request(visit.request.place("request"));
        if (request == nullptr || !request->is_open()) return false;
        view.title = t("Answer the board");
        view.lede = {request->what};
        view.words.title = t("Your answer");
        view.words.hint = t("If you add a paper, put it into your file first, and name it here.");
        view.button = t("Send my answer");
    } else if (act == Act::ask_review) {
        view.title = t("Ask other people to look again");
        view.lede = {std::string(t("People who had no part in the decision read it again."))};
        view.words.title = t("What should they look at?");
        view.button = t("Ask for another look");
    } else {
        view.title = t("Take back this application");
        view.lede = {std::string(t("What is in your file stays. You can begin again any day."))};
        view.wants_words = false;
        view.button = t("Take it back");
    }
    return true;
}

Done run(db::Tx& tx, const Occasion& now, const Visit& visit, Act act) {
    const ApplicationId id{std::string(visit.request.place("id"))};
    const auto words = visit.request.field("words");
    if (act == Act::answer) return answer(tx, now, id, visit.request.place("request"), words);
    if (act == Act::ask_review) return ask_review(tx, now, id, words);
    return withdraw(tx, now, id);
}

}  // namespace

html::Page CandidatePages::write_page(const Visit& visit, const Opened& opened, Act act,
                                      std::string error) const {
    WritePage view;
    view.back = path_of(visit, opened.application.id);
    view.action = visit.request.path;
    view.form_token = people::form_token(visit);
    view.words.name = "words";
    view.words.length_max = static_cast<int>(note_max) / 2;
    view.words.value = visit.request.field("words");
    view.words.error = error;
    fill(view, visit, opened.application, act);
    if (!error.empty()) view.errors = html::summary_of({{"words", error}});
    return page_of(view.title, render(view, visit.t), !error.empty());
}

html::Answer CandidatePages::ask(const Visit& visit, Act act) const {
    const auto opened = open(visit);
    WritePage view;
    if (!opened) return http::refusal(404);
    if (!fill(view, visit, opened->application, act))
        return http::redirect(path_of(visit, opened->application.id));
    return write_page(visit, *opened, act, {});
}

html::Answer CandidatePages::write(const Visit& visit, Act act) const {
    const auto opened = open(visit);
    if (!opened) return http::refusal(404);
    const auto now = occasion_of(visit);
    const auto done =
        db::transact(visit.house.database, [&](db::Tx& tx) { return run(tx, now, visit, act); });
    if (done) return http::redirect(path_of(visit, opened->application.id));
    const bool is_past =
        done.error() == Refusal::not_now || done.error() == Refusal::recorded_already;
    if (is_past) return http::redirect(path_of(visit, opened->application.id));
    return write_page(visit, *opened, act, spoken(done.error(), visit.t));
}

}  // namespace waymark::application
