// SPDX-License-Identifier: Apache-2.0
// A copy of everything is taken by one person, once another has confirmed it.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "desk/second/export.h"
#include "journal/journal.h"
#include "platform/crypto/random.h"
#include "tests/rooms/walk.h"

using namespace waymark;
using application::TestBoard;

namespace {

const std::string why = "We move to another house.";

/// A board with a folder of its own, and a word in place of the copy.
struct Place {
    std::string folder =
        (std::filesystem::temp_directory_path() / ("export-" + crypto::random_token(9))).string();
    TestBoard board;
    int copies = 0;
    std::string key_seen;
    desk::TakeBackup take = [this](const std::string& file, const std::string& key) {
        ++copies;
        key_seen = key;
        std::ofstream(file, std::ios::binary) << "all of it";
    };
    Walk walk{board, take};

    Place() {
        std::filesystem::create_directories(folder);
        board.house.folder = folder;
    }
    ~Place() { std::filesystem::remove_all(folder); }

    std::vector<tasks::Proposal> waiting() {
        return board.act([&](db::Tx& tx) { return tasks::open_proposals(tx, board.clock.now()); });
    }
    void agree(const people::PersonId& who) {
        const auto asked = waiting().front();
        CHECK(walk.post(who, "/desk/second/" + asked.id.text + "/confirm",
                        {{"digest", tasks::digest_of(asked)}})
                  .status == 303);
    }
    Seen make(const people::PersonId& who) {
        const std::string key(43, 'A');
        return walk.post(who, "/desk/export/file", {{"key", key}});
    }
    bool is_folder_empty() const { return std::filesystem::is_empty(folder); }
};

}  // namespace

TEST_CASE("export: nobody takes a copy alone, nor confirms their own question") {
    Place place;
    auto& board = place.board;
    auto& walk = place.walk;
    CHECK(walk.get(board.elena, "/desk/export").shows("Why is it needed?"));
    CHECK(place.make(board.elena).shows("A second person has to confirm this first."));
    CHECK(walk.post(board.elena, "/desk/export", {}).shows("Write why, in a few words."));
    CHECK(walk.post(board.elena, "/desk/export", {{"why", why}}).status == 303);
    CHECK(walk.get(board.elena, "/desk/export").shows("waits for a second person."));
    const auto asked = place.waiting().front();
    CHECK(walk.post(board.elena, "/desk/second/" + asked.id.text + "/confirm",
                    {{"digest", tasks::digest_of(asked)}})
              .shows("You asked for this yourself."));
    CHECK(place.make(board.elena).status == 422);
    CHECK(walk.get(board.darnell, "/desk/export").status == 403);
    CHECK(place.make(board.darnell).status == 403);
    CHECK(place.copies == 0);
    CHECK(place.is_folder_empty());
}

TEST_CASE("export: once confirmed, who asked takes it for a day, and nobody else does") {
    Place place;
    auto& board = place.board;
    auto& walk = place.walk;
    (void)walk.post(board.elena, "/desk/export", {{"why", why}});
    place.agree(board.priya);
    CHECK(walk.get(board.elena, "/desk/export").shows("confirmed it."));
    CHECK_FALSE(walk.get(board.priya, "/desk/export").shows("confirmed it."));
    CHECK(place.make(board.priya).shows("A second person has to confirm this first."));
    const auto copy = place.make(board.elena);
    CHECK(copy.status == 200);
    CHECK(copy.text == "all of it");
    CHECK(place.key_seen.size() == 32);
    CHECK(place.copies == 1);
    CHECK(place.is_folder_empty());
    const auto lines = board.act([&](db::Tx& tx) {
        return journal::lines_about(
            tx, desk::leave_to_export(tx, board.elena, board.clock.now())->proposal.text);
    });
    CHECK(std::ranges::count_if(
              lines, [](const auto& one) { return one.line.act == "export.taken"; }) == 1);

    board.clock.advance_seconds(desk::export_seconds);
    CHECK(place.make(board.elena).shows("A second person has to confirm this first."));
    CHECK(place.copies == 1);
}

TEST_CASE("export: a question that was turned down lets nobody take a copy") {
    Place place;
    auto& board = place.board;
    auto& walk = place.walk;
    (void)walk.post(board.elena, "/desk/export", {{"why", why}});
    const auto asked = place.waiting().front();
    CHECK(walk.post(board.priya, "/desk/second/" + asked.id.text + "/turn-down",
                    {{"digest", tasks::digest_of(asked)}, {"against", "Not this month."}})
              .status == 303);
    CHECK(place.make(board.elena).status == 422);
    CHECK(place.copies == 0);
}
