// SPDX-License-Identifier: Apache-2.0
#include "journal/journal.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "journal/commands.h"
#include "journal/seal.h"
#include "journal/signer.h"

using namespace waymark;
using namespace waymark::journal;

namespace {

const auto noon = *clock::parse_instant("2026-03-09T12:00:00.000000Z");

struct Told {
    int exit = 0;
    std::string out;
    std::string err;
};

/// A journal in memory.
class Board {
public:
    Board() {
        std::ostringstream tables;
        tables << std::ifstream("migrations/0002_journal.sql").rdbuf();
        script(tables.str());
    }

    void write(const Line& line) {
        db::transact(*database_, [&line](db::Tx& tx) { record(tx, line, noon); });
    }
    void seal() { CHECK(journal::seal(*database_, signer_, {"sealer", noon})); }
    void script(const std::string& text) {
        database_->exclusively([&text](db::Connection& connection) {
            connection.script({"test.script", text});
        });
    }

    Told verify(const Papers& papers = {}, Language language = Language::english) {
        Told told;
        told.exit = journal::verify(papers, {*database_, language, told.out, told.err});
        return told;
    }
    template <typename Show>
    Told told_by(Show show) {
        Told told;
        told.exit = show({*database_, Language::english, told.out, told.err});
        return told;
    }

private:
    std::unique_ptr<db::Database> database_ = db::open("sqlite::memory:");
    Signer signer_ = signer_of(crypto::Keyring::of_root(std::string(32, 'r')), "board/journal");
};

bool holds(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("acts: each has a dotted name and a short sentence in both languages") {
    for (const Act& act : acts()) {
        CAPTURE(act.name);
        CHECK(act.name.find('.') != act.name.npos);
        CHECK(act.english.ends_with('.'));
        CHECK(act.spanish.ends_with('.'));
        CHECK(act.english != act.spanish);
        CHECK(act.spanish.size() <= field_max);
    }
    CHECK(sentence_of("task.opened", Language::english) == "A task for the staff was opened.");
    CHECK(sentence_of("task.opened", Language::spanish) == "Se abrió una tarea para el personal.");
    CHECK(sentence_of("moon.landed", Language::english) == "moon.landed");
}

TEST_CASE("record: an act outside the vocabulary, or words of a person, are bugs") {
    Board board;
    CHECK_THROWS_WITH_AS(board.write({"moon.landed", "board"}), doctest::Contains("moon.landed"),
                         Bug);
    CHECK_THROWS_AS(board.write({"task.opened", ""}), Bug);
    CHECK_THROWS_AS(board.write({"task.opened", "Maria Reyes"}), Bug);
    CHECK_THROWS_AS(board.write({"task.opened", "board", "a\nb"}), Bug);
    CHECK_THROWS_AS(board.write({"task.opened", "board", "", "ñ"}), Bug);
    CHECK_THROWS_AS(board.write({"task.opened", "board", std::string(201, 'x')}), Bug);
    CHECK_NOTHROW(board.write({"task.opened", "board", std::string(200, 'x')}));
}

TEST_CASE("verify: says what it cannot tell, what is whole, and which line is not") {
    Board board;
    CHECK(board.verify().exit == 0);
    CHECK(board.told_by(show_checkpoint).exit == 2);
    CHECK(board.told_by(show_keys).err == "nothing is sealed yet");
    board.write({"task.opened", "board", "task-1"});
    CHECK(board.verify().exit == 2);
    board.write({"task.closed", "board", "task-1"});
    board.seal();
    const Told whole = board.verify();
    CHECK(whole.exit == 0);
    CHECK(whole.out ==
          "The journal is whole.\n"
          "Sealed lines: 2. Checkpoints: 1, the last of 2026-03-09T12:00:00.000000Z.\n"
          "Lines that wait for their seal: 0.\n"
          "The keys are those the database names; with --key you rely on your own.\n");
    board.script("UPDATE journal_lines SET actor = 'x' WHERE act = 'task.closed'");
    const Told broken = board.verify();
    CHECK(broken.exit == 1);
    CHECK(holds(broken.out, "The journal is not whole.\nLine "));
    CHECK(holds(broken.out, "was changed: task.closed of 2026-03-09T12:00:00.000000Z, id "));
    CHECK(holds(board.verify({}, Language::spanish).out, "El diario no está completo.\nLa línea "));
}

TEST_CASE("verify: relies on keys and a checkpoint that were kept elsewhere") {
    Board board;
    board.write({"task.opened", "board", "task-1"});
    board.seal();
    const std::string keys = board.told_by(show_keys).out;
    const std::string kept = board.told_by(show_checkpoint).out;
    CHECK(keys.starts_with("board/journal+"));
    CHECK(kept.starts_with("board/journal\n1\n"));
    CHECK(board.verify({keys, kept}).exit == 0);
    CHECK(board.verify({"no key\n", ""}).exit == 2);
    CHECK(board.verify({keys, "board/journal\n1\n"}).exit == 2);
    const std::string other =
        to_text(signer_of(crypto::Keyring::for_a_while(), "board/journal").verifier);
    const Told untrusted = board.verify({other, ""});
    CHECK(untrusted.exit == 2);
    CHECK(holds(untrusted.out, "a key that is not trusted"));
    board.script(
        "DELETE FROM journal_checkpoints; DELETE FROM journal_tiles; "
        "DELETE FROM journal_lines;");
    const Told cut = board.verify({keys, kept});
    CHECK(cut.exit == 1);
    CHECK(holds(cut.out, "The checkpoint kept elsewhere, over 1 lines"));
}

TEST_CASE("signer: the journal is named after the address of the board") {
    CHECK(name_of_journal("https://board.example/") == "board.example/journal");
    CHECK(name_of_journal("http://localhost:8080") == "localhost:8080/journal");
    CHECK(name_of_journal("") == "waymark/journal");
    CHECK_THROWS_AS((void)signer_of(crypto::Keyring::for_a_while(), "two words"), Bug);
}
