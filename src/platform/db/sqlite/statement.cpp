// SPDX-License-Identifier: Apache-2.0
#include "platform/db/sqlite/statement.h"

#include <fmt/core.h>
#include <sqlite3.h>

#include "base/outage.h"
#include "platform/db/lost_disk.h"

namespace waymark::db {
namespace {

bool is_lost_disk(int answer) {
    return answer == SQLITE_IOERR_FSYNC || answer == SQLITE_IOERR_DIR_FSYNC;
}

/// What may be otherwise later, without a change to the program or to what it was asked.
bool is_outage(int kind) {
    return kind == SQLITE_FULL || kind == SQLITE_IOERR || kind == SQLITE_READONLY ||
           kind == SQLITE_NOMEM || kind == SQLITE_CANTOPEN;
}

/// Where each value goes: to SQLite `$2` is a name, numbered by where it first stands in the text.
std::vector<int> places_in(sqlite3_stmt* handle, const Statement& statement) {
    std::vector<int> places;
    const int wanted = sqlite3_bind_parameter_count(handle);
    for (int number = 1; number <= wanted; ++number) {
        const auto name = fmt::format("${}", number);
        places.push_back(sqlite3_bind_parameter_index(handle, name.c_str()));
        if (places.back() == 0) {
            throw Fault(fmt::format("{}: has no parameter {}", statement.name, name));
        }
    }
    return places;
}

Columns columns_of(sqlite3_stmt* handle) {
    std::vector<std::string> names;
    for (int i = 0; i < sqlite3_column_count(handle); ++i) {
        names.emplace_back(sqlite3_column_name(handle, i));
    }
    return std::make_shared<const std::vector<std::string>>(std::move(names));
}

}  // namespace

void throw_sqlite(sqlite3* database, int answer, std::string_view what) {
    const auto message = fmt::format(
        "{}: {} (SQLite {})", what,
        database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(answer), answer);
    if (is_lost_disk(answer)) end_for_lost_disk(message);
    const int kind = answer & 0xFF;
    if (is_outage(kind)) throw Outage(message);
    if (kind == SQLITE_BUSY || kind == SQLITE_LOCKED) throw Conflict(message);
    if (answer == SQLITE_CONSTRAINT_UNIQUE || answer == SQLITE_CONSTRAINT_PRIMARYKEY) {
        throw Duplicate(message);
    }
    if (kind == SQLITE_INTERRUPT) {
        throw Fault(fmt::format("{}: the act took longer than an act may", what));
    }
    throw Fault(message);
}

void SqliteStatement::Finalize::operator()(sqlite3_stmt* handle) const {
    // It repeats the answer of the last step, which was thrown then.
    sqlite3_finalize(handle);
}

SqliteStatement::SqliteStatement(sqlite3* database, const Statement& statement)
    : database_(database) {
    sqlite3_stmt* handle = nullptr;
    const char* rest = nullptr;
    const auto length = static_cast<int>(statement.text.size());
    const int answer = sqlite3_prepare_v3(database, statement.text.data(), length,
                                          SQLITE_PREPARE_PERSISTENT, &handle, &rest);
    handle_.reset(handle);
    if (answer != SQLITE_OK) throw_sqlite(database, answer, statement.name);
    if (handle == nullptr || rest != statement.text.data() + length) {
        throw Fault(fmt::format("{}: one statement is expected", statement.name));
    }
    columns_ = columns_of(handle);
    places_ = places_in(handle, statement);
}

bool SqliteStatement::is_reading() const { return sqlite3_stmt_readonly(handle_.get()) != 0; }

Outcome SqliteStatement::run(const Statement& statement, std::span<const Value> values) {
    struct Clear {
        SqliteStatement& used;
        ~Clear() { used.clear(); }
    } const clear{*this};

    bind(statement, values);
    Outcome outcome;
    int answer = sqlite3_step(handle_.get());
    for (; answer == SQLITE_ROW; answer = sqlite3_step(handle_.get())) {
        outcome.rows.emplace_back(columns_, read_cells(statement));
    }
    if (answer != SQLITE_DONE) throw_sqlite(database_, answer, statement.name);
    outcome.has_written = !is_reading();
    if (outcome.has_written) outcome.changed = sqlite3_changes64(database_);
    return outcome;
}

void SqliteStatement::clear() {
    sqlite3_reset(handle_.get());
    sqlite3_clear_bindings(handle_.get());
}

void SqliteStatement::bind(const Statement& statement, std::span<const Value> values) {
    if (places_.size() != values.size()) {
        throw Fault(fmt::format("{}: takes {} values, {} were given", statement.name,
                                places_.size(), values.size()));
    }
    for (std::size_t i = 0; i < values.size(); ++i) bind_one(statement, places_[i], values[i]);
}

void SqliteStatement::bind_one(const Statement& statement, int place, const Value& value) {
    int answer = SQLITE_OK;
    if (value.is_text()) {
        // The text outlives the run; `clear` lets go of it.
        const auto& text = value.text();
        answer = sqlite3_bind_text64(handle_.get(), place, text.data(), text.size(), SQLITE_STATIC,
                                     SQLITE_UTF8);
    } else if (value.is_null()) {
        answer = sqlite3_bind_null(handle_.get(), place);
    } else {
        answer = sqlite3_bind_int64(handle_.get(), place,
                                    value.is_boolean() ? value.boolean() : value.integer());
    }
    if (answer != SQLITE_OK) throw_sqlite(database_, answer, statement.name);
}

std::vector<Value> SqliteStatement::read_cells(const Statement& statement) const {
    const int count = sqlite3_column_count(handle_.get());
    std::vector<Value> cells;
    cells.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        switch (sqlite3_column_type(handle_.get(), i)) {
            case SQLITE_NULL: cells.emplace_back(); break;
            case SQLITE_INTEGER:
                cells.emplace_back(std::int64_t{sqlite3_column_int64(handle_.get(), i)});
                break;
            case SQLITE_TEXT: {
                const auto* text = sqlite3_column_text(handle_.get(), i);
                const int length = sqlite3_column_bytes(handle_.get(), i);
                if (text == nullptr) throw Fault("out of memory");
                cells.emplace_back(std::string(reinterpret_cast<const char*>(text),
                                               static_cast<std::size_t>(length)));
                break;
            }
            default:
                throw Fault(fmt::format("{}: column {} is neither text, whole number nor boolean",
                                        statement.name, (*columns_)[static_cast<std::size_t>(i)]));
        }
    }
    return cells;
}

}  // namespace waymark::db
