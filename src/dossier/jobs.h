// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "people/people.h"

namespace waymark::dossier {

/// Sends the reminders to referees whose day has come, and has papers looked at where the board has
/// a scanner: `scanner` is the socket of `clamd`, empty for none. For a round, every minute.
void go_round(House& house, const std::string& scanner);
/// Removes files of papers that nothing names. For a round, once an hour.
void sweep(House& house);

}  // namespace waymark::dossier
