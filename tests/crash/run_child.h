// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <set>
#include <string>
#include <vector>

namespace waymark::crash {

/// How a process ended that was let run, or was killed.
struct Ended {
    std::string out;
    std::string errors;
    int exit = -1;  ///< -1: by a signal
    int signal = 0;

    std::set<std::string> acknowledged() const;
};

/// Runs the command, and all it starts, until it ends or the time is over; then it is killed.
Ended run(const std::vector<std::string>& command, std::chrono::milliseconds life);

/// The program that works, from the environment; throws when nobody said where it is.
std::string child();

/// The command under strace, with an injection such as `pwrite64:signal=KILL:when=7`.
std::vector<std::string> injected(const std::string& injection, std::vector<std::string> command);

/// How many rounds to run: WAYMARK_CRASH_ROUNDS, or 20.
int rounds();

/// A folder of the test's own, gone at the end.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::string& path() const { return path_; }
    std::string database() const { return path_ + "/board.db"; }

private:
    std::string path_;
};

}  // namespace waymark::crash
