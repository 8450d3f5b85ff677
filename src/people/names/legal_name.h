// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "people/person.h"

namespace waymark::people {

/// What is sealed of one record alone, whatever was merged into it. Nothing without its key.
std::optional<LegalFacts> facts_of_record(db::Tx& tx, const crypto::Keyring& keyring,
                                          const PersonId& record);

/// Puts a new legal name in place; the one before joins the previous names, and the likenesses of
/// both stay. `by` is a person.
void put_legal_name(db::Tx& tx, const crypto::Keyring& keyring, const PersonId& id,
                    const std::string& name, const Reading& by);

}  // namespace waymark::people
