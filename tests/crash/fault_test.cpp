// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "platform/db/lost_disk.h"
#include "tests/crash/check.h"
#include "tests/crash/run_child.h"

using namespace waymark::crash;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds long_enough{30'000};

std::string founded(const Folder& folder) {
    const auto ended = run({child(), folder.database(), "x", "found"}, long_enough);
    REQUIRE_MESSAGE(ended.exit == 0, ended.errors);
    return folder.database();
}

void check_whole(const std::string& database, const Ended& ended) {
    const auto left = what_is_left(database, ended.acknowledged());
    INFO(to_text(left));
    CHECK(left.is_whole());
}

}  // namespace

TEST_CASE("fault: after a failed fsync the process ends, and what it acknowledged is there") {
    // The second of the writer's thread is of the folder, and SQLite itself takes no note of it.
    for (const int when : {1, 3, 4, 5}) {
        const Folder folder;
        const auto database = founded(folder);
        const auto injection = "fdatasync:error=EIO:when=" + std::to_string(when);
        const auto ended =
            run(injected(injection, {child(), database, "a", "resilient"}), long_enough);
        CHECK(ended.exit == waymark::db::exit_lost_disk);
        CHECK(ended.errors.find("the disk did not confirm") != std::string::npos);
        check_whole(database, ended);
    }
}

TEST_CASE("fault: a disk that is full for a while, or cannot write, refuses acts and no more") {
    for (const char* error : {"ENOSPC", "EIO"}) {
        const Folder folder;
        const auto database = founded(folder);
        // Of each thread's writes some in the middle go wrong; then the disk is well again.
        const auto injection = std::string("pwrite64:error=") + error + ":when=20..29";
        const auto ended =
            run(injected(injection, {child(), database, "a", "resilient", "acts=40"}), long_enough);
        CHECK(ended.exit == 0);
        CHECK(ended.errors.find("outage: ") != std::string::npos);
        CHECK(ended.acknowledged().size() > 100);
        check_whole(database, ended);
    }
}
