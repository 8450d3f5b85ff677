// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "platform/mail/mail.h"

namespace waymark::mail {

/// How many letters are in each state, also where there are none.
std::map<State, std::int64_t> count_by_state(db::Tx& tx);
/// The newest letters in one state, at most `most`.
std::vector<Posted> newest_in(db::Tx& tx, State state, std::int64_t most);

}  // namespace waymark::mail
