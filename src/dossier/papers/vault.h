// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "people/people.h"

/// Files below the house's folder, each shut with its owner's key and called by the digest of what
/// it holds. A file is whole on the disk before anything speaks of it; destroying the key erases
/// all files of its owner, in copies too.
namespace waymark::dossier {

/// Writes the bytes unless they are there already; their SHA-256 digest. Throws `Fault`.
std::string put_in_vault(const House& house, const people::PersonId& person, std::string_view key,
                         std::string_view bytes);
/// Nothing when the file is missing, was changed by one bit, or was shut with another key.
std::optional<std::string> taken_from_vault(const House& house, const people::PersonId& person,
                                            std::string_view key, std::string_view digest);

}  // namespace waymark::dossier
