// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "platform/db/db.h"
#include "platform/db/postgres/database.h"
#include "platform/db/sqlite/database.h"

namespace waymark::db {

std::unique_ptr<Database> open(const std::string& url, Access access, Limits limits) {
    constexpr std::string_view file_scheme = "sqlite://";
    const std::string_view text = url;
    if (text.starts_with("postgresql://") || text.starts_with("postgres://")) {
        return open_postgres(url, access, limits);
    }
    if (text == "sqlite::memory:" || text == ":memory:") {
        if (access == Access::read) throw Fault("a database in memory is opened for writing");
        return open_sqlite(":memory:", access, limits);
    }
    if (text.starts_with(file_scheme)) {
        return open_sqlite(url.substr(file_scheme.size()), access, limits);
    }
    if (text.empty() || text.find("://") != std::string_view::npos) {
        throw Fault(
            fmt::format("the database '{}' is not understood; write a path, "
                        "sqlite:///path/to/file or postgresql://host/name",
                        url.substr(0, text.find("://") + 3)));
    }
    return open_sqlite(url, access, limits);
}

}  // namespace waymark::db
