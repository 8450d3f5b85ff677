// SPDX-License-Identifier: Apache-2.0
#include "application/letters.h"

#include "application/judged.h"
#include "application/rules/reasons.h"
#include "platform/html/parts/parts.h"
#include "platform/mail/mail.h"

namespace waymark::application {

namespace {

using words::Speaker;
using Paragraphs = std::vector<std::string>;

struct Draft {
    std::string_view kind;
    std::string subject;
    Paragraphs paragraphs;
    std::string about = {};
};

Speaker speaker_to(db::Tx& tx, const Application& application) {
    return Speaker(people::person_of(tx, application.person).language);
}

void post(db::Tx& tx, const Occasion& occasion, const Application& application,
          const Draft& draft) {
    const auto person = people::person_of(tx, application.person);
    const auto link = fmt::format("{}/{}/my/application/{}", occasion.house.public_url,
                                  code_of(person.language), application.id.text);
    mail::Letter letter;
    letter.to = person.email;
    letter.language = person.language;
    letter.kind = draft.kind;
    letter.subject = draft.subject;
    letter.about = draft.about.empty() ? application.id.text : draft.about;
    for (const auto& text : draft.paragraphs) letter.add_paragraph(text);
    letter.add_link(link);
    mail::post(tx, letter, occasion.now);
}

std::string due_line(const Item& item, const Speaker& t) {
    return t("{} Please answer by {}.", item.what, html::spoken_day(item.due, t.language()));
}

}  // namespace

std::string ladder_of(std::string_view id, Date due) {
    return fmt::format("{} {}", id, to_text(due));
}

void post_submitted(db::Tx& tx, const Occasion& occasion, const Application& application) {
    const auto t = speaker_to(tx, application);
    post(tx, occasion, application,
         {"application.submitted",
          std::string(t("We have your application")),
          {std::string(t("Thank you. Your application reached the board.")),
           std::string(t("Next, the board needs the fee. The page below shows what is due and "
                         "whose turn it is."))}});
}

void post_fee_recorded(db::Tx& tx, const Occasion& occasion, const Application& application) {
    const auto t = speaker_to(tx, application);
    post(tx, occasion, application,
         {"application.fee_recorded",
          std::string(t("We have your fee")),
          {std::string(t("The fee for your application is recorded. Now a reviewer reads it."))}});
}

void post_more_asked(db::Tx& tx, const Occasion& occasion, const Application& application,
                     const std::vector<Item>& items) {
    const auto t = speaker_to(tx, application);
    Paragraphs paragraphs = {std::string(
        t("Your application is on its way. To go on, the reviewer asks you for this:"))};
    for (const auto& item : items) paragraphs.push_back(due_line(item, t));
    paragraphs.emplace_back(t("You can answer each point by itself on this page."));
    post(tx, occasion, application,
         {"application.more_requested", std::string(t("The board asks you for something")),
          std::move(paragraphs)});
}

void post_held(db::Tx& tx, const Occasion& occasion, const Application& application) {
    const auto t = speaker_to(tx, application);
    post(tx, occasion, application,
         {"application.held",
          std::string(t("Your application waits for a moment")),
          {std::string(t("The board has put your application on hold.")),
           application.facts.hold_note,
           std::string(t("There is nothing you need to do. We write when it goes on."))}});
}

void post_approved(db::Tx& tx, const Occasion& occasion, const Application& application) {
    const auto t = speaker_to(tx, application);
    post(tx, occasion, application,
         {"application.approved",
          std::string(t("News about your application")),
          {std::string(t("Your application is approved. What is still to do is the exam.")),
           std::string(t("Once you pass, the board enters your name in the register."))}});
}

void post_declined(db::Tx& tx, const Occasion& occasion, const Application& application) {
    const auto t = speaker_to(tx, application);
    Paragraphs paragraphs = {std::string(
        t("The board could not approve your application this time. Here is why, and what would "
          "change the result."))};
    for (const auto& ground : grounds_of(tx, occasion, application, t)) {
        paragraphs.push_back(t("The rule: {}", ground.clause));
        if (!ground.seen.empty()) paragraphs.push_back(t("What we saw: {}", ground.seen));
        for (const auto& reason : ground.reasons) paragraphs.push_back(reason);
        if (!ground.note.empty()) paragraphs.push_back(ground.note);
        for (const auto& remedy : ground.remedies)
            paragraphs.push_back(t("What would change the result: {}", remedy));
    }
    if (!application.facts.decision_note.empty())
        paragraphs.push_back(application.facts.decision_note);
    paragraphs.push_back(
        t("You can ask other people of the board to look again, until {}.",
          html::spoken_day(days_after(occasion.today, application.facts.frame.review_days),
                           t.language())));
    post(tx, occasion, application,
         {"application.declined", std::string(t("News about your application")),
          std::move(paragraphs)});
}

void post_review_settled(db::Tx& tx, const Occasion& occasion, const Application& application,
                         Review review) {
    const auto t = speaker_to(tx, application);
    const auto news = review == Review::reverse
                          ? t("Other people looked at your application again. The decision was "
                              "taken back, and your application goes on.")
                          : t("Other people looked at your application again. The decision stays.");
    post(tx, occasion, application,
         {"application.review_settled",
          std::string(t("News about your application")),
          {std::string(news), application.steps.back().note}});
}

void post_exam_again(db::Tx& tx, const Occasion& occasion, const Application& application) {
    const auto t = speaker_to(tx, application);
    post(tx, occasion, application,
         {"application.exam_again",
          std::string(t("News about your exam")),
          {std::string(t("We have the result of your exam. The passing score is still to reach.")),
           std::string(t("You can take the exam again. Your approval stays."))}});
}

void post_result_corrected(db::Tx& tx, const Occasion& occasion, const Application& application) {
    const auto t = speaker_to(tx, application);
    const auto& step = application.steps.back();
    const auto day = html::spoken_day(step.day.value_or(step.on), t.language());
    const bool is_passed = step.word == "passed";
    Paragraphs paragraphs = {
        std::string(t("The result of your exam was on record wrongly. Two people of the board "
                      "corrected it.")),
        is_passed ? t("Now it says: you passed on {}.", day)
                  : t("Now it says: on {}, the passing score was still to reach.", day)};
    if (!is_passed && application.facts.registered_on)
        paragraphs.emplace_back(
            t("Your number in the register stays as it is until the board decides on it. You will "
              "hear of that in a letter."));
    else if (!is_passed)
        paragraphs.emplace_back(t("You can take the exam again. Your approval stays."));
    paragraphs.emplace_back(t("If you think that this is wrong, write to the board."));
    post(tx, occasion, application,
         {"application.result_corrected", std::string(t("Your exam result was corrected")),
          std::move(paragraphs)});
}

void post_registered(db::Tx& tx, const Occasion& occasion, const Application& application) {
    const auto t = speaker_to(tx, application);
    post(tx, occasion, application,
         {"application.registered",
          std::string(t("Welcome to the register")),
          {std::string(t("You passed. Your name is now in the public register.")),
           t("Your number is {}.", application.facts.number)}});
}

void post_reminder(db::Tx& tx, const Occasion& occasion, const Application& application,
                   const Request& request) {
    const auto t = speaker_to(tx, application);
    post(tx, occasion, application,
         {"application.reminder",
          std::string(t("The board still waits for your answer")),
          {due_line({request.section, request.what, request.due}, t)},
          ladder_of(request.id, request.due)});
}

void post_draft_reminder(db::Tx& tx, const Occasion& occasion, const Application& application,
                         Date ends_on) {
    const auto t = speaker_to(tx, application);
    const auto left = days_between(occasion.today, ends_on);
    post(tx, occasion, application,
         {"application.draft_reminder",
          std::string(t("Your application still waits for you")),
          {t("You have until {} to hand it in.", html::spoken_day(ends_on, t.language())),
           left == 0 ? std::string(t("That is today."))
                     : t.many("That is {} day from now.", "That is {} days from now.", left),
           std::string(t("Do you need more time? Ask the board; it can give you more days.")),
           std::string(t("Whatever happens, what is in your file stays there."))},
          ladder_of(application.id.text, ends_on)});
}

void post_expired(db::Tx& tx, const Occasion& occasion, const Application& application) {
    const auto t = speaker_to(tx, application);
    post(tx, occasion, application,
         {"application.expired",
          std::string(t("The time for your application has ended")),
          {std::string(t("It was not handed in, so it is closed. Nothing is lost by that.")),
           std::string(t("What is in your file stays there. You can begin again."))}});
}

void post_time_extended(db::Tx& tx, const Occasion& occasion, const Application& application) {
    const auto t = speaker_to(tx, application);
    const auto& step = application.steps.back();
    const auto until = html::spoken_day(step.day.value_or(step.on), t.language());
    const auto* request = application.facts.request(step.about);
    Paragraphs paragraphs;
    if (request == nullptr) {
        paragraphs.push_back(t("You now have until {} to hand in your application.", until));
    } else {
        paragraphs.push_back(t("You now have until {} to answer this:", until));
        paragraphs.push_back(request->what);
    }
    paragraphs.push_back(t("The board wrote: {}", step.note));
    post(
        tx, occasion, application,
        {"application.time_extended", std::string(t("You have more time")), std::move(paragraphs)});
}

std::vector<Ground> grounds_of(db::Tx& tx, const Occasion& occasion, const Application& application,
                               const Speaker& t) {
    std::vector<Ground> grounds;
    const auto language = t.language();
    const auto judged = judged_as_submitted(tx, occasion, application);
    const auto& edition = edition_of(occasion.editions, application);
    for (const auto* clause : sections_of(edition)) {
        const auto* section = application.facts.section(clause->id);
        if (section == nullptr || section->codes.empty()) continue;
        Ground ground;
        ground.clause = fmt::format("{} ({}@{}, {})", clause->title.in(language),
                                    edition.credential, edition.edition, clause->id);
        if (judged)
            for (const auto* finding : judged->findings_of(clause->id))
                if (ground.seen.empty())
                    ground.seen = eligibility::sentence(*finding, edition, language);
        for (const auto& code : section->codes) {
            const auto* reason = reason_coded(code);
            if (reason == nullptr) continue;
            ground.reasons.emplace_back(reason->title(language));
            ground.remedies.emplace_back(reason->remedy(language));
        }
        ground.note = section->note;
        grounds.push_back(std::move(ground));
    }
    return grounds;
}

}  // namespace waymark::application
