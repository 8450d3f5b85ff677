// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "platform/log/log.h"

namespace waymark::jobs {

/// What is done beside the pages, at once and then again and again, as long as this lives. Several
/// programs on one database may all do it. Trouble is logged by the round's name and tried again.
class Round {
public:
    Round(std::string name, std::chrono::seconds pause, log::Log& log, std::function<void()> act);
    /// Lets what is under way end.
    ~Round();
    Round(const Round&) = delete;
    Round& operator=(const Round&) = delete;

private:
    void run();
    void try_once();

    std::string name_;
    std::chrono::seconds pause_;
    log::Log& log_;
    std::function<void()> act_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool is_stopping_ = false;
    std::thread thread_;  // the last to come: it uses all the others
};

}  // namespace waymark::jobs
