// SPDX-License-Identifier: Apache-2.0
#include "platform/mail/sender.h"

#include <algorithm>

#include "platform/crypto/random.h"
#include "platform/mail/bounce.h"
#include "platform/mail/outbox.h"
#include "platform/mail/queries.sql.h"

namespace waymark::mail {
namespace {

constexpr std::int64_t jitter_steps = 256;
constexpr std::int64_t jitter_part = 5;

std::int64_t jitter(std::int64_t seconds) {
    const auto byte = static_cast<unsigned char>(crypto::random_bytes(1)[0]);
    return seconds * byte / (jitter_steps * jitter_part);
}

/// Not when it was opened in the meantime: then it arrived after all.
bool is_bounced(db::Tx& tx, const LetterId& id) {
    const auto letter = find_letter(tx, id);
    return letter && letter->state == State::bounced;
}

}  // namespace

std::int64_t wait_seconds(const Pace& pace, std::int64_t attempts) {
    std::int64_t wait = pace.first_wait_seconds;
    for (std::int64_t i = 1; i < attempts && wait < pace.longest_wait_seconds; ++i) wait *= 2;
    return std::min(wait, pace.longest_wait_seconds);
}

Sender::Sender(db::Database& database, const clock::Clock& clock, const crypto::Keyring& keyring,
               log::Log& log, Way way)
    : database_(database),
      clock_(clock),
      keyring_(keyring),
      log_(log),
      way_(std::move(way)),
      name_(crypto::random_token()) {}

Sender::~Sender() { stop(); }

void Sender::start() {
    thread_ = std::thread([this] { work(); });
}

void Sender::stop() {
    {
        const std::lock_guard lock(mutex_);
        is_stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

bool Sender::send_next() {
    const auto letter = claim();
    if (!letter) return false;
    record(*letter, carry(*letter));
    return true;
}

std::optional<Posted> Sender::claim() {
    const auto now = clock_.now();
    const auto now_text = clock::to_text(now);
    // Most looks find nothing, and a look alone does not make other acts wait.
    const auto due =
        db::read(database_, [&](db::Tx& tx) { return tx.query(sql::letter_due, now_text).size(); });
    if (due == 0) return std::nullopt;
    const auto until = clock::to_text(clock::seconds_after(now, way_.pace.hold_seconds));
    return db::transact(database_, [&](db::Tx& tx) -> std::optional<Posted> {
        const auto row = tx.find(sql::claim_letter, now_text, name_, until);
        if (!row) return std::nullopt;
        return posted_of(*row);
    });
}

Answer Sender::carry(const Posted& posted) {
    if (!is_address(posted.letter.to)) return {Fate::refused, "this is not an e-mail address"};
    try {
        Posted open = posted;
        open.letter = opened(posted, keyring_);
        return way_.carrier->carry(
            {posted.id.text, way_.sheet.address, posted.letter.to, message_of(open, way_.sheet)});
    } catch (const Fault& fault) {
        return {Fate::later, fault.what()};
    }
}

void Sender::record(const Posted& letter, const Answer& answer) {
    const auto now = clock_.now();
    const auto now_text = clock::to_text(now);
    const auto& id = letter.id.text;
    const auto wait = wait_seconds(way_.pace, letter.attempts);
    const auto due = clock::to_text(clock::seconds_after(now, wait + jitter(wait)));
    db::transact(database_, [&](db::Tx& tx) {
        switch (answer.fate) {
            case Fate::taken: tx.execute(sql::record_taken, id, name_, now_text); break;
            case Fate::refused:
                tx.execute(sql::record_refused, id, name_, now_text, answer.words);
                if (is_bounced(tx, letter.id)) way_.came_back(tx, letter.id);
                break;
            case Fate::later:
                tx.execute(sql::record_later, id, name_, due, answer.words,
                           letter.attempts >= way_.pace.attempts_max ? "given_up" : "queued");
                break;
        }
        if (!way_.carrier->keeps_letters()) blank(tx, letter.id);
    });
    if (answer.fate != Fate::taken) {
        log_.warning("letter not handed over", {{"letter", id}, {"attempt", letter.attempts}});
    }
}

void Sender::work() {
    while (true) {
        {
            const std::lock_guard lock(mutex_);
            if (is_stopping_) return;
        }
        if (!try_send()) rest();
        read_bounces();
    }
}

bool Sender::try_send() {
    try {
        return send_next();
    } catch (const std::exception& fault) {
        log_.error("mail stands still", {{"why", fault.what()}});
        return false;
    }
}

void Sender::read_bounces() {
    const auto now = std::chrono::steady_clock::now();
    if (way_.bounce_mailbox.empty() || now < bounces_due_) return;
    bounces_due_ = now + way_.pace.between_bounces;
    try {
        take_bounces(way_.bounce_mailbox, database_, clock_, way_.came_back);
    } catch (const std::exception& fault) {
        log_.error("reports of bounced mail cannot be read", {{"why", fault.what()}});
    }
}

void Sender::rest() {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, way_.pace.rest, [this] { return is_stopping_; });
}

}  // namespace waymark::mail
