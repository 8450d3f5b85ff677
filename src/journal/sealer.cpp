// SPDX-License-Identifier: Apache-2.0
#include "journal/sealer.h"

#include "base/ensure.h"
#include "base/id.h"
#include "journal/seal.h"
#include "platform/crypto/uuid.h"

namespace waymark::journal {
namespace {

struct HolderTag;

}  // namespace

Sealer::Sealer(db::Database& database, const clock::Clock& clock, log::Log& log, Signer signer)
    : database_(database),
      clock_(clock),
      log_(log),
      signer_(std::move(signer)),
      holder_(crypto::new_id<Id<HolderTag>>(clock.now()).text) {}

Sealer::~Sealer() { stop(); }

void Sealer::start() {
    ensure(!thread_.joinable(), "a sealer is started once");
    is_stopping_ = false;
    thread_ = std::thread([this] { run(); });
}

void Sealer::stop() {
    if (!thread_.joinable()) return;
    {
        const std::lock_guard lock(mutex_);
        is_stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

std::optional<std::size_t> Sealer::seal_waiting() {
    std::size_t all = 0;
    while (true) {
        const auto sealed = seal(database_, signer_, {holder_, clock_.now()});
        if (!sealed) return std::nullopt;
        all += *sealed;
        if (*sealed < static_cast<std::size_t>(batch_max)) return all;
    }
}

void Sealer::run() {
    std::chrono::milliseconds time = pause;
    while (!is_stopped_after(time)) time = seal_and_rest();
    if (seal_and_rest() == pause_after_trouble) return;
    try {
        leave(database_, holder_);
    } catch (const std::exception& trouble) {
        log_.warning("the seat of the sealer was not left", {{"why", trouble.what()}});
    }
}

std::chrono::milliseconds Sealer::seal_and_rest() {
    try {
        return seal_waiting().value_or(0) > 0 ? pause_while_busy : pause;
    } catch (const std::exception& trouble) {
        log_.error("the journal was not sealed", {{"why", trouble.what()}});
        return pause_after_trouble;
    }
}

bool Sealer::is_stopped_after(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    return wake_.wait_for(lock, time, [this] { return is_stopping_; });
}

}  // namespace waymark::journal
