// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "people/sign_in.h"

namespace waymark::people {

/// Opens a session as a persona; nothing on a real board, or for a key that names none.
std::optional<Opened> try_persona(House& house, std::string_view key, const Caller& caller);

}  // namespace waymark::people
