// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace waymark::people {

/// What a browser's `User-Agent` says, in two words people know: `Firefox, Windows`. A part that is
/// not known is left out; nothing known is empty.
std::string browser_in(std::string_view user_agent);

}  // namespace waymark::people
