// SPDX-License-Identifier: Apache-2.0
#include "platform/mail/bounce.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "platform/db/migrate.h"

using namespace waymark;
using namespace waymark::mail;

namespace {

constexpr std::string_view id = "0192f000-0000-7000-8000-000000000001";

std::string report(std::string_view action, std::string_view status, std::string_view letter = id) {
    std::string text =
        "From: MAILER-DAEMON@example.org\r\n"
        "Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"b1\"\r\n\r\n"
        "--b1\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
        "--b1\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; mx.example.org\r\n\r\n"
        "Final-Recipient: rfc822; ana@example.org\r\nAction: ";
    text.append(action).append("\r\nStatus: ").append(status);
    text += "\r\n\r\n--b1\r\nContent-Type: text/rfc822-headers\r\n\r\nSubject: Hi\r\nMessage-ID: <";
    text.append(letter).append("@board.example>\r\n\r\n--b1--\r\n");
    return text;
}

}  // namespace

TEST_CASE("a report of failure names its letter, and whether it lasts") {
    const auto failed = read_bounce(report("failed", "5.1.1"));
    REQUIRE(failed);
    CHECK(failed->letter.text == id);
    CHECK(failed->lasting == Lasting::permanent);
    CHECK(failed->status == "5.1.1");
    CHECK(read_bounce(report("failed", "4.4.7"))->lasting == Lasting::passing);
    CHECK(read_bounce(report("Delayed", "4.4.1"))->lasting == Lasting::passing);
}

TEST_CASE("what reports no failure of ours is no bounce") {
    CHECK_FALSE(read_bounce(report("delivered", "2.0.0")));
    CHECK_FALSE(read_bounce(report("failed", "never")));
    CHECK_FALSE(read_bounce(report("failed", "5.1.1", "somebody-elses")));
    CHECK_FALSE(read_bounce(""));
    CHECK_FALSE(read_bounce("Subject: Out of office\r\n\r\nBack on Monday.\r\n"));
    const auto whole = report("failed", "5.1.1");
    for (std::size_t cut = 0; cut < 200; ++cut) CHECK_FALSE(read_bounce(whole.substr(0, cut)));
}

TEST_CASE("a report with bare line feeds reads the same") {
    auto text = report("failed", "5.1.1");
    std::erase(text, '\r');
    CHECK(read_bounce(text));
}

TEST_CASE("a mailbox's new reports mark their letters, and are moved") {
    const auto database = db::open("sqlite::memory:");
    const clock::FakeClock clock(clock::Instant::of_seconds(1'700'000'000));
    db::migrate(*database, db::shipped_migrations(), clock::to_text(clock.now()));
    const auto posted = db::transact(*database, [&](db::Tx& tx) {
        return post(tx, {"a@b", Language::english, "test", "Hi", "text", "", ""}, clock.now());
    });
    const auto box = std::filesystem::temp_directory_path() / ("box-" + posted.text);
    for (const auto* part : {"new", "cur"}) std::filesystem::create_directories(box / part);
    std::ofstream(box / "new" / "1") << report("failed", "5.1.1", posted.text);
    std::ofstream(box / "new" / "2") << "not a report";
    // The same report twice, as some servers send it.
    std::ofstream(box / "new" / "3") << report("failed", "5.1.1", posted.text);
    std::vector<LetterId> told;
    const auto came_back = [&](db::Tx&, const LetterId& id) { told.push_back(id); };
    CHECK(take_bounces(box.string(), *database, clock, came_back) == 1);
    CHECK(take_bounces(box.string(), *database, clock, came_back) == 0);
    CHECK(told == std::vector{posted});
    const auto letter = db::read(*database, [&](db::Tx& tx) { return find_letter(tx, posted); });
    CHECK(letter->state == State::bounced);
    CHECK(letter->last_trouble == "5.1.1");
    std::filesystem::remove_all(box);
    CHECK_THROWS_AS(take_bounces(box.string(), *database, clock, came_back), Fault);
}
