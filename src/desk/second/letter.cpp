// SPDX-License-Identifier: Apache-2.0
// The letter to somebody whose standing in the register changed.
#include "desk/second/letter.h"

#include "base/ensure.h"
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

}  // namespace

void post_standing_changed(db::Tx& tx, const application::Occasion& now, std::string_view number,
                           const registry::NewStanding& change) {
    const auto holder = registry::holder_of(tx, number);
    if (!holder) return;
    const auto person = people::find_person(tx, people::kept_person(tx, {holder->person}));
    if (!person || person->email.empty()) return;
    const words::Speaker t(person->language);
    const std::string paragraphs[] = {
        t("This is about your number {} in the public register.", registry::spoken_number(number)),
        what_changed(change, t),
        reason_to_holder(change, t),
        std::string(t("Two people of the board decided this together. The register shows it.")),
        std::string(t("If you think that it is wrong, answer this letter and say why. Ask that "
                      "other people of the board look at it again.")),
    };
    const auto link =
        fmt::format("{}/{}/register/{}", now.house.public_url, code_of(person->language), number);
    mail::Letter letter;
    letter.to = person->email;
    letter.language = person->language;
    letter.kind = "registration.standing_changed";
    letter.subject = t("News about your registration");
    letter.about = number;
    for (const auto& text : paragraphs) letter.add_paragraph(text);
    letter.add_link(link);
    mail::post(tx, letter, now.now);
}

}  // namespace waymark::desk
