// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "people/visit.h"
#include "platform/log/log.h"

namespace waymark::people {

/// Takes away sessions, links, codes and counts that have run out, at once and then each hour.
/// Several programs on one database may all do it. Trouble is logged and tried again.
class Sweeper {
public:
    static constexpr std::chrono::hours pause{1};

    /// What is handed in must outlive the sweeper.
    Sweeper(House& house, log::Log& log) : house_(house), log_(log) {}
    /// Stops it when it runs.
    ~Sweeper();
    Sweeper(const Sweeper&) = delete;
    Sweeper& operator=(const Sweeper&) = delete;

    void start();

private:
    void run();
    void try_to_sweep();

    House& house_;
    log::Log& log_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool is_stopping_ = false;
    std::thread thread_;
};

}  // namespace waymark::people
