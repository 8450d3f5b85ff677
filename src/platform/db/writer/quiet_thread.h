// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <csignal>
#include <thread>
#include <utility>

namespace waymark::db {

/// A thread that no signal reaches. The database is opened before the program says who is to hear
/// that it should end, and a thread from then on would hear it first, and end everything at once.
template <typename Work>
std::thread quiet_thread(Work&& work) {
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    struct Restore {
        const sigset_t& mask;
        ~Restore() { pthread_sigmask(SIG_SETMASK, &mask, nullptr); }
    } const restore{before};
    return std::thread(std::forward<Work>(work));
}

}  // namespace waymark::db
