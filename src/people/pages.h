// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "people/names/names.h"
#include "people/person.h"
#include "people/visit.h"

namespace waymark::crypto {
class PasswordDesk;
}

namespace waymark::people {

/// What the pages of accounts need beside the house of each visit.
struct PagesNeeds {
    crypto::PasswordDesk& passwords;
    DuplicateFound duplicate_found = {};
    LegalNameNeeds legal_names = {};
};

/// What it names must outlive the pages. All below `/account`, `/staff/accounts`,
/// `/desk/names` and `/demonstration/people`.
Pages pages(const PagesNeeds& needs);

}  // namespace waymark::people
