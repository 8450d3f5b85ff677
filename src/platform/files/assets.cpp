// SPDX-License-Identifier: Apache-2.0
#include "platform/files/assets.h"

#include <algorithm>
#include <string>

#include "base/ensure.h"

namespace waymark::files {

const Asset* asset(std::string_view path) {
    auto all = assets();
    auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& a) { return a.path == path; });
    return found == all.end() ? nullptr : &*found;
}

std::string_view asset_path(std::string_view plain_name) {
    auto all = assets();
    auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& a) { return a.name == plain_name; });
    if (found == all.end()) throw Bug("there is no asset named " + std::string(plain_name));
    return found->path;
}

}  // namespace waymark::files
