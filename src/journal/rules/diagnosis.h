// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "journal/rules/merkle.h"

/// Tells what happened to lines that are not as they were sealed.
namespace waymark::journal {

/// A line as it is now.
struct Standing {
    std::int64_t place = 0;  ///< the leaf it claims to be, from 0
    Hash hash{};
    std::string id{};
    std::string at{};
    std::string act{};
};

enum class Change { changed, removed, inserted, swapped };

struct Diagnosis {
    Change change = Change::changed;
    std::uint64_t place = 0;                ///< from 0
    std::optional<std::size_t> standing{};  ///< the line to be named, where there is one
    std::uint64_t other = 0;                ///< where a swapped line was sealed
};

/// The first difference between the lines that stand from `begin` on, in the order of their places,
/// and the hashes that were sealed there. Nothing when there is none. Lines that moved up or down
/// by one, as when a row is taken out and the rest is numbered anew, are understood.
std::optional<Diagnosis> diagnose(std::uint64_t begin, const std::vector<Standing>& lines,
                                  const std::vector<Hash>& sealed);

}  // namespace waymark::journal
