// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <filesystem>

#include "platform/db/db.h"

using namespace waymark;
using namespace waymark::db;

TEST_CASE("open: an address that is not understood says what to write, and repeats no password") {
    CHECK_THROWS_WITH_AS((void)open(""), doctest::Contains("postgresql://"), Fault);
    CHECK_THROWS_WITH_AS((void)open("mysql://ann:secret@host/db"), doctest::Contains("mysql://"),
                         Fault);
    try {
        (void)open("mysql://ann:secret@host/db");
    } catch (const Fault& fault) {
        CHECK(std::string_view(fault.what()).find("secret") == std::string_view::npos);
    }
}

TEST_CASE("open: a file that cannot be opened is a fault that names it") {
    CHECK_THROWS_WITH_AS((void)open("/nonexistent/folder/board.db"),
                         doctest::Contains("/nonexistent/folder/board.db"), Fault);
    CHECK_THROWS_WITH_AS((void)open("/tmp/no-such-waymark.db", Access::read),
                         doctest::Contains("no-such-waymark"), Fault);
}

TEST_CASE("open: whoever closes the board leaves one file, with everything in it") {
    const auto folder = std::filesystem::temp_directory_path() / "waymark-open-test";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directory(folder);
    const auto path = (folder / "board.db").string();
    constexpr Statement make{"test.make", "CREATE TABLE things (id BIGINT)"};
    constexpr Statement count{"test.count", "SELECT count(*) AS found FROM things"};
    {
        const auto database = open(path);
        transact(*database, [&](Tx& tx) { tx.execute(make); });
        CHECK(read(*database, [&](Tx& tx) { return tx.one(count)["found"].integer(); }) == 0);
    }
    CHECK_FALSE(std::filesystem::exists(path + "-wal"));
    CHECK_FALSE(std::filesystem::exists(path + "-shm"));
    std::filesystem::remove_all(folder);
}

TEST_CASE("open: a server that is not there is a fault that says so") {
    CHECK_THROWS_WITH_AS((void)open("postgresql:///none?host=/nonexistent&user=nobody"),
                         doctest::Contains("cannot be reached"), Fault);
}
