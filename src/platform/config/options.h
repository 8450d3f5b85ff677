// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace waymark::config {

/// What of a setting is hidden when settings are shown.
enum class Secret { nothing, password_in_address, everything };

/// One thing that can be set: by the file, the environment or the command line, under one name.
struct Option {
    std::string_view name;         ///< `port`; in the file as it is, on the command line `--port`
    std::string_view environment;  ///< `WAYMARK_PORT`
    std::string_view fallback;     ///< what holds when nobody sets it
    std::string_view help;
    std::string_view wanted;  ///< what a good value is, as an error says it
    bool (*is_good)(std::string_view value);
    Secret secret = Secret::nothing;
};

/// All of them, in the order in which people read about them.
std::span<const Option> options();
/// The option of that name; null when there is none.
const Option* option_named(std::string_view name);

}  // namespace waymark::config
