// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "people/people.h"

namespace waymark::dossier {

/// Sends the reminders to referees whose day has come, and has papers looked at where the board has
/// a scanner: `scanner` is the socket of `clamd`, empty for none. For a round, every few minutes.
void go_round(House& house, const std::string& scanner = {});

}  // namespace waymark::dossier
