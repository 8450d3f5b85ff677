// SPDX-License-Identifier: Apache-2.0
#include "journal/note.h"

#include <doctest/doctest.h>

#include "journal/leaf.h"
#include "journal/signer.h"

using namespace waymark::journal;

namespace {

/// The example of c2sp.org/signed-note and golang.org/x/mod/sumdb/note: a log that many rely on.
constexpr std::string_view go_sumdb =
    "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
constexpr std::string_view peter =
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
constexpr std::string_view peters_note =
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "\xE2\x80\x94 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvq"
    "fqdngotpRZb6KE6RyyBwJnAM=\n";

const Checkpoint checkpoint{
    "board.example/journal", {7, sha256("root")}, "2026-11-23T05:00:00.000000Z"};

}  // namespace

TEST_CASE("note: keys of other logs are read, and their ids are checked") {
    const auto key = parse_verifier(go_sumdb);
    REQUIRE(key);
    CHECK(key->name == "sum.golang.org");
    CHECK(to_text(*key) == go_sumdb);
    std::string other(go_sumdb);
    other[15] = '1';
    CHECK_FALSE(parse_verifier(other));
    CHECK_FALSE(parse_verifier("no key"));
    CHECK_FALSE(parse_verifier(""));
}

TEST_CASE("note: a note that another program signed is read as it wrote it") {
    const auto key = parse_verifier(peter);
    REQUIRE(key);
    const auto note = parse_note(peters_note);
    REQUIRE(note);
    REQUIRE(note->signatures.size() == 1);
    CHECK(note->signatures[0].key_id == key_id_of(*key));
    CHECK(is_signed_by(*note, *key));
    CHECK(to_text(*note) == peters_note);
    Note changed = *note;
    changed.body[0] = 'i';
    CHECK_FALSE(is_signed_by(changed, *key));
}

TEST_CASE("note: what is not a note is not read as one") {
    CHECK_FALSE(parse_note(""));
    CHECK_FALSE(parse_note("text\n"));
    CHECK_FALSE(parse_note("text\n\n"));
    CHECK_FALSE(parse_note("text\n\n- name AAAAAAAA\n"));
    CHECK_FALSE(parse_note("text\n\n\xE2\x80\x94 name AAAAAAAA"));
    CHECK_FALSE(parse_note("text\n\n\xE2\x80\x94 name A*AAAAAA\n"));
}

TEST_CASE("checkpoint: its text is origin, size, root and time, and reads back") {
    const std::string body = body_of(checkpoint);
    CHECK(body ==
          "board.example/journal\n7\nSBNJTRN+FjG7owHVrKtue7eqdM4RhdRWVl71HXN2d7I=\n"
          "time 2026-11-23T05:00:00.000000Z\n");
    const auto read = parse_checkpoint(body);
    REQUIRE(read);
    CHECK(read->origin == checkpoint.origin);
    CHECK(read->head == checkpoint.head);
    CHECK(read->at == checkpoint.at);
    CHECK_FALSE(parse_checkpoint(body + "more\n"));
    CHECK_FALSE(
        parse_checkpoint("board\n07\nSBNJTRN+FjG7owHVrKtue7eqdM4RhdRWVl71HXN2d7I=\ntime x\n"));
    CHECK_FALSE(parse_checkpoint("board\n7\nSBNJTRN+\ntime x\n"));
}
