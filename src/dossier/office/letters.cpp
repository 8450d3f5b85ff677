// SPDX-License-Identifier: Apache-2.0
#include "dossier/office/letters.h"

#include "eligibility/eligibility.h"
#include "platform/clock/clock.h"
#include "platform/html/parts/parts.h"
#include "platform/mail/mail.h"

namespace waymark::dossier {

namespace {

/// A letter to the person with a link to the entry of their file, or, where it left, to all of
/// them.
struct Draft {
    std::string_view kind;
    std::string subject;
    std::vector<std::string> paragraphs;
    std::string path = "/my/hours";
};

void post(db::Tx& tx, const House& house, const people::PersonId& to, const Draft& draft) {
    const auto person = people::person_of(tx, people::kept_person(tx, to));
    mail::Letter letter;
    letter.to = person.email;
    letter.language = person.language;
    letter.kind = draft.kind;
    letter.about = person.id.text;
    letter.subject = draft.subject;
    for (const auto& words : draft.paragraphs) letter.add_paragraph(words);
    letter.add_link(fmt::format("{}/{}{}", house.public_url, code_of(person.language), draft.path));
    mail::post(tx, letter, house.clock.now());
}

words::Speaker speaker_to(db::Tx& tx, const people::PersonId& to) {
    return words::Speaker(people::person_of(tx, people::kept_person(tx, to)).language);
}

std::string spoken(const Roster& roster, const RosterRow& row, Language language) {
    return fmt::format("{}, {}, {}", roster.training.claim.title,
                       html::spoken_day(roster.training.claim.on, language),
                       eligibility::amount_text(row.attendee.amount, scheme::Unit::hour, language));
}

}  // namespace

void post_hours_entered(db::Tx& tx, const House& house, const Roster& roster,
                        const RosterRow& row) {
    const auto t = speaker_to(tx, row.person);
    post(tx, house, row.person,
         {"roster.entered",
          std::string(t("Hours were added to your file")),
          {t("{} told the board that you were at this training:", roster.training.provider),
           spoken(roster, row, t.language()),
           std::string(t("The hours are in your file now, and you need no other paper for them.")),
           std::string(t("If they are not right, the page lets you say so."))},
          "/my/hours/" + row.entry.text});
}

void post_hours_undone(db::Tx& tx, const House& house, const Roster& roster, const RosterRow& row) {
    const auto t = speaker_to(tx, row.person);
    post(tx, house, row.person,
         {"roster.undone",
          std::string(t("Hours left your file")),
          {t("The board took back a class list of {}. With it, these hours left your file:",
             roster.training.provider),
           spoken(roster, row, t.language()),
           std::string(t("What you wrote yourself about them stands in your file again."))}});
}

void post_dispute_answered(db::Tx& tx, const House& house, const Dispute& dispute,
                           const std::string& title) {
    const auto t = speaker_to(tx, dispute.person);
    std::vector<std::string> paragraphs = {
        std::string(t("You told the board that hours in your file are not right."))};
    if (!title.empty()) paragraphs.push_back(title);
    const bool is_out = dispute.outcome == DisputeOutcome::taken_out;
    paragraphs.emplace_back(is_out ? t("The hours were taken out of your file.")
                                   : t("The hours stay in your file as they are."));
    paragraphs.push_back(t("The board wrote: {}", dispute.answer));
    post(tx, house, dispute.person,
         {"dispute.answered", std::string(t("The board answered about your hours")),
          std::move(paragraphs),
          is_out ? std::string("/my/hours") : "/my/hours/" + dispute.entry.text});
}

}  // namespace waymark::dossier
