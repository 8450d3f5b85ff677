// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "eligibility/dossier.h"

namespace waymark::dossier {

/// Which ids are taken, by the entries that have them.
class Ids {
public:
    /// Notes the id of `entries[index]`; the entry that has the same id already, if there is one.
    std::optional<std::uint32_t> take(const std::vector<eligibility::Entry>& entries,
                                      std::uint32_t index);

private:
    void grow(const std::vector<eligibility::Entry>& entries);
    std::uint32_t& slot_of(const std::vector<eligibility::Entry>& entries, std::string_view id);

    std::vector<std::uint32_t> slots_;  ///< index + 1; open addressing, a power of two long
    std::size_t taken_ = 0;
};

}  // namespace waymark::dossier
