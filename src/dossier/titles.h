// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark::dossier {

/// Short texts, each kept once and called by a number from 1; 0 is the empty text. All letters lie
/// in one string, since a large file has a title for each of its lines.
class Titles {
public:
    /// The number of `text`, which is added if it is new.
    std::uint32_t number_of(std::string_view text);
    /// The text of a number that `number_of` gave.
    std::string_view text(std::uint32_t number) const;
    std::size_t size() const { return ends_.size(); }

private:
    void grow();
    std::uint32_t& slot_of(std::string_view text);

    std::string letters_;
    std::vector<std::uint32_t> ends_;   ///< text n is the letters between two ends
    std::vector<std::uint32_t> slots_;  ///< open addressing, a power of two long; 0 is free
};

}  // namespace waymark::dossier
