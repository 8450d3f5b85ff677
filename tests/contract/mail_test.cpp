// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <thread>

#include <doctest/doctest.h>

#include "platform/crypto/keyring.h"
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

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// All that is kept of letters: every byte of an SQLite file and its log, or the rows.
std::string everything_in(Place& place) {
    if (place.kind == Kind::file) {
        const auto file = place.database->file();
        return bytes_of(file) + bytes_of(file + "-wal");
    }
    constexpr db::Statement whole_rows{"test.whole_rows", "SELECT * FROM letters"};
    std::string all;
    for (const auto& row :
         db::read(*place.database, [&](db::Tx& tx) { return tx.query(whole_rows); }))
        for (std::size_t i = 0; i < row.size(); ++i)
            if (row[i].is_text()) all += row[i].text() + "\n";
    return all;
}

void send_all(Sender& sender) {
    while (sender.send_next()) {
    }
}

}  // namespace

TEST_CASE("what a letter tells to one person alone is sealed, and gone when it was handed over") {
    on_each_database([](Place& place) {
        const clock::FakeClock clock(clock::Instant::of_seconds(1'700'000'000));
        const auto keyring = crypto::Keyring::for_a_while();
        log::Log log(clock, log::Level::error, log::Format::text);
        db::migrate(*place.database, db::shipped_migrations(), clock::to_text(clock.now()));
        const Letter letter{"a@b.example", Language::english, "test", "Your code",
                            "87654321",    "<p>87654321",     ""};
        const auto id = db::transact(*place.database, [&](db::Tx& tx) {
            set_pause(tx, Pause::on, "staff", clock.now());
            return post_sealed(tx, keyring, letter, clock.now());
        });
        const auto look = [&] {
            return *db::read(*place.database, [&](db::Tx& tx) { return find_letter(tx, id); });
        };
        const auto kept = everything_in(place);
        CHECK(kept.find("Your code") != std::string::npos);
        CHECK(kept.find("87654321") == std::string::npos);
        CHECK(opened(look(), keyring).text == "87654321");
        CHECK(opened(look(), keyring).html == "<p>87654321");
        db::transact(*place.database,
                     [&](db::Tx& tx) { set_pause(tx, Pause::off, "staff", clock.now()); });
        Tally tally;
        Sender(*place.database, clock, keyring, log,
               {std::make_unique<Counting>(tally), {"", "b@b.example"}})
            .send_next();
        CHECK(look().state == State::handed_over);
        CHECK(look().letter.text.empty());
        CHECK(look().secret == Secret::blanked);
    });
}

TEST_CASE("several senders at once carry each letter exactly once, and leave none") {
    on_each_database([](Place& place) {
        const clock::FakeClock clock(clock::Instant::of_seconds(1'700'000'000));
        log::Log log(clock, log::Level::error, log::Format::text);
        db::migrate(*place.database, db::shipped_migrations(), clock::to_text(clock.now()));
        const auto keyring = crypto::Keyring::for_a_while();
        post_all(*place.database, clock);
        Tally tally;
        std::vector<std::thread> threads;
        for (int i = 0; i < senders; ++i) {
            threads.emplace_back([&] {
                Sender sender(*place.database, clock, keyring, log,
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
