// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <semaphore.h>

#include <cerrno>

namespace waymark::db {

/// One thread waits until another gives. Unlike a condition it needs no lock, so whoever is woken
/// runs on at once, and it may go as soon as it was given. (The library's binary_semaphore of
/// g++ 12.2 can sleep forever: GCC bug 104928.)
class Signal {
public:
    Signal() { sem_init(&semaphore_, 0, 0); }
    ~Signal() { sem_destroy(&semaphore_); }
    Signal(const Signal&) = delete;
    Signal& operator=(const Signal&) = delete;

    void give() { sem_post(&semaphore_); }
    void wait() {
        while (sem_wait(&semaphore_) != 0 && errno == EINTR) {
        }
    }

private:
    sem_t semaphore_;
};

}  // namespace waymark::db
