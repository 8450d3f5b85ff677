// SPDX-License-Identifier: Apache-2.0
#include "platform/clock/clock.h"

#include <chrono>

namespace waymark::clock {

Instant SystemClock::now() const {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return Instant::of_microseconds(
        std::chrono::duration_cast<std::chrono::microseconds>(since).count());
}

}  // namespace waymark::clock
