// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "dossier/store/attestations.h"
#include "platform/mail/mail.h"

/// The letters of a confirmation, and the secret in their link.
namespace waymark::dossier {

/// The secret of a link: made from the board's own key and the issue of the letter, so that a
/// reminder can carry the same link though the board keeps only its digest.
std::string secret_of(const House& house, const AttestationId& id, std::int64_t issue);

enum class Occasion : std::uint8_t { first, reminder };
mail::LetterId post_question(db::Tx& tx, const House& house, const Attestation& attestation,
                             Occasion occasion, clock::Instant now);
/// Tells the candidate that there is an answer.
void post_answered(db::Tx& tx, const House& house, const Attestation& attestation,
                   clock::Instant now);

}  // namespace waymark::dossier
