// SPDX-License-Identifier: Apache-2.0
#include "platform/jobs/round.h"

namespace waymark::jobs {

Round::Round(std::string name, std::chrono::seconds pause, log::Log& log, std::function<void()> act)
    : name_(std::move(name)), pause_(pause), log_(log), act_(std::move(act)), thread_([this] {
          run();
      }) {}

Round::~Round() {
    {
        const std::lock_guard lock(mutex_);
        is_stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void Round::run() {
    for (;;) {
        try_once();
        std::unique_lock lock(mutex_);
        if (wake_.wait_for(lock, pause_, [this] { return is_stopping_; })) return;
    }
}

void Round::try_once() {
    try {
        act_();
    } catch (const std::exception& trouble) {
        log_.error("a round failed", {{"round", name_}, {"why", trouble.what()}});
    }
}

}  // namespace waymark::jobs
