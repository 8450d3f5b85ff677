// SPDX-License-Identifier: Apache-2.0
#include "exam/pages/study.h"

#include <algorithm>
#include <array>

#include "exam/pages/views.h"
#include "exam/practice/progress.h"
#include "exam/practice/tasks.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"
#include "platform/http/respond.h"
#include "scheme/rules/transition.h"
#include "signing/text.h"

namespace waymark::exam {

html::Markup render(const QuestionPage& view, const words::Speaker& t);

namespace {

using people::Visit;

constexpr std::array<std::string_view, 4> domains = {"advocacy", "professional_responsibility",
                                                     "mentoring", "recovery_support"};

std::string path_of(const Visit& visit, const Study& study, const Item& item) {
    return study.path(visit) + "?item=" + item.id;
}

/// The item that is asked for; else the first that was not answered best yet, else the first.
std::size_t place_asked(const Visit& visit, const Study& study, std::string_view asked) {
    const auto& items = study.items;
    if (!asked.empty())
        return static_cast<std::size_t>(std::ranges::find(items, asked, &Item::id) - items.begin());
    if (visit.who == nullptr) return 0;
    const auto progress = db::read(visit.house.database,
                                   [&](db::Tx& tx) { return progress_of(tx, visit.who->person); });
    const auto open = std::ranges::find_if(items, [&](const Item* item) {
        const auto found = progress.find(item->id);
        return found == progress.end() || !found->second;
    });
    return open == items.end() ? 0 : static_cast<std::size_t>(open - items.begin());
}

html::Markup answers_of(const QuestionPage& view, const Wording& wording, std::string error,
                        const words::Speaker& t) {
    html::Choices choices;
    choices.name = "choice";
    choices.title = view.question;
    choices.error = std::move(error);
    for (const auto& option : wording.options)
        choices.choices.push_back({option.id, option.text, {}});
    return render(choices, t);
}

/// What both sides of a question show.
QuestionPage question_of(const Visit& visit, const Study& study, std::size_t place) {
    const auto& item = *study.items[place];
    const auto& wording = item.in(visit.t.language());
    QuestionPage view;
    view.back = visit.home() + "/practice";
    view.domain = study.edition->short_name.in(visit.t.language()) + ": " +
                  study.domain->name.in(visit.t.language());
    view.place = visit.t("Question {} of {}", place + 1, study.items.size());
    view.scene = wording.scene;
    view.question = wording.question;
    view.action = study.path(visit);
    view.item = item.id;
    view.form_token = people::form_token(visit);
    if (place + 1 < study.items.size()) view.next = path_of(visit, study, *study.items[place + 1]);
    return view;
}

/// The reasons: first that of the answer that fits best, then the others in their order.
void add_reasons(QuestionPage& view, const Item& item, std::string_view chosen,
                 const words::Speaker& t) {
    const auto& wording = item.in(t.language());
    view.verdict = chosen == item.key ? t("Yes. This answer fits best.")
                                      : t("There is an answer that fits better.");
    for (const auto& option : wording.options) {
        QuestionPage::Reason reason{option.text, option.why, {}, {}};
        if (option.id == item.key) {
            reason.mark = option.id == chosen ? t("Your answer, fits best") : t("Fits best");
            reason.tone = "tag-done";
        } else if (option.id == chosen) {
            reason.mark = t("Your answer");
            reason.tone = "tag-wait";
        }
        view.reasons.push_back(std::move(reason));
    }
    std::stable_partition(view.reasons.begin(), view.reasons.end(),
                          [](const auto& reason) { return reason.tone == "tag-done"; });
    view.competency = spoken_task(item.task, t);
    const auto code = signing::newest_text(signing::code_of_ethics, t.language());
    for (const int number : item.ethics)
        for (const auto& statement : code.statements)
            if (statement.number == number)
                view.ethics.push_back(
                    t("Code of ethics, statement {}: {}", number, statement.text));
}

html::Page page_of(const QuestionPage& view, const words::Speaker& t, int status = 200) {
    html::Page page;
    page.status = status;
    page.title = view.place + ", " + view.domain;
    page.memory = html::Memory::nothing;
    page.body = render(view, t);
    return page;
}

std::optional<Study> study_asked(const Visit& visit, const Studies& studies) {
    return studies.find(visit.request.place("credential"), visit.request.place("domain"),
                        visit.house.clock.today());
}

}  // namespace

std::string Study::path(const people::Visit& visit) const {
    return fmt::format("{}/practice/{}/{}", visit.home(), edition->credential, domain->id);
}

Studies::Studies(const std::vector<scheme::Edition>& editions, const std::vector<std::string>& own)
    : own_(own) {
    for (const auto& edition : editions) editions_.push_back(&edition);
}

const PracticeBank& Studies::bank() const {
    std::call_once(is_read_, [this] { bank_ = PracticeBank::shipped(); });
    return *bank_;
}

std::vector<const scheme::Edition*> Studies::editions_on(Date day) const {
    std::vector<const scheme::Edition*> found;
    for (const auto& credential : own_)
        if (const auto* edition = scheme::pin(editions_, credential, {}, day).edition)
            found.push_back(edition);
    return found;
}

std::vector<Study> Studies::of(const scheme::Edition& edition) const {
    std::vector<Study> studies;
    for (const auto domain : domains) {
        const auto* category = edition.category(domain);
        auto items = bank().of(edition.credential, domain);
        if (category != nullptr && !items.empty())
            studies.push_back({&edition, category, std::move(items)});
    }
    return studies;
}

std::optional<Study> Studies::find(std::string_view credential, std::string_view domain,
                                   Date day) const {
    for (const auto* edition : editions_on(day)) {
        if (edition->credential != credential) continue;
        for (auto& study : of(*edition))
            if (study.domain->id == domain) return std::move(study);
    }
    return std::nullopt;
}

html::Answer question_page(const Visit& visit, const Studies& studies) {
    const auto study = study_asked(visit, studies);
    if (!study) return http::refusal(404);
    const auto place = place_asked(visit, *study, visit.request.asked("item"));
    if (place == study->items.size()) return http::refusal(404);
    auto view = question_of(visit, *study, place);
    view.answers = answers_of(view, study->items[place]->in(visit.t.language()), {}, visit.t);
    return page_of(view, visit.t);
}

html::Answer answer_page(const Visit& visit, const Studies& studies) {
    const auto study = study_asked(visit, studies);
    if (!study) return http::refusal(404);
    const auto asked = visit.request.field("item");
    const auto place = asked.empty() ? study->items.size() : place_asked(visit, *study, asked);
    if (place == study->items.size()) return http::refusal(404);
    const auto& item = *study->items[place];
    const auto& wording = item.in(visit.t.language());
    const auto chosen = visit.request.field("choice");
    auto view = question_of(visit, *study, place);
    if (wording.option(chosen) == nullptr) {
        const std::string error(visit.t("Choose one of the answers"));
        view.errors = html::summary_of({{"choice", error}});
        view.answers = answers_of(view, wording, error, visit.t);
        return page_of(view, visit.t, 422);
    }
    if (visit.who != nullptr)
        db::transact(visit.house.database, [&](db::Tx& tx) {
            note_answer(tx, visit.who->person, item, chosen, visit.house.clock.now());
        });
    add_reasons(view, item, chosen, visit.t);
    auto page = page_of(view, visit.t);
    page.again = http::Fields{{"item", item.id}, {"choice", std::string(chosen)}};
    return page;
}

}  // namespace waymark::exam
