// SPDX-License-Identifier: Apache-2.0
#include "platform/files/shipped.h"

#include <algorithm>

namespace waymark::files {

std::span<const Shipped> shipped_in(std::string_view folder) {
    auto is_inside = [&](const Shipped& file) {
        return file.path.size() > folder.size() && file.path.substr(0, folder.size()) == folder &&
               file.path[folder.size()] == '/';
    };
    auto all = shipped();
    auto first = std::find_if(all.begin(), all.end(), is_inside);
    auto last = std::find_if_not(first, all.end(), is_inside);
    return {first, last};
}

const Shipped* shipped_at(std::string_view path) {
    auto all = shipped();
    auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& file) { return file.path == path; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace waymark::files
