// SPDX-License-Identifier: Apache-2.0
// A stranger's target: whatever a mailbox holds, a bounce names a letter of ours and a status.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/mail/bounce.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto bounce = waymark::mail::read_bounce(text);
    if (!bounce) return 0;
    const bool is_whole = bounce->letter.text.size() == 36 && bounce->status.size() >= 5 &&
                          bounce->status.size() <= 11;
    if (!is_whole) std::abort();
    return 0;
}
