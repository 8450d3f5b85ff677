// SPDX-License-Identifier: Apache-2.0
#include "platform/backup/backup.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>

#include "platform/backup/contents.h"
#include "platform/backup/sealing.h"
#include "platform/backup/tar.h"
#include "platform/crypto/keyring.h"
#include "platform/db/transfer.h"

using namespace waymark;
using namespace waymark::backup;
namespace fs = std::filesystem;

namespace {

constexpr const char* now = "2026-03-09T18:00:00.000000Z";

void write(const std::string& path, const std::string& text) {
    fs::create_directories(fs::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void flip_byte(const std::string& path, std::size_t at) {
    auto text = text_of(path);
    text.at(at) = static_cast<char>(text.at(at) ^ 1);
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

/// A board with a document and a root key, and room beside it for another.
struct Scene {
    std::string path = fs::temp_directory_path() / "waymark-backup-XXXXXX";
    std::vector<db::Migration> migrations = db::shipped_migrations();
    Board board;
    Board other;
    std::string file;

    Scene() {
        REQUIRE(::mkdtemp(path.data()) != nullptr);
        board = {path + "/board.db", path + "/files", path + "/files/root.key"};
        other = {path + "/other.db", path + "/others", path + "/others/root.key"};
        file = path + "/backup";
        db::migrate(*db::open(board.database), migrations, now);
        write(board.folder + "/documents/p/abc", std::string(700'000, 'x') + "end");
        (void)crypto::Keyring::open(board.root_key);
    }
    ~Scene() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    Terms terms(std::optional<std::string> key = {}) const { return {key, migrations, now}; }
};

const std::string key(32, 'k');
const std::string other_key(32, 'o');

}  // namespace

TEST_CASE("backup: what was taken comes back the same, open or shut, without the root key") {
    for (const auto& with : {std::optional<std::string>(), std::optional(key)}) {
        const Scene scene;
        CHECK(take(scene.board, scene.file, scene.terms(with)).documents == 1);
        CHECK(text_of(scene.file).find(text_of(scene.board.root_key)) == std::string::npos);
        const auto restored = restore(scene.file, scene.other, scene.terms(with));
        CHECK(restored.documents == 1);
        CHECK(restored.made_at == now);
        CHECK(restored.root_key == RootKey::missing);
        CHECK(text_of(scene.other.folder + "/documents/p/abc") ==
              text_of(scene.board.folder + "/documents/p/abc"));
        CHECK_NOTHROW(db::check_migrated(*db::open(scene.other.database), scene.migrations));
        CHECK_FALSE(fs::exists(scene.other.folder + "/.restoring"));
        CHECK_FALSE(fs::exists(scene.file + ".part"));
    }
}

TEST_CASE("restore: the root key that is there already is told apart from another") {
    const Scene scene;
    take(scene.board, scene.file, scene.terms());
    auto into = scene.other;
    into.root_key = scene.board.root_key;
    CHECK(restore(scene.file, into, scene.terms()).root_key == RootKey::there);
    fs::remove(into.database);
    fs::remove_all(into.folder);
    into.root_key = scene.path + "/strange.key";
    (void)crypto::Keyring::open(into.root_key);
    CHECK(restore(scene.file, into, scene.terms()).root_key == RootKey::other);
}

TEST_CASE("restore: a place that is not empty is refused, and nothing there is touched") {
    const Scene scene;
    take(scene.board, scene.file, scene.terms());
    CHECK_THROWS_WITH_AS(restore(scene.file, scene.board, scene.terms()),
                         doctest::Contains("empty place"), Fault);
    write(scene.other.folder + "/letter", "mine");
    CHECK_THROWS_WITH_AS(restore(scene.file, scene.other, scene.terms()),
                         doctest::Contains("not empty"), Fault);
    CHECK_FALSE(fs::exists(scene.other.database));
    CHECK_THROWS_WITH_AS(take(scene.board, scene.file, scene.terms()), doctest::Contains("already"),
                         Fault);
}

TEST_CASE("restore: one flipped byte, a cut end or another key are found, and nothing is left") {
    for (const auto& with : {std::optional<std::string>(), std::optional(key)}) {
        const Scene scene;
        take(scene.board, scene.file, scene.terms(with));
        const auto whole = text_of(scene.file);
        for (const auto at : {whole.size() / 2, whole.size() - 700'000}) {
            flip_byte(scene.file, at);
            CHECK_THROWS_AS(restore(scene.file, scene.other, scene.terms(with)), Fault);
            flip_byte(scene.file, at);
        }
        std::ofstream(scene.file, std::ios::trunc) << whole.substr(0, whole.size() - 3000);
        CHECK_THROWS_AS(restore(scene.file, scene.other, scene.terms(with)), Fault);
        std::ofstream(scene.file, std::ios::trunc) << whole;
        if (with) {
            CHECK_THROWS_AS(restore(scene.file, scene.other, scene.terms()), Fault);
            CHECK_THROWS_AS(restore(scene.file, scene.other, scene.terms(other_key)), Fault);
        }
        CHECK_FALSE(fs::exists(scene.other.database));
        CHECK_NOTHROW(restore(scene.file, scene.other, scene.terms(with)));
    }
}

TEST_CASE("backup: a name that leads out of the folder is not followed") {
    CHECK(stays_inside("documents/a"));
    for (const auto* name : {"", "/etc/passwd", "../a", "a/../../b", "a/.."}) {
        CHECK_FALSE(stays_inside(name));
    }
}

TEST_CASE("tar: a long name is kept in two parts, one that is too long is refused") {
    std::string bytes;
    TarWriter tar([&](std::string_view piece) { bytes += piece; });
    const auto name = std::string(120, 'd') + "/" + std::string(90, 'f');
    tar.begin({name, 3});
    tar.add("abc");
    tar.end();
    tar.finish();
    std::size_t at = 0;
    TarReader reader([&](char* to, std::size_t count) {
        bytes.copy(to, count, at);
        at += count;
    });
    const auto member = reader.next();
    REQUIRE(member);
    CHECK(member->name == name);
    CHECK_THROWS_AS(tar.begin({std::string(101, 'x'), 0}), Fault);
}
