// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/words/words.h"
#include "registry/pages/views.h"
#include "registry/registration.h"
#include "scheme/scheme.h"

/// Registrations in words.
namespace waymark::registry {

std::string spoken(Standing standing, const words::Speaker& t);
/// The style of a standing's mark: done, still to do, or neither.
std::string tone_of(Standing standing);

/// The edition of a credential for its names: the one in force today, never one that is still to
/// come while an earlier one holds; null for a credential this board no longer knows.
const scheme::Edition* edition_of(const std::vector<scheme::Edition>& editions,
                                  std::string_view credential, Date today);

/// A registration as it is told today.
ListingLine line_of(const Listing& listing, const std::vector<scheme::Edition>& editions,
                    Date today, const words::Speaker& t);

}  // namespace waymark::registry
