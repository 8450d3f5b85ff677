// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "journal/seal.h"
#include "journal/verify.h"
#include "platform/clock/clock.h"
#include "tests/contract/databases.h"

namespace waymark::testing {

/// A board with nothing but a journal.
struct JournalBoard {
    explicit JournalBoard(Place& place_);

    /// Writes that many lines, a second apart, and returns nothing.
    void write(int lines);
    /// Seals once; how many lines were sealed.
    std::size_t seal();
    /// Ten seals of thirty lines.
    void fill();
    journal::Report verified();
    journal::Report verified_with(const journal::Trust& trust);
    /// What the last checkpoint said when it was made.
    std::string last_note();

    Place& place;
    db::Database& database;
    clock::FakeClock clock;
    journal::Signer signer;
    int written = 0;
};

/// Tells the story on each database, on a board of its own.
void on_each_board(const std::function<void(JournalBoard&)>& story);

}  // namespace waymark::testing
