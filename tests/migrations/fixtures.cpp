// SPDX-License-Identifier: Apache-2.0
#include "tests/migrations/fixtures.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <doctest/doctest.h>

#include "tests/private_postgres/private_postgres.h"

namespace waymark::testing {
namespace {

class TemporaryFolder {
public:
    TemporaryFolder() {
        char pattern[] = "/tmp/waymark-migrations-XXXXXX";
        if (::mkdtemp(pattern) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace

void on_both_databases(const std::function<void(const std::string& address)>& story) {
    for (const auto& address : {fresh_path(), private_postgres().fresh_database()}) {
        CAPTURE(address);
        story(address);
    }
}

std::string fresh_path() {
    static const TemporaryFolder folder;
    static int files = 0;
    return folder.path() + "/" + std::to_string(++files) + ".db";
}

void run_on(db::Database& database, const std::string& script) {
    database.exclusively([&](db::Connection& connection) {
        connection.script({"test.script", script});
    });
}

std::string read_text(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

void check_generated(const std::string& path, const std::string& text) {
    if (std::getenv("WAYMARK_WRITE_GENERATED") != nullptr) std::ofstream(path) << text;
    const bool is_current = read_text(path) == text;
    CHECK_MESSAGE(is_current, path << " is out of date; run this test with "
                                      "WAYMARK_WRITE_GENERATED=1 and check the file in");
}

}  // namespace waymark::testing
