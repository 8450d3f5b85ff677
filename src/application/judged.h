// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "application/acts.h"
#include "application/proofs.h"
#include "dossier/dossier.h"
#include "eligibility/eligibility.h"

namespace waymark::application {

/// A dossier held against an edition.
struct Judged {
    const scheme::Edition* edition = nullptr;
    dossier::Record record;
    eligibility::Judgement judgement;
    Proofs proofs;  ///< what stood behind the hours at that time

    /// The findings of one section, the section itself first.
    std::vector<const eligibility::Finding*> findings_of(std::string_view section) const;
};

/// The person's file as it is today, with their signatures and the days of the application.
Judged judged_now(db::Tx& tx, const Occasion& occasion, const Application& application);
/// The file as it was handed in last, whatever was changed since; nothing for a draft, and once the
/// person's key was destroyed.
std::optional<Judged> judged_as_submitted(db::Tx& tx, const Occasion& occasion,
                                          const Application& application);

/// A copy to keep, made before the act that keeps it.
Frozen frozen(const Judged& judged);

/// The edition that applies when handing in today, and a newer one that is offered.
scheme::Pinned pinned(const Occasion& occasion, const Application& application);

}  // namespace waymark::application
