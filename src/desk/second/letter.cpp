// SPDX-License-Identifier: Apache-2.0
// The letter to somebody whose standing in the register changed.
#include "desk/second/letter.h"

#include "base/ensure.h"
#include "desk/second/look.h"
#include "desk/second/standing.h"
#include "platform/html/parts/parts.h"
#include "platform/mail/mail.h"

namespace waymark::desk {

namespace {

using registry::Standing;

std::string what_changed(const registry::NewStanding& change, const words::Speaker& t) {
    const auto day = html::spoken_day(change.effective_on, t.language());
    switch (change.standing) {
        case Standing::suspended:
            return t("Your registration is suspended from {} on, until the board lifts it.", day);
        case Standing::active: return t("Your registration is active again from {} on.", day);
        case Standing::inactive: return t("Your registration is inactive from {} on.", day);
        case Standing::revoked: return t("Your registration is revoked from {} on, for good.", day);
        case Standing::withdrawn:
            return t("Your number was entered by mistake. It does not count from {} on.", day);
        case Standing::not_registered:
        case Standing::expired: break;
    }
    throw Bug("nobody changes a standing to this one");
}

/// The reason as its holder hears it; some of them speak of "the person" to the staff.
std::string reason_to_holder(const registry::NewStanding& change, const words::Speaker& t) {
    if (change.reason == "own_wish") return std::string(t("The reason: you asked for it."));
    return t("The reason: {}.", spoken_reason(change.reason, t));
}

/// How to ask for another look, and until when; nothing where nothing was taken away.
std::string way_to_object(const Look& look, const words::Speaker& t) {
    return t(
        "If you think that it is wrong, ask other people of the board to look at it again. "
        "You can do so until {}, on this page:",
        html::spoken_day(look.last_day, t.language()));
}

/// Whom a number belongs to now, when they can be written to.
std::optional<people::Person> reader_of_number(db::Tx& tx, std::string_view number) {
    const auto holder = registry::holder_of(tx, number);
    if (!holder) return std::nullopt;
    auto person = people::find_person(tx, people::kept_person(tx, {holder->person}));
    if (!person || person->email.empty()) return std::nullopt;
    return person;
}

mail::Letter letter_about(const people::Person& person, std::string_view number,
                          std::string_view kind) {
    const words::Speaker t(person.language);
    mail::Letter letter;
    letter.to = person.email;
    letter.language = person.language;
    letter.kind = kind;
    letter.subject = t("News about your registration");
    letter.about = number;
    letter.add_paragraph(
        t("This is about your number {} in the public register.", registry::spoken_number(number)));
    return letter;
}

std::string home_of(const application::Occasion& now, Language language) {
    return fmt::format("{}/{}", now.house.public_url, code_of(language));
}

}  // namespace

void post_standing_changed(db::Tx& tx, const application::Occasion& now, std::string_view number,
                           const registry::NewStanding& change) {
    const auto person = reader_of_number(tx, number);
    if (!person) return;
    const words::Speaker t(person->language);
    auto letter = letter_about(*person, number, "registration.standing_changed");
    const auto home = home_of(now, person->language);
    letter.add_paragraph(what_changed(change, t));
    letter.add_paragraph(reason_to_holder(change, t));
    letter.add_paragraph(
        t("Two people of the board decided this together. The register shows it."));
    letter.add_link(fmt::format("{}/register/{}", home, number));
    if (const auto look = look_at(tx, now, number)) {
        letter.add_paragraph(way_to_object(*look, t));
        letter.add_link(look_path(home, number));
    }
    mail::post(tx, letter, now.now);
}

void post_standing_upheld(db::Tx& tx, const application::Occasion& now,
                          const registry::StandingReview& review) {
    const auto person = reader_of_number(tx, review.number);
    if (!person) return;
    const words::Speaker t(person->language);
    auto letter = letter_about(*person, review.number, "registration.standing_upheld");
    letter.add_paragraph(
        t("You asked for another look. Somebody who had no part in the decision "
          "looked at it again. The standing stays as it is."));
    letter.add_paragraph(t("The board wrote: {}", review.note));
    letter.add_link(look_path(home_of(now, person->language), review.number));
    mail::post(tx, letter, now.now);
}

}  // namespace waymark::desk
