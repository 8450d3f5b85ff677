// SPDX-License-Identifier: Apache-2.0
#include "platform/db/connect.h"

#include "platform/db/postgres/connection.h"
#include "platform/db/sqlite/connection.h"

namespace waymark::db {
namespace {

constexpr std::string_view file_scheme = "sqlite://";

}  // namespace

Dialect dialect_of(const std::string& url) {
    const bool is_postgres = url.starts_with("postgresql://") || url.starts_with("postgres://");
    return is_postgres ? Dialect::postgres : Dialect::sqlite;
}

std::string file_of(const std::string& url) {
    if (dialect_of(url) == Dialect::postgres) return {};
    if (url == "sqlite::memory:" || url == ":memory:") return {};
    return url.starts_with(file_scheme) ? url.substr(file_scheme.size()) : url;
}

std::unique_ptr<Connection> connect(const std::string& url, Access access, const Limits& limits) {
    if (dialect_of(url) == Dialect::postgres) {
        return std::make_unique<PostgresConnection>(url, limits);
    }
    return std::make_unique<SqliteConnection>(file_of(url), access, limits);
}

}  // namespace waymark::db
