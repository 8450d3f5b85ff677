// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "people/people.h"

namespace waymark::dossier {

/// Opens every page of a person's documents that are in use. Names the first whose file is missing
/// or was changed by one bit; empty when all are whole, or the person's key was destroyed.
std::string damaged_page_of(House& house, const people::PersonId& person);

}  // namespace waymark::dossier
