// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "application/acts.h"

/// How acts read and write; for the wing alone.
namespace waymark::application {

/// The application when the act is lawful now and this person may do it.
Result<Application, Refusal> open_for(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                                      Act act);

/// What is said to whoever is barred.
Refusal refusal_of(Bar bar);

/// Writes a step and its line in the journal, and works out the state anew.
void keep(db::Tx& tx, const Occasion& occasion, Application& application, Step step);

/// What the parts of a submission are shut for.
inline constexpr std::string_view use_dossier = "application.dossier";
inline constexpr std::string_view use_findings = "application.findings";
inline constexpr std::string_view use_proofs = "application.proofs";

/// `open_for`, then `keep`: all there is to most acts.
Result<Application, Refusal> take(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                                  Step step);

/// Works out the state of a row anew, since time went by.
void refresh(db::Tx& tx, const Application& application);

/// Whether a note is there, where it must be, and not too long.
std::optional<Refusal> trouble_with(std::string_view note);

Frame frame_of(const scheme::Edition& edition, std::optional<Date> begun_on);

}  // namespace waymark::application
