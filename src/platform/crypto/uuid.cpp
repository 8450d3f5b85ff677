// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/uuid.h"

#include "base/ensure.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/random.h"

namespace waymark::crypto {

std::string uuid7(clock::Instant now) {
    constexpr std::int64_t per_millisecond = clock::Instant::per_second / 1000;
    auto milliseconds = now.microseconds() / per_millisecond;
    ensure(milliseconds >= 0, "an id is made after 1969");
    auto bytes = random_bytes(16);
    for (std::size_t i = 6; i-- > 0; milliseconds >>= 8)
        bytes[i] = static_cast<char>(milliseconds & 0xFF);
    bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x70);
    bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80);
    auto text = hex(bytes);
    for (const std::size_t at : {20U, 16U, 12U, 8U}) text.insert(at, 1, '-');
    return text;
}

}  // namespace waymark::crypto
