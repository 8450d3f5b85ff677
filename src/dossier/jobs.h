// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "people/people.h"
#include "platform/log/log.h"

namespace waymark::dossier {

/// Sends the reminders whose day has come, and has papers looked at where the board has a scanner,
/// at once and then again and again. Several programs on one database may all do it. Trouble is
/// logged and tried again.
class Rounds {
public:
    static constexpr std::chrono::minutes pause{5};

    /// What is handed in must outlive the rounds. `scanner` is the socket of `clamd`; empty for
    /// none.
    Rounds(House& house, log::Log& log, std::string scanner = {})
        : house_(house), log_(log), scanner_(std::move(scanner)) {}
    /// Stops them when they run.
    ~Rounds();
    Rounds(const Rounds&) = delete;
    Rounds& operator=(const Rounds&) = delete;

    void start();

private:
    void run();
    void try_once();

    House& house_;
    log::Log& log_;
    std::string scanner_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool is_stopping_ = false;
    std::thread thread_;
};

}  // namespace waymark::dossier
