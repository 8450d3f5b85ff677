// SPDX-License-Identifier: Apache-2.0
#include <thread>

#include <doctest/doctest.h>

#include "journal/leaf.h"
#include "journal/lines.h"
#include "journal/sealer.h"
#include "tests/contract/journal_board.h"

using namespace waymark;
using namespace waymark::testing;
using journal::Harm;

namespace {

enum class No { not_now };

log::Log quiet(const clock::Clock& clock) {
    return log::Log(clock, log::Level::error, log::Format::text);
}

/// What somebody with the password of the database does, and what is told of it.
struct Deed {
    const char* what;
    const char* script;
    Harm harm;
    std::uint64_t place;
    const char* subject;  ///< of the line that is named; empty for none
};

constexpr Deed deeds[] = {
    {"another act", "UPDATE journal_lines SET act = 'task.closed' WHERE subject = 'task-77'",
     Harm::line_changed, 77, "task-77"},
    {"another actor", "UPDATE journal_lines SET actor = 'nobody' WHERE subject = 'task-1'",
     Harm::line_changed, 1, "task-1"},
    {"another time",
     "UPDATE journal_lines SET at = '2026-03-09T14:00:01.000000Z' "
     "WHERE subject = 'task-300'",
     Harm::line_changed, 300, "task-300"},
    {"another person", "UPDATE journal_lines SET person = '' WHERE subject = 'task-30'",
     Harm::line_changed, 30, "task-30"},
    {"a digest", "UPDATE journal_lines SET digest = 'x' WHERE subject = 'task-31'",
     Harm::line_changed, 31, "task-31"},
    {"the first of two changes is named",
     "UPDATE journal_lines SET actor = 'x' WHERE subject IN ('task-200', 'task-88')",
     Harm::line_changed, 88, "task-88"},
    {"a row taken out", "DELETE FROM journal_lines WHERE subject = 'task-123'", Harm::line_removed,
     123, ""},
    {"the last row taken out", "DELETE FROM journal_lines WHERE subject = 'task-300'",
     Harm::line_removed, 300, ""},
    {"a row taken out, and the rest moved up",
     "DELETE FROM journal_lines WHERE subject = 'task-40';"
     "UPDATE journal_lines SET leaf = -leaf WHERE leaf > 39;"
     "UPDATE journal_lines SET leaf = -leaf - 1 WHERE leaf < 0;",
     Harm::line_removed, 40, ""},
    {"a row put in, and the rest moved down",
     "UPDATE journal_lines SET leaf = -leaf - 1 WHERE leaf >= 39;"
     "UPDATE journal_lines SET leaf = -leaf WHERE leaf < 0;"
     "INSERT INTO journal_lines VALUES ('0', '2026', 'task.opened', 'x', 'new', '', '', 39)",
     Harm::line_inserted, 40, "new"},
    {"a row put in with the place of another",
     "DROP INDEX journal_lines_sealed;"
     "INSERT INTO journal_lines VALUES ('0', '2026', 'task.opened', 'x', 'new', '', '', 50)",
     Harm::line_inserted, 51, "new"},
    {"a row put in at the end",
     "INSERT INTO journal_lines VALUES ('f', '2026', 'task.opened', 'x', 'new', '', '', 300)",
     Harm::line_inserted, 301, "new"},
    {"a row put in before the first",
     "INSERT INTO journal_lines VALUES ('f', '2026', 'task.opened', 'x', 'new', '', '', -1)",
     Harm::line_inserted, 1, "new"},
    {"an old row put in, to be sealed by the board itself",
     "INSERT INTO journal_lines (id, at, act, actor, subject, person, digest) VALUES "
     "('0', '2026-01-01T00:00:00.000000Z', 'task.opened', 'x', 'new', '', '')",
     Harm::line_inserted, 0, "new"},
    {"two rows changed places",
     "UPDATE journal_lines SET leaf = -5 WHERE leaf = 64;"
     "UPDATE journal_lines SET leaf = 64 WHERE leaf = 70;"
     "UPDATE journal_lines SET leaf = 70 WHERE leaf = -5;",
     Harm::lines_swapped, 65, "task-71"},
    {"two neighbors changed places",
     "UPDATE journal_lines SET leaf = -5 WHERE leaf = 64;"
     "UPDATE journal_lines SET leaf = 64 WHERE leaf = 65;"
     "UPDATE journal_lines SET leaf = 65 WHERE leaf = -5;",
     Harm::lines_swapped, 65, "task-66"},
    {"the root of a checkpoint",
     "UPDATE journal_checkpoints SET note = replace(note, '\n90\n', '\n91\n') WHERE size = 90",
     Harm::checkpoint_changed, 90, ""},
    {"the time of a checkpoint",
     "UPDATE journal_checkpoints SET at = '2026-03-09T14:00:00.000000Z' WHERE size = 120",
     Harm::checkpoint_changed, 120, ""},
    {"the size of a checkpoint", "UPDATE journal_checkpoints SET size = 61 WHERE size = 60",
     Harm::checkpoint_changed, 61, ""},
    {"a checkpoint that says nothing", "UPDATE journal_checkpoints SET note = '' WHERE size = 60",
     Harm::checkpoint_changed, 60, ""},
    {"the last checkpoint taken out", "DELETE FROM journal_checkpoints WHERE size = 300",
     Harm::checkpoint_removed, 270, ""},
    {"a stored hash",
     "UPDATE journal_tiles SET hashes = (CASE substr(hashes, 1, 1) WHEN '0' THEN '1' ELSE '0' END)"
     " || substr(hashes, 2) WHERE level = 0 AND place = 1",
     Harm::hash_changed, 257, ""},
    {"a hash higher up",
     "UPDATE journal_tiles SET hashes = (CASE substr(hashes, 1, 1) WHEN '0' THEN '1' ELSE '0' END)"
     " || substr(hashes, 2) WHERE level = 1",
     Harm::hash_changed, 300, ""},
    {"a line and all hashes",
     "UPDATE journal_lines SET actor = 'x' WHERE subject = 'task-35';"
     "UPDATE journal_tiles SET hashes = replace(hashes, 'a', 'b')",
     Harm::lines_unclear, 31, ""},
};

}  // namespace

TEST_CASE("journal: a line is kept with its act, and gone with an act that was refused") {
    on_each_board([](JournalBoard& board) {
        board.write(3);
        const auto answer = db::transact(board.database, [&](db::Tx& tx) -> Result<int, No> {
            journal::record(tx, {"task.closed", "board", "task-1"}, board.clock.now());
            return refuse(No::not_now);
        });
        CHECK_FALSE(answer);
        db::read(board.database, [](db::Tx& tx) {
            const auto about = journal::lines_about(tx, "task-1");
            REQUIRE(about.size() == 1);
            CHECK(about[0].line.act == "task.opened");
            CHECK(about[0].line.actor == "board");
            CHECK(to_text(about[0].at) == "2026-03-09T14:00:00.000000Z");
            const auto mine = journal::lines_of_person(tx, "person-1");
            REQUIRE(mine.size() == 3);
            CHECK(mine[0].line.subject == "task-1");
            CHECK(mine[2].line.subject == "task-3");
            CHECK(journal::lines_of_person(tx, "person-2").empty());
        });
    });
}

TEST_CASE("journal: what nobody touched is whole, however it was sealed") {
    on_each_board([](JournalBoard& board) {
        CHECK(board.verified().can_tell());
        board.write(1);
        CHECK_FALSE(board.verified().can_tell());
        CHECK(board.seal() == 1);
        board.write(200);
        CHECK(board.seal() == 200);
        board.fill();
        board.write(journal::batch_max + 4);
        CHECK(board.seal() == static_cast<std::size_t>(journal::batch_max));
        const auto report = board.verified();
        CHECK(report.is_whole());
        CHECK(report.sealed == 501 + journal::batch_max);
        CHECK(report.waiting == 4);
        CHECK(report.checkpoints == 13);
        CHECK(board.seal() == 4);
        CHECK(board.seal() == 0);
        CHECK(board.verified().is_whole());
    });
}

TEST_CASE("journal: each kind of tampering is found, and the first line it touched is named") {
    for (const Deed& deed : deeds) {
        CAPTURE(deed.what);
        on_each_board([&deed](JournalBoard& board) {
            board.fill();
            REQUIRE(board.verified().is_whole());
            run_script(board.database, deed.script);
            const auto report = board.verified();
            REQUIRE_FALSE(report.is_whole());
            const auto& first = report.findings.front();
            CHECK(static_cast<int>(first.harm) == static_cast<int>(deed.harm));
            CHECK(first.place == deed.place);
            const auto named = db::read(board.database, [&](db::Tx& tx) {
                return deed.subject[0] == '\0' ? std::vector<journal::Recorded>{}
                                               : journal::lines_about(tx, deed.subject);
            });
            CHECK(first.line == (named.empty() ? "" : named.front().id));
        });
    }
}

TEST_CASE("journal: a line slipped in with an old date is found after the board sealed it, too") {
    on_each_board([](JournalBoard& board) {
        board.fill();
        db::transact(board.database, [](db::Tx& tx) {
            journal::record(tx, {"application.approved", "x", "new"},
                            *clock::parse_instant("2026-01-01T00:00:00.000000Z"));
        });
        board.fill();
        const auto report = board.verified();
        REQUIRE(report.findings.size() == 1);
        CHECK(report.findings[0].harm == Harm::line_inserted);
        CHECK(report.findings[0].act == "application.approved");
        CHECK(report.findings[0].place == 301);
    });
}

TEST_CASE("journal: a checkpoint kept elsewhere finds what was cut off, or written anew") {
    on_each_board([](JournalBoard& board) {
        board.fill();
        const std::vector<journal::Verifier> keys{board.signer.verifier};
        const auto kept = journal::open_note(board.last_note(), keys).checkpoint;
        CHECK(board.verified_with({keys, kept}).is_whole());
        board.fill();
        CHECK(board.verified_with({keys, kept}).is_whole());
        run_script(board.database,
                   "DELETE FROM journal_lines; DELETE FROM journal_tiles;"
                   "DELETE FROM journal_checkpoints;");
        board.write(20);
        board.seal();
        CHECK(board.verified().is_whole());
        const auto shorter = board.verified_with({keys, kept});
        REQUIRE_FALSE(shorter.is_whole());
        CHECK(shorter.findings[0].harm == Harm::cut_off);
        board.fill();
        const auto other = board.verified_with({keys, kept});
        REQUIRE_FALSE(other.is_whole());
        CHECK(other.findings[0].harm == Harm::cut_off);
        CHECK(other.findings[0].place == 300);
    });
}

TEST_CASE("journal: keys change, and old checkpoints are read by the old ones") {
    on_each_board([](JournalBoard& board) {
        board.fill();
        const auto old = board.signer.verifier;
        board.signer = journal::signer_of(crypto::Keyring::for_a_while(), "board.example/journal");
        board.fill();
        CHECK(board.verified_with({{old, board.signer.verifier}}).is_whole());
        const auto keys = db::read(board.database, journal::keys_of);
        CHECK(board.verified_with({keys}).is_whole());
        const auto one = board.verified();
        CHECK(one.can_tell());
        REQUIRE_FALSE(one.is_whole());
        CHECK(one.findings.back().harm == Harm::key_unknown);
        CHECK_FALSE(board.verified_with({}).can_tell());
    });
}

TEST_CASE("sealer: nothing is signed on top of what was damaged") {
    for (const char* script :
         {"UPDATE journal_tiles SET hashes = replace(hashes, 'a', 'b')",
          "DELETE FROM journal_tiles", "UPDATE journal_checkpoints SET note = ''",
          "DELETE FROM journal_checkpoints WHERE size = 300"}) {
        on_each_board([script](JournalBoard& board) {
            board.fill();
            run_script(board.database, script);
            board.write(1);
            CHECK_THROWS_WITH_AS(board.seal(), doctest::Contains("waymark journal verify"), Fault);
        });
    }
}

TEST_CASE("sealer: of several one seals, and another takes over when it leaves or dies") {
    on_each_board([](JournalBoard& board) {
        const auto seal_as = [&board](const char* name) {
            return journal::seal(board.database, board.signer, {name, board.clock.now()});
        };
        board.write(1);
        CHECK(seal_as("first") == 1);
        board.write(1);
        CHECK_FALSE(seal_as("second"));
        CHECK(seal_as("first") == 1);
        journal::leave(board.database, "first");
        board.write(1);
        CHECK(seal_as("second") == 1);
        board.write(1);
        board.clock.advance_seconds(journal::held_seconds + 1);
        CHECK(seal_as("first") == 1);
        CHECK(board.verified().is_whole());
    });
}

TEST_CASE("sealer: it works beside acts, on its own, and seals what waits when it stops") {
    on_each_board([](JournalBoard& board) {
        auto log = quiet(board.clock);
        journal::Sealer one(board.database, board.clock, log, board.signer);
        journal::Sealer other(board.database, board.clock, log, board.signer);
        std::vector<std::thread> writers;
        for (int i = 0; i < 4; ++i) {
            writers.emplace_back([&board, i] {
                for (int n = 0; n < 50; ++n) {
                    db::transact(board.database, [&](db::Tx& tx) {
                        journal::record(tx, {"task.opened", "board", std::to_string(i)},
                                        board.clock.now());
                    });
                }
            });
        }
        std::thread rival([&other] {
            for (int n = 0; n < 50; ++n) (void)other.seal_waiting();
        });
        one.start();
        for (auto& writer : writers) writer.join();
        rival.join();
        one.stop();
        board.clock.advance_seconds(journal::held_seconds + 1);
        (void)other.seal_waiting();
        const auto report = board.verified();
        CHECK(report.is_whole());
        CHECK(report.sealed == 200);
        CHECK(report.waiting == 0);
    });
}
