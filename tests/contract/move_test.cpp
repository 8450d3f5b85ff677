// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "journal/lines.h"
#include "platform/clock/instant.h"
#include "platform/db/connect.h"
#include "platform/db/transfer.h"
#include "platform/mail/mail.h"
#include "tests/contract/databases.h"
#include "tests/private_postgres/private_postgres.h"

using namespace waymark;
using namespace waymark::db;
using namespace waymark::testing;

namespace {

const clock::Instant noon = *clock::parse_instant("2026-03-09T18:00:00.000000Z");
constexpr int letters = 2'345;

/// Letters in two scripts, a text of all odd characters, booleans, and rows that name their kin.
void fill(const std::string& address) {
    const auto database = open(address);
    migrate(*database, shipped_migrations(), to_text(noon));
    transact(*database, [](Tx& tx) {
        for (int i = 0; i < letters; ++i) {
            mail::post(tx,
                       {"ana@example.org", Language::spanish, "test.letter", "Año nuevo ✓",
                        "'\"\\\n\t%$1;--", "<p>ñ</p>", std::to_string(i)},
                       noon);
        }
        mail::set_pause(tx, mail::Pause::on, "account-1", noon);
        journal::record(tx, {"task.opened", "board", "task-1"}, noon);
    });
    run_script(*database,
               "INSERT INTO ledger_lines (id, entry_id, supersedes, person_id, employment_id, "
               "kind, title, event, begun_on, ended_on, parts, delivery, recognition, setting, "
               "evidence, duty_share, categories, provenance, is_removed, confirmed_by, "
               "recorded_at, recorded_by) VALUES "
               "('b', 'e', NULL, 'p', NULL, 'work', '', '', '', '', 0, '', '', '', '', -1, '', "
               "'self', FALSE, NULL, '', ''), "
               "('a', 'e', 'b', 'p', NULL, 'work', '', '', '', '', 9007199254740993, '', '', '', "
               "'', 100, '', 'self', TRUE, NULL, '', '');");
}

std::vector<TableSum> sums_in(const std::string& address) {
    const auto connection = connect(address, Access::read, {});
    connection->begin(Access::read);
    std::vector<TableSum> sums;
    for (const auto& table : tables_of(*connection, dialect_of(address))) {
        sums.push_back(sum_of(*connection, table));
    }
    connection->rollback();
    return sums;
}

}  // namespace

TEST_CASE("move: SQLite to PostgreSQL and back loses nothing, and the rules are kept") {
    const auto first = fresh_file();
    const auto server = private_postgres().fresh_database();
    const auto last = fresh_file();
    fill(first);
    const auto sums = copy_database(first, server, shipped_migrations(), "later");
    CHECK(sums == sums_in(first));
    CHECK(sums == sums_in(server));
    CHECK(copy_database(server, last, shipped_migrations(), "later") == sums);
    CHECK(sums_in(last) == sums);
    // The foreign keys are there again.
    CHECK_THROWS_AS(run_script(*open(server),
                               "INSERT INTO previous_names (id, person, sealed, until) "
                               "VALUES ('x', 'nobody', '', '')"),
                    Fault);
    CHECK_THROWS_WITH_AS(copy_database(first, server, shipped_migrations(), "later"),
                         doctest::Contains("not empty"), Fault);
}

TEST_CASE("move: one row more, or one character changed, changes the sum of its table") {
    const auto file = fresh_file();
    fill(file);
    const auto before = sums_in(file);
    run_script(*open(file), "UPDATE letters SET subject = 'Año nuevo .' WHERE about = '77'");
    auto differing = 0;
    const auto after = sums_in(file);
    for (std::size_t i = 0; i < before.size(); ++i) differing += before[i] == after[i] ? 0 : 1;
    CHECK(differing == 1);
}

TEST_CASE("snapshot: PostgreSQL is copied as of one moment, into a file of the same rows") {
    const auto server = private_postgres().fresh_database();
    const auto file = fresh_file();
    fill(server);
    snapshot(server, file, shipped_migrations(), "later");
    CHECK(sums_in(file) == sums_in(server));
}
