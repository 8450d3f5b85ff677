// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/databases.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include <doctest/doctest.h>

#include "tests/private_postgres/private_postgres.h"

namespace waymark::testing {
namespace {

class TemporaryFolder {
public:
    TemporaryFolder() {
        char pattern[] = "/tmp/waymark-contract-XXXXXX";
        if (::mkdtemp(pattern) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    std::string next() { return path_ + "/" + std::to_string(++files_) + ".db"; }

private:
    std::string path_;
    int files_ = 0;
};

std::string address_for(Kind kind) {
    switch (kind) {
        case Kind::memory: return "sqlite::memory:";
        case Kind::file: return "sqlite://" + fresh_file();
        case Kind::postgres: return private_postgres().fresh_database();
    }
    return {};
}

}  // namespace

void on_each_database(const std::function<void(Place&)>& story, db::Limits limits) {
    const std::pair<Kind, std::string> kinds[] = {{Kind::memory, "SQLite in memory"},
                                                  {Kind::file, "SQLite file"},
                                                  {Kind::postgres, "PostgreSQL"}};
    for (const auto& entry : kinds) {
        const Kind kind = entry.first;
        const std::string& name = entry.second;
        CAPTURE(name);
        const auto address = address_for(kind);
        Place place{kind, name, address, db::open(address, db::Access::write, limits)};
        story(place);
    }
}

std::string fresh_file() {
    static TemporaryFolder folder;
    return folder.next();
}

void run_script(db::Database& database, const char* text) {
    database.exclusively([&](db::Connection& connection) {
        connection.script({"test.script", text});
    });
}

}  // namespace waymark::testing
