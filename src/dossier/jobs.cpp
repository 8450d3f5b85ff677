// SPDX-License-Identifier: Apache-2.0
#include "dossier/jobs.h"

#include "dossier/papers/documents.h"
#include "dossier/store/attestations.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::dossier {

Rounds::~Rounds() {
    {
        const std::lock_guard lock(mutex_);
        is_stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Rounds::start() {
    thread_ = std::thread([this] { run(); });
}

void Rounds::run() {
    std::unique_lock lock(mutex_);
    while (!is_stopping_) {
        lock.unlock();
        try_once();
        lock.lock();
        wake_.wait_for(lock, pause, [this] { return is_stopping_; });
    }
}

void Rounds::try_once() {
    try {
        db::transact(house_.database,
                     [&](db::Tx& tx) { return remind_due(tx, house_, house_.clock.now()); });
        if (!scanner_.empty()) scan_pending(house_, scanner_);
    } catch (const std::exception& trouble) {
        log_.error("the rounds of the files failed", {{"why", trouble.what()}});
    }
}

}  // namespace waymark::dossier
