// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace waymark::dossier {

/// What a scanner for harmful files says; `error` when it cannot look at this one, `away` when it
/// does not answer at all.
enum class Scan : std::uint8_t { clean, suspect, error, away };

/// Asks ClamAV's `clamd` behind a Unix socket, by its command INSTREAM.
Scan scanned(const std::string& socket, std::string_view bytes);

}  // namespace waymark::dossier
