// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <map>
#include <mutex>
#include <thread>

#include <doctest/doctest.h>

#include "platform/db/migrate.h"
#include "platform/mail/sender.h"
#include "tests/contract/databases.h"

using namespace waymark;
using namespace waymark::mail;
using namespace waymark::testing;

namespace {

constexpr int letters = 60;
constexpr int senders = 4;

/// How often each letter was carried, over all senders.
struct Tally {
    void add(const std::string& id) {
        const std::lock_guard lock(mutex);
        ++times[id];
    }
    std::mutex mutex;
    std::map<std::string, int> times;
};

class Counting final : public Carrier {
public:
    explicit Counting(Tally& tally) : tally_(tally) {}
    Answer carry(const Message& message) override {
        tally_.add(message.id);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return {Fate::taken, ""};
    }

private:
    Tally& tally_;
};

void post_all(db::Database& database, const clock::Clock& clock) {
    for (int i = 0; i < letters; ++i) {
        db::transact(database, [&](db::Tx& tx) {
            post(tx, {"a@b.example", Language::english, "test", "Hi", "text", "", ""}, clock.now());
        });
    }
}

void send_all(Sender& sender) {
    while (sender.send_next()) {
    }
}

}  // namespace

TEST_CASE(
    "what a letter tells to one person alone is gone when it was handed over, on each database") {
    on_each_database([](Place& place) {
        const clock::FakeClock clock(clock::Instant::of_seconds(1'700'000'000));
        log::Log log(clock, log::Level::error, log::Format::text);
        db::migrate(*place.database, db::shipped_migrations(), clock::to_text(clock.now()));
        Letter letter{"a@b.example", Language::english, "test", "Hi", "87654321", "<p>", ""};
        letter.holds_secret = true;
        const auto id = db::transact(*place.database,
                                     [&](db::Tx& tx) { return post(tx, letter, clock.now()); });
        const auto look = [&] {
            return *db::read(*place.database, [&](db::Tx& tx) { return find_letter(tx, id); });
        };
        CHECK(look().letter.text == "87654321");
        Tally tally;
        Sender(*place.database, clock, log,
               {std::make_unique<Counting>(tally), {"", "b@b.example"}})
            .send_next();
        CHECK(look().state == State::handed_over);
        CHECK(look().letter.text.empty());
        CHECK(look().is_blanked);
    });
}

TEST_CASE("several senders at once carry each letter exactly once, and leave none") {
    on_each_database([](Place& place) {
        const clock::FakeClock clock(clock::Instant::of_seconds(1'700'000'000));
        log::Log log(clock, log::Level::error, log::Format::text);
        db::migrate(*place.database, db::shipped_migrations(), clock::to_text(clock.now()));
        post_all(*place.database, clock);
        Tally tally;
        std::vector<std::thread> threads;
        for (int i = 0; i < senders; ++i) {
            threads.emplace_back([&] {
                Sender sender(*place.database, clock, log,
                              {std::make_unique<Counting>(tally), {"", "board@example.org"}});
                send_all(sender);
            });
        }
        for (auto& thread : threads) thread.join();
        CHECK(tally.times.size() == letters);
        for (const auto& [id, times] : tally.times) CHECK_MESSAGE(times == 1, id);
        const auto posted =
            db::read(*place.database, [](db::Tx& tx) { return newest_letters(tx, letters * 2); });
        CHECK(posted.size() == letters);
        for (const auto& one : posted) CHECK(one.state == State::handed_over);
    });
}
