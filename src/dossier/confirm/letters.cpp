// SPDX-License-Identifier: Apache-2.0
#include "dossier/confirm/letters.h"

#include <fmt/core.h>

#include "platform/clock/clock.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/hmac.h"
#include "platform/crypto/keyring.h"
#include "platform/html/parts/parts.h"

namespace waymark::dossier {

namespace {

/// Sentences and one link, as text and as HTML.
struct Draft {
    std::vector<std::string> before;
    std::string link;
    std::vector<std::string> after;
};

void write(mail::Letter& letter, const Draft& draft) {
    for (const auto& text : draft.before) letter.add_paragraph(text);
    letter.add_link(draft.link);
    for (const auto& text : draft.after) letter.add_paragraph(text);
}

std::string address_of(const House& house, Language language, const std::string& path) {
    return house.public_url + "/" + std::string(code_of(language)) + path;
}

}  // namespace

std::string secret_of(const House& house, const AttestationId& id, std::int64_t issue) {
    const auto key = house.keyring.key_for("dossier.attestation");
    return crypto::base64url(crypto::hmac_sha256(key, fmt::format("{} {}", id.text, issue)));
}

mail::LetterId post_question(db::Tx& tx, const House& house, const Attestation& attestation,
                             Occasion occasion, clock::Instant now) {
    const auto& referee = attestation.referee;
    const words::Speaker t(referee.language);
    const auto candidate = people::person_of(tx, attestation.person).name;
    const auto until = house.clock.zone().date_of(attestation.expires_at);
    const auto secret = secret_of(house, attestation.id, attestation.issue);
    mail::Letter letter;
    letter.to = referee.email;
    letter.language = referee.language;
    letter.kind = occasion == Occasion::first ? "attestation.asked" : "attestation.reminder";
    letter.about = attestation.id.text;
    letter.subject = occasion == Occasion::first
                         ? t("{} asks you to confirm hours", candidate)
                         : t("Reminder: {} asks you to confirm hours", candidate);
    write(letter,
          {{t("Hello {}.", referee.name),
            t("{} is applying for a credential. They say that you saw the hours they worked or "
              "learned.",
              candidate),
            std::string(t("Please open this page. You can confirm the hours, strike some, or say "
                          "no. You need no account."))},
           address_of(house, referee.language, "/attest/" + secret),
           {t("The link works until {}.", html::spoken_day(until, referee.language)),
            std::string(t("If this is not for you, the page lets you tell us."))}});
    return mail::post_sealed(tx, house.keyring, letter, now);
}

void post_answered(db::Tx& tx, const House& house, const Attestation& attestation,
                   clock::Instant now) {
    const auto person = people::person_of(tx, attestation.person);
    const words::Speaker t(person.language);
    mail::Letter letter;
    letter.to = person.email;
    letter.language = person.language;
    letter.kind = "attestation.answered";
    letter.about = person.id.text;
    letter.subject = t("{} answered about your hours", attestation.referee.name);
    write(letter, {{t("{} answered about your hours. See the answer on this page.",
                      attestation.referee.name)},
                   address_of(house, person.language, "/my/asked"),
                   {}});
    mail::post(tx, letter, now);
}

}  // namespace waymark::dossier
