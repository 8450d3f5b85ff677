// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "people/person.h"

namespace waymark::people {

/// Puts a new legal name in place; the one before joins the previous names, and the likenesses of
/// both stay. `by` is a person.
void put_legal_name(db::Tx& tx, const crypto::Keyring& keyring, const PersonId& id,
                    const std::string& name, const Reading& by);

}  // namespace waymark::people
