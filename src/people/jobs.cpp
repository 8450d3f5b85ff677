// SPDX-License-Identifier: Apache-2.0
#include "people/jobs.h"

#include "base/ensure.h"
#include "people/session.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::people {

Sweeper::~Sweeper() {
    {
        const std::lock_guard lock(mutex_);
        is_stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Sweeper::start() {
    ensure(!thread_.joinable(), "a sweeper is started once");
    thread_ = std::thread([this] { run(); });
}

void Sweeper::run() {
    const auto stopped = [this] { return is_stopping_; };
    while (true) {
        try_to_sweep();
        std::unique_lock lock(mutex_);
        if (wake_.wait_for(lock, pause, stopped)) return;
    }
}

void Sweeper::try_to_sweep() {
    try {
        const auto now = house_.clock.now();
        db::transact(house_.database, [&](db::Tx& tx) { sweep(tx, now); });
    } catch (const std::exception& trouble) {
        log_.warning("what ran out was not swept away", {{"why", trouble.what()}});
    }
}

}  // namespace waymark::people
