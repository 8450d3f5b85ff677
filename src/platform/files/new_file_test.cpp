// SPDX-License-Identifier: Apache-2.0
#include "platform/files/new_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "base/outage.h"

using namespace waymark;
using namespace waymark::files;
namespace fs = std::filesystem;

namespace {

class Folder {
public:
    Folder() {
        char pattern[] = "/tmp/waymark-files-XXXXXX";
        REQUIRE(::mkdtemp(pattern) != nullptr);
        path_ = pattern;
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    std::string at(const char* name) const { return path_ + "/" + name; }
    auto count() const {
        return std::distance(fs::directory_iterator(path_), fs::directory_iterator());
    }

private:
    std::string path_;
};

std::string text_at(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("new file: it has its name when all of it is written, and only its owner reads it") {
    const Folder folder;
    const auto path = folder.at("letter.eml");
    NewFile file(path);
    file.add("Dear ");
    file.add("Rosa");
    CHECK_FALSE(fs::exists(path));
    file.keep();
    CHECK(text_at(path) == "Dear Rosa");
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(folder.count() == 1);
}

TEST_CASE("new file: one that is given up leaves nothing") {
    const Folder folder;
    { NewFile(folder.at("half")).add("half of it"); }
    CHECK(folder.count() == 0);
}

TEST_CASE("new file: a name that is taken is refused, at once or in the end, or taken over") {
    const Folder folder;
    const auto path = folder.at("key");
    write_file(path, "first", Other::refused);
    CHECK_THROWS_WITH_AS(write_file(path, "second", Other::refused),
                         doctest::Contains("is there already"), Fault);
    const auto late = folder.at("late");
    NewFile file(late);
    write_file(late, "somebody else's", Other::refused);
    CHECK_THROWS_AS(file.keep(), Fault);
    CHECK(text_at(late) == "somebody else's");
    write_file(path, "third", Other::replaced);
    CHECK(text_at(path) == "third");
}

TEST_CASE("new file: where nothing can be written the path is named, and it may work later") {
    const Folder folder;
    const auto path = folder.at("none/letter");
    CHECK_THROWS_WITH_AS(NewFile{path}, doctest::Contains(path.c_str()), Outage);
    CHECK_THROWS_AS(flush_folder(folder.at("none")), Outage);
}

TEST_CASE("new file: the folder of a path") {
    CHECK(folder_of("/var/lib/waymark.db") == "/var/lib");
    CHECK(folder_of("/waymark.db") == "/");
    CHECK(folder_of("waymark.db") == ".");
}
