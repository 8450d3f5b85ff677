// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace waymark::scheme {

/// Where in its file each thing of an edition stands, so that lint can name the line. Clauses,
/// parts and limits go by their id, all else by kind and id or number: `fee:0`, `exam:crss_exam`.
class Places {
public:
    struct Place {
        int line = 1;
        int column = 1;
    };
    void put(std::string name, Place place) { places_.emplace(std::move(name), place); }
    /// The start of the file when there is none of that name.
    Place of(std::string_view name) const {
        const auto found = places_.find(name);
        return found == places_.end() ? Place() : found->second;
    }

private:
    std::map<std::string, Place, std::less<>> places_;
};

}  // namespace waymark::scheme
