// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace waymark {

namespace clock {
class Clock;
}
namespace crypto {
class Keyring;
}
namespace db {
class Database;
}

/// What acts and pages need of the machine. Made once, where the program starts, and passed on;
/// there are no globals, so one process could serve several boards.
struct House {
    db::Database& database;
    const clock::Clock& clock;
    const crypto::Keyring& keyring;
    std::string public_url;         ///< how people reach the board; no slash at its end
    std::string folder;             ///< where documents and outgoing mail are kept
    bool is_demonstration = false;  ///< its people do not exist
};

}  // namespace waymark
