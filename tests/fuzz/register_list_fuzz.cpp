// SPDX-License-Identifier: Apache-2.0
// A stranger's list of numbers: whatever is read of it can be shown, and stands in the list.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "registry/rules/list.h"

using namespace waymark::registry;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto signs = plain_signs(bytes);
    for (const auto& number : numbers_in(signs)) {
        must(!number.empty() && signs.find(number) != signs.npos);
        must(number.find_first_of(",;\t\n") == number.npos);
        must(number.front() != ' ' && number.back() != ' ');
    }
    return 0;
}
