// SPDX-License-Identifier: Apache-2.0
#include "platform/mail/sender.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "platform/crypto/keyring.h"
#include "platform/db/migrate.h"

using namespace waymark;
using namespace waymark::mail;

namespace {

struct Scripted : Carrier {
    explicit Scripted(Answer said) : answer(std::move(said)) {}
    Answer carry(const Message&) override { return answer; }
    Answer answer;
};

struct Office {
    std::unique_ptr<db::Database> database = db::open("sqlite::memory:");
    clock::FakeClock clock{clock::Instant::of_seconds(1'700'000'000)};
    crypto::Keyring keyring = crypto::Keyring::for_a_while();
    log::Log log{clock, log::Level::error, log::Format::text};

    Office() { db::migrate(*database, db::shipped_migrations(), clock::to_text(clock.now())); }
    LetterId post(std::string to = "ana@example.org") {
        const Letter letter{std::move(to), Language::english, "test", "Hi", "text", "", "thing"};
        return db::transact(*database,
                            [&](db::Tx& tx) { return mail::post(tx, letter, clock.now()); });
    }
    LetterId post_secret() {
        const Letter letter{
            "ana@example.org", Language::english, "test", "Hi", "12345678", "<p>", ""};
        return db::transact(
            *database, [&](db::Tx& tx) { return post_sealed(tx, keyring, letter, clock.now()); });
    }
    Posted look(const LetterId& id) {
        return *db::read(*database, [&](db::Tx& tx) { return find_letter(tx, id); });
    }
    Sender sender(std::unique_ptr<Carrier> carrier) {
        return Sender(*database, clock, keyring, log,
                      {std::move(carrier), {"", "board@example.org"}});
    }
    Sender sender(Fate fate) { return sender(std::make_unique<Scripted>(Answer{fate, "no"})); }
};

}  // namespace

TEST_CASE("a letter that is taken is handed over, once") {
    Office office;
    const auto id = office.post();
    auto sender = office.sender(keep_in_database());
    CHECK(sender.send_next());
    CHECK(office.look(id).state == State::handed_over);
    CHECK(office.look(id).handed_over_at == office.clock.now());
    CHECK_FALSE(sender.send_next());
}

TEST_CASE("a letter put off waits longer each time, and is given up in the end") {
    Office office;
    const auto id = office.post();
    auto sender = office.sender(Fate::later);
    CHECK(sender.send_next());
    CHECK_FALSE(sender.send_next());
    CHECK(office.look(id).last_trouble == "no");
    office.clock.advance_seconds(59);
    CHECK_FALSE(sender.send_next());
    while (office.look(id).state == State::queued) {
        office.clock.advance_seconds(14'400 * 6 / 5 + 1);
        REQUIRE(sender.send_next());
    }
    CHECK(office.look(id).state == State::given_up);
    CHECK(office.look(id).attempts == 36);
}

TEST_CASE("waits double up to four hours") {
    const Pace pace;
    CHECK(wait_seconds(pace, 1) == 60);
    CHECK(wait_seconds(pace, 2) == 120);
    CHECK(wait_seconds(pace, 9) == 14'400);
    CHECK(wait_seconds(pace, 1000) == 14'400);
}

TEST_CASE("a refused letter, or one to no address, is bounced; sent again it starts anew") {
    Office office;
    const auto refused = office.post();
    CHECK(office.sender(Fate::refused).send_next());
    CHECK(office.look(refused).state == State::bounced);
    const auto nowhere = office.post("nobody");
    CHECK(office.sender(Fate::taken).send_next());
    CHECK(office.look(nowhere).state == State::bounced);
    const bool is_queued = db::transact(*office.database, [&](db::Tx& tx) {
                               return resend(tx, refused, office.clock.now()) ? 1 : 0;
                           }) == 1;
    CHECK(is_queued);
    CHECK(office.sender(Fate::taken).send_next());
    CHECK(office.look(refused).state == State::handed_over);
}

TEST_CASE("a report that comes late does not stop a letter that is sent again") {
    Office office;
    const auto id = office.post();
    CHECK(office.sender(Fate::taken).send_next());
    const auto came_back = [&] {
        return db::transact(*office.database, [&](db::Tx& tx) {
            return std::optional(mark_bounced(tx, id, "5.1.1", office.clock.now()));
        });
    };
    CHECK(came_back() == true);
    db::transact(*office.database, [&](db::Tx& tx) { CHECK(resend(tx, id, office.clock.now())); });
    CHECK(came_back() == false);
    CHECK(office.look(id).state == State::queued);
}

TEST_CASE("a sealed letter is blank once it is on its way, or never will be; others stay") {
    for (const auto fate : {Fate::taken, Fate::refused}) {
        Office office;
        const auto id = office.post_secret();
        CHECK(opened(office.look(id), office.keyring).text == "12345678");
        CHECK(office.sender(fate).send_next());
        const auto after = office.look(id);
        CHECK(after.letter.text.empty());
        CHECK(after.letter.html.empty());
        CHECK(after.secret == Secret::blanked);
        CHECK(opened(after, office.keyring).text.empty());
        db::transact(*office.database,
                     [&](db::Tx& tx) { CHECK_FALSE(resend(tx, id, office.clock.now())); });
    }
    Office office;
    const auto waiting = office.post_secret();
    CHECK(office.sender(Fate::later).send_next());
    CHECK(opened(office.look(waiting), office.keyring).text == "12345678");
    const auto plain = office.post();
    CHECK(office.sender(Fate::taken).send_next());
    CHECK(office.look(plain).letter.text == "text");
    Office demonstration;
    const auto shown = demonstration.post_secret();
    CHECK(demonstration.sender(keep_in_database()).send_next());
    CHECK(opened(demonstration.look(shown), demonstration.keyring).text == "12345678");
}

TEST_CASE(
    "a sealed letter that comes to its reader between two attempts is blanked, not sent anew") {
    Office office;
    const auto id = office.post_secret();
    CHECK(office.sender(Fate::later).send_next());
    db::transact(*office.database, [&](db::Tx& tx) { mark_opened(tx, id, office.clock.now()); });
    CHECK(office.look(id).state == State::opened);
    CHECK(office.look(id).secret == Secret::blanked);
    office.clock.advance_seconds(3600);
    CHECK_FALSE(office.sender(Fate::taken).send_next());
    // What is opened while a sender has it in hand is blanked by that sender.
    struct Opens : Carrier {
        Answer carry(const Message& message) override {
            db::transact(*office->database, [&](db::Tx& tx) {
                mark_opened(tx, LetterId{message.id}, office->clock.now());
            });
            return {Fate::later, "try again"};
        }
        Office* office = nullptr;
    };
    const auto other = office.post_secret();
    auto opens = std::make_unique<Opens>();
    opens->office = &office;
    CHECK(office.sender(std::move(opens)).send_next());
    CHECK(office.look(other).secret == Secret::blanked);
    // A plain letter that was opened stays on the record, and is not sent once more.
    const auto plain = office.post();
    db::transact(*office.database, [&](db::Tx& tx) {
        mark_opened(tx, plain, office.clock.now());
        CHECK_FALSE(resend(tx, plain, office.clock.now()));
    });
    CHECK(office.look(plain).letter.text == "text");
}

TEST_CASE("a letter sealed with another root key waits, and says why") {
    Office office;
    const auto id = office.post_secret();
    office.keyring = crypto::Keyring::for_a_while();
    CHECK_THROWS_AS((void)opened(office.look(id), office.keyring), Fault);
    CHECK(office.sender(Fate::taken).send_next());
    CHECK(office.look(id).state == State::queued);
    CHECK(office.look(id).last_trouble.find("root key") != std::string::npos);
}

TEST_CASE("a letter that the server refuses is told to the board, once, and a taken one is not") {
    Office office;
    std::vector<LetterId> told;
    const auto send = [&](Fate fate) {
        Way way{std::make_unique<Scripted>(Answer{fate, "no"}), {"", "board@example.org"}};
        way.came_back = [&](db::Tx&, const LetterId& id) { told.push_back(id); };
        Sender(*office.database, office.clock, office.keyring, office.log, std::move(way))
            .send_next();
    };
    office.post();
    send(Fate::taken);
    CHECK(told.empty());
    const auto id = office.post();
    send(Fate::refused);
    CHECK(told == std::vector{id});
}

TEST_CASE("while mail is paused nothing leaves, and nothing is lost") {
    Office office;
    const auto id = office.post();
    auto sender = office.sender(Fate::taken);
    const auto set = [&](Pause pause) {
        db::transact(*office.database,
                     [&](db::Tx& tx) { set_pause(tx, pause, "staff", office.clock.now()); });
    };
    set(Pause::on);
    CHECK_FALSE(sender.send_next());
    CHECK(office.look(id).attempts == 0);
    set(Pause::off);
    CHECK(sender.send_next());
}

TEST_CASE("a letter in a dead sender's hands comes free when its hold ends") {
    struct Dies : Carrier {
        Answer carry(const Message&) override { throw std::runtime_error("killed"); }
    };
    Office office;
    const auto id = office.post();
    CHECK_THROWS(office.sender(std::make_unique<Dies>()).send_next());
    auto other = office.sender(Fate::taken);
    CHECK_FALSE(other.send_next());
    office.clock.advance_seconds(301);
    CHECK(other.send_next());
    CHECK(office.look(id).state == State::handed_over);
}

TEST_CASE("the folder holds each letter as one whole file") {
    Office office;
    const auto id = office.post();
    const auto folder = std::filesystem::temp_directory_path() / ("mail-" + id.text);
    CHECK(office.sender(write_to_folder(folder.string())).send_next());
    std::ostringstream text;
    text << std::ifstream(folder / (id.text + ".eml")).rdbuf();
    CHECK(text.str() == message_of(office.look(id), {"", "board@example.org"}));
    CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
    std::filesystem::remove_all(folder);
}

TEST_CASE("the thread sends what is posted, and stops when asked") {
    Office office;
    auto sender = office.sender(Fate::taken);
    const auto id = office.post();
    sender.start();
    for (int i = 0; i < 500 && office.look(id).state == State::queued; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    sender.stop();
    CHECK(office.look(id).state == State::handed_over);
}
