// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "dossier/pages/forms.h"
#include "dossier/pages/shelf.h"

namespace waymark::dossier {

/// The fields of one entry of this kind, filled with what was typed or with what it said before.
std::vector<html::Markup> line_fields(const Shelf& shelf, const Visit& visit, const Form& form,
                                      const Claim& before, const std::vector<Employment>& jobs);

/// What was typed, read by the same reader as a spreadsheet; or what to mend, field by field.
Result<Claim, std::vector<html::Slip>> claim_typed(const Shelf& shelf, const Visit& visit,
                                                   scheme::EntryKind kind);

/// `training`, as forms send it.
std::optional<scheme::EntryKind> kind_typed(std::string_view word);

/// How the readers are told what day it is, which categories there are, and whom they speak to.
Reading reading_for(const Shelf& shelf, const Visit& visit, std::string_view file);

}  // namespace waymark::dossier
