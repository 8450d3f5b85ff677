// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/pages.h"
#include "guide/guide.h"
#include "people/people.h"

namespace waymark::crypto {
class PasswordDesk;
}

namespace waymark::web {

/// Every page that wants to know who asks, of all wings. What is handed in must outlive the pages.
/// Whether something looks at papers before others open them.
enum class Scanner : std::uint8_t { none, there };

people::Pages rooms(const guide::Library& library, crypto::PasswordDesk& passwords,
                    Scanner scanner = Scanner::none, const desk::TakeBackup& take = {});

}  // namespace waymark::web
