// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/journal_board.h"

#include <fstream>
#include <sstream>

#include "journal/lines.h"

namespace waymark::testing {
namespace {

constexpr db::Statement last_note_sql{
    "test.last_note", "SELECT note FROM journal_checkpoints ORDER BY size DESC LIMIT 1"};

std::string text_of(const char* path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

}  // namespace

JournalBoard::JournalBoard(Place& place_)
    : place(place_),
      database(*place_.database),
      clock(*clock::parse_instant("2026-03-09T14:00:00.000000Z")),
      signer(journal::signer_of(crypto::Keyring::of_root(std::string(32, 'r')),
                                "board.example/journal")) {
    run_script(database, text_of("migrations/0002_journal.sql").c_str());
}

void JournalBoard::write(int lines) {
    db::transact(database, [&](db::Tx& tx) {
        for (int i = 0; i < lines; ++i) {
            const auto number = std::to_string(++written);
            journal::record(tx, {"task.opened", "board", "task-" + number, "person-1"},
                            clock.now());
            clock.advance_seconds(1);
        }
    });
}

std::size_t JournalBoard::seal() {
    return journal::seal(database, signer, {"sealer", clock.now()}).value_or(0);
}

void JournalBoard::fill() {
    for (int i = 0; i < 10; ++i) {
        write(30);
        seal();
    }
}

journal::Report JournalBoard::verified() { return verified_with({{signer.verifier}}); }

journal::Report JournalBoard::verified_with(const journal::Trust& trust) {
    return db::read(database, [&](db::Tx& tx) { return journal::verify(tx, trust); });
}

std::string JournalBoard::last_note() {
    return db::read(database, [](db::Tx& tx) { return tx.one(last_note_sql)["note"].text(); });
}

void on_each_board(const std::function<void(JournalBoard&)>& story) {
    on_each_database([&story](Place& place) {
        JournalBoard board(place);
        story(board);
    });
}

}  // namespace waymark::testing
