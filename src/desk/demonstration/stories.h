// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "desk/demonstration/teller.h"

namespace waymark::desk {

/// What happened to one persona up to now.
struct Story {
    std::string_view persona;
    void (*tell)(Teller&);
};
std::span<const Story> stories();

/// Before any story begins, the personas have their accounts.
inline constexpr int personas_since_days = 520;

/// People who were on the register before the board kept it here: names in several scripts, and
/// registrations that ended in each way there is.
void fill_register(Teller& teller, db::Tx& tx);

}  // namespace waymark::desk
