// SPDX-License-Identifier: Apache-2.0
#include "platform/db/postgres/connection.h"

#include <array>
#include <utility>

#include <fmt/core.h>

#include "base/ensure.h"
#include "base/outage.h"

namespace waymark::db {
namespace {

constexpr const char* connect_seconds_max = "10";

constexpr Statement begin_reading{"db.begin_reading",
                                  "BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY"};
constexpr Statement begin_writing{"db.begin_writing", "BEGIN ISOLATION LEVEL SERIALIZABLE"};
constexpr Statement commit_statement{"db.commit", "COMMIT"};
constexpr Statement rollback_statement{"db.rollback", "ROLLBACK"};

void be_silent(void*, const char*) {}

std::string first_line(std::string_view text) {
    return std::string(text.substr(0, text.find('\n')));
}

PGconn* connect(const std::string& url) {
    // Settings before the address are defaults; settings after it are ours to say.
    const std::array<const char*, 5> names{"fallback_application_name", "connect_timeout", "dbname",
                                           "client_encoding", nullptr};
    const std::array<const char*, 5> values{"waymark", connect_seconds_max, url.c_str(), "UTF8",
                                            nullptr};
    return postgres_library().connect(names.data(), values.data(), 1);
}

/// Whether it reads and does no more. One that locks or writes below a WITH does not count.
bool is_question(std::string_view text) {
    return text.starts_with("SELECT ") && text.find(" FOR ") == text.npos;
}

/// An INSERT of one row answers nothing that is not known before, unless it fails.
bool can_wait(std::string_view text) {
    const auto values = text.find("VALUES (");
    return text.starts_with("INSERT INTO ") && values != text.npos &&
           text.find('(', text.find(')', values)) == text.npos &&
           text.find("ON CONFLICT") == text.npos && text.find("RETURNING") == text.npos;
}

}  // namespace

PostgresConnection::PostgresConnection(const std::string& url, const Limits& limits)
    : handle_(connect(url)), ahead_(handle_.get()) {
    const auto& library = postgres_library();
    if (!is_usable()) {
        throw Outage(
            fmt::format("PostgreSQL cannot be reached: {}; check the address and that the "
                        "server runs",
                        first_line(library.error_message(handle_.get()))));
    }
    library.set_notice_processor(handle_.get(), &be_silent, nullptr);
    const auto time_limits = fmt::format(
        "SET statement_timeout = {0}; SET lock_timeout = {1}; "
        "SET idle_in_transaction_session_timeout = {2}",
        limits.act_max.count(), limits.lock_max.count(), 2 * limits.act_max.count());
    script({"db.time_limits", time_limits});
}

bool PostgresConnection::is_in_transaction() const {
    return is_usable() && (!ahead_.is_empty() ||
                           postgres_library().transaction_status(handle_.get()) == PQTRANS_INTRANS);
}

bool PostgresConnection::is_usable() const {
    return handle_ && postgres_library().status(handle_.get()) == CONNECTION_OK;
}

bool PostgresConnection::is_still_there() {
    return is_usable() && postgres_library().consume_input(handle_.get()) == 1 && is_usable();
}

PostgresResult PostgresConnection::exec(const Statement& statement) {
    const std::string text(statement.text);
    return PostgresResult(postgres_library().exec(handle_.get(), text.c_str()));
}

void PostgresConnection::begin(Access access) {
    // It travels with the first statement.
    ahead_.forget();
    send(access == Access::read ? begin_reading : begin_writing, {});
    is_in_transaction_ = true;
}

void PostgresConnection::commit() {
    const auto& library = postgres_library();
    PostgresResult result;
    try {
        result = ask(commit_statement, {});
    } catch (const Farewell&) {
        throw;
    } catch (const Lost&) {
        // The server may have kept it. To run it again could do it twice.
        throw InDoubt(
            "db.commit: the connection to PostgreSQL was lost while the act was being kept; "
            "whether it was is not known");
    }
    is_in_transaction_ = false;
    if (std::string_view(library.command_status(result.get())) != "COMMIT") {
        throw Fault("db.commit: PostgreSQL rolled the act back");
    }
}

void PostgresConnection::rollback() noexcept {
    if (!std::exchange(is_in_transaction_, false)) return;
    try {
        settle();
    } catch (const std::exception&) {
        // What is taken back need not have gone well.
    }
    try {
        if (postgres_library().transaction_status(handle_.get()) != PQTRANS_IDLE)
            exec(rollback_statement);
    } catch (const std::exception&) {
        // Out of memory; the server rolls back when the connection ends.
        handle_.reset();
    }
}

const PostgresConnection::Prepared& PostgresConnection::prepared(const Statement& statement) {
    std::string text(statement.text);
    const auto found = prepared_.find(text);
    if (found != prepared_.end()) return found->second;
    settle();
    Prepared fresh{fmt::format("s{}", prepared_.size() + 1), is_question(text), can_wait(text)};
    const PostgresResult result(
        postgres_library().prepare(handle_.get(), fresh.name.c_str(), text.c_str(), 0, nullptr));
    check_answer(handle_.get(), result.get(), statement);
    return prepared_.emplace(std::move(text), std::move(fresh)).first->second;
}

void PostgresConnection::send(const Statement& statement, std::span<const Value> values) {
    ahead_.send({statement, prepared(statement).name, values});
}

PostgresResult PostgresConnection::ask(const Statement& statement, std::span<const Value> values) {
    send(statement, values);
    return ahead_.exchange();
}

Outcome PostgresConnection::run(const Statement& statement, std::span<const Value> values) {
    const auto& known = prepared(statement);
    if (known.is_question) {
        if (const auto answer = ahead_.foreseen(statement, values))
            return outcome_of(answer.get(), statement.name);
    } else {
        ahead_.forget();
    }
    if (!known.can_wait || !is_in_transaction_) {
        return outcome_of(ask(statement, values).get(), statement.name);
    }
    send(statement, values);
    if (ahead_.is_full()) settle();
    Outcome outcome;
    outcome.changed = 1;
    outcome.has_written = true;
    return outcome;
}

void PostgresConnection::foresee(const Statement& statement, std::span<const Value> values) {
    if (!is_in_transaction_ || ahead_.is_full()) return;
    const auto& known = prepared(statement);
    ensure(known.is_question, "only a question is foreseen");
    ahead_.foresee({statement, known.name, values});
}

void PostgresConnection::settle() {
    if (!ahead_.is_empty()) ahead_.exchange();
}

void PostgresConnection::script(const Statement& script) {
    settle();
    const auto result = exec(script);
    check_answer(handle_.get(), result.get(), script);
}

}  // namespace waymark::db
