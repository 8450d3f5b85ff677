// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "dossier/rules/claim.h"
#include "people/people.h"

/// Hours as a person claims them, and what became of the claim. Nothing is overwritten: a
/// correction, a removal and a confirmation are further lines, each of which supersedes one.
namespace waymark::dossier {

using LineId = Id<struct LineTag>;
using AttestationId = Id<struct AttestationTag>;
using DocumentId = Id<struct DocumentTag>;

/// Where a line comes from.
enum class Provenance : std::uint8_t {
    self,        ///< the person wrote it
    supervisor,  ///< somebody who saw it confirmed it
    roster,      ///< whoever gave the training handed in who was there
    transcript,  ///< a school sent it
};
std::string_view name_of(Provenance provenance);

struct Line {
    LineId id;
    LineId entry;       ///< the first line of this claim; its own id for a first line
    LineId supersedes;  ///< empty for a first line
    people::PersonId person;
    Claim claim;
    Provenance provenance = Provenance::self;
    bool is_removed = false;
    AttestationId confirmed_by;  ///< empty unless somebody confirmed it
    DocumentId shown_by;         ///< the transcript in which staff found it; mostly empty
    clock::Instant recorded_at;
    std::string recorded_by;

    /// Others vouch for it: its owner can no longer change it.
    bool is_frozen() const { return provenance != Provenance::self; }
};

/// Whose file is written to, and which person, or which letter, writes.
struct Author {
    people::PersonId person;
    std::string by;
};

}  // namespace waymark::dossier
