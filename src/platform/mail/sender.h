// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "platform/clock/clock.h"
#include "platform/db/db.h"
#include "platform/log/log.h"
#include "platform/mail/bounce.h"
#include "platform/mail/carrier.h"
#include "platform/mail/mime.h"

namespace waymark::mail {

/// How a sender goes about it.
struct Pace {
    std::chrono::seconds between_bounces{60};  ///< between two looks into the mailbox
    std::chrono::milliseconds rest{1'000};     ///< between two looks when nothing waits
    std::int64_t hold_seconds = 300;           ///< how long a letter is one sender's alone
    std::int64_t first_wait_seconds = 60;      ///< before the second attempt; doubled each time
    std::int64_t longest_wait_seconds = 14'400;
    std::int64_t attempts_max = 36;  ///< some five days (RFC 5321, section 4.5.4.1)
};

/// How long to wait after that many attempts, before the jitter of up to a fifth more.
std::int64_t wait_seconds(const Pace& pace, std::int64_t attempts);

/// All a sender needs to know of the world outside.
struct Way {
    std::unique_ptr<Carrier> carrier;
    Sheet sheet;
    std::string bounce_mailbox = {};  ///< a Maildir; empty for none
    CameBack came_back = [](db::Tx&, const LetterId&) {};
    Pace pace = {};
};

/// Takes the letters that wait to the carrier, one by one. Any number of senders, in any number of
/// processes, may share one database: each letter is held by one of them at a time.
class Sender {
public:
    /// The keyring opens what was posted sealed; everything handed in outlives the sender.
    Sender(db::Database& database, const clock::Clock& clock, const crypto::Keyring& keyring,
           log::Log& log, Way way);
    ~Sender();

    /// Starts the thread.
    void start();
    /// Returns when the thread has ended, after the letter it is at.
    void stop();

    /// Sends the letter that has waited longest; false when none is due, or mail is paused.
    bool send_next();

private:
    std::optional<Posted> claim();
    Answer carry(const Posted& letter);
    void record(const Posted& letter, const Answer& answer);
    void work();
    bool try_send();
    void rest();
    void read_bounces();

    db::Database& database_;
    const clock::Clock& clock_;
    const crypto::Keyring& keyring_;
    log::Log& log_;
    Way way_;
    std::string name_;  ///< by which the database knows this sender
    std::mutex mutex_;
    std::condition_variable wake_;
    bool is_stopping_ = false;
    std::chrono::steady_clock::time_point bounces_due_;
    std::thread thread_;
};

}  // namespace waymark::mail
