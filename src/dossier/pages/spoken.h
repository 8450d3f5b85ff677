// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "dossier/dossier.h"
#include "platform/html/parts/parts.h"
#include "platform/mail/mail.h"

/// Lines, refusals and states in plain words.
namespace waymark::dossier {

std::string_view spoken(scheme::EntryKind kind, const words::Speaker& t);
std::string_view spoken(Provenance provenance, const words::Speaker& t);
std::string_view spoken(scheme::Evidence evidence, const words::Speaker& t);
std::string_view spoken(DutyKind kind, const words::Speaker& t);
std::string_view spoken(LineAnswer outcome, const words::Speaker& t);

std::string_view said(LineRefusal refusal, const words::Speaker& t);
std::string_view said(AskRefusal refusal, const words::Speaker& t);
std::string_view said(ReplyRefusal refusal, const words::Speaker& t);
std::string_view said(WorkRefusal refusal, const words::Speaker& t);
std::string_view said(PaperRefusal refusal, const words::Speaker& t);

/// The field to which a refusal belongs.
std::string_view field_of(LineRefusal refusal);
std::string_view field_of(AskRefusal refusal);

/// What is known of a confirmation, and how it is marked.
struct Told {
    std::string text;
    std::string_view tag;
};
Told told_state(const Attestation& asked, const std::vector<mail::Posted>& letters,
                clock::Instant now, const words::Speaker& t);

/// One day, or the first and the last.
std::string spoken_days(Date begun, Date on, Language language);
/// `6 hours 30 minutes`, the way the judge says it.
std::string amount_of(const Claim& claim, Language language);
std::string title_of(const Claim& claim, const words::Speaker& t);

}  // namespace waymark::dossier
