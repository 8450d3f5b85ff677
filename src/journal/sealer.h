// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "journal/signer.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"
#include "platform/log/log.h"

namespace waymark::journal {

/// Seals the journal in the background, within a second or so. Of several programs on one database
/// one seals, and another takes over when it ends or dies. Trouble is logged and tried again.
class Sealer {
public:
    static constexpr std::chrono::milliseconds pause{1'000};
    /// While lines come: acts wait for the writer less when it seals little and often.
    static constexpr std::chrono::milliseconds pause_while_busy{100};
    /// Once trouble was met, so that the log is not flooded.
    static constexpr std::chrono::milliseconds pause_after_trouble{60'000};

    /// What is handed in must outlive the sealer.
    Sealer(db::Database& database, const clock::Clock& clock, log::Log& log, Signer signer);
    /// Stops it when it runs.
    ~Sealer();
    Sealer(const Sealer&) = delete;
    Sealer& operator=(const Sealer&) = delete;

    void start();
    /// Seals what still waits, lets the next sealer begin, and returns when that is done.
    void stop();
    /// Seals all that waits now; returns how many lines, or nothing while another program seals.
    std::optional<std::size_t> seal_waiting();

private:
    void run();
    /// Seals what waits, and tells how long to rest after it.
    std::chrono::milliseconds seal_and_rest();
    bool is_stopped_after(std::chrono::milliseconds time);

    db::Database& database_;
    const clock::Clock& clock_;
    log::Log& log_;
    Signer signer_;
    std::string holder_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool is_stopping_ = false;
    std::thread thread_;
};

}  // namespace waymark::journal
