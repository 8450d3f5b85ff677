// SPDX-License-Identifier: Apache-2.0
#include "platform/db/postgres/connection.h"

#include <array>

#include <fmt/core.h>

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

/// Whether the answer says that the server ended the connection.
bool is_farewell(const PGresult* result) {
    const char* state = postgres_library().error_field(result, PG_DIAG_SQLSTATE);
    const std::string_view text = state == nullptr ? "" : state;
    return text.starts_with("57P");
}

/// Parameters as the server reads them: text, or null.
class Parameters {
public:
    explicit Parameters(std::span<const Value> values) {
        written_.reserve(values.size());
        texts_.reserve(values.size());
        for (const Value& value : values) {
            if (value.is_null()) {
                texts_.push_back(nullptr);
            } else if (value.is_text()) {
                texts_.push_back(value.text().c_str());
            } else {
                written_.push_back(value.is_boolean() ? (value.boolean() ? "t" : "f")
                                                      : std::to_string(value.integer()));
                texts_.push_back(written_.back().c_str());
            }
        }
    }
    int count() const { return static_cast<int>(texts_.size()); }
    const char* const* texts() const { return texts_.data(); }

private:
    std::vector<std::string> written_;
    std::vector<const char*> texts_;
};

}  // namespace

PostgresConnection::PostgresConnection(const std::string& url, const Limits& limits)
    : handle_(connect(url)) {
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

bool PostgresConnection::is_usable() const {
    return handle_ && postgres_library().status(handle_.get()) == CONNECTION_OK;
}

void PostgresConnection::check(const PGresult* result, const Statement& statement) const {
    if (!is_usable() || is_farewell(result)) {
        throw Conflict(fmt::format("{}: the connection to PostgreSQL was lost", statement.name));
    }
    check_postgres(result, statement.name);
}

PostgresResult PostgresConnection::exec(const Statement& statement) {
    const std::string text(statement.text);
    return PostgresResult(postgres_library().exec(handle_.get(), text.c_str()));
}

void PostgresConnection::begin(Access access) {
    script(access == Access::read ? begin_reading : begin_writing);
    is_in_transaction_ = true;
}

void PostgresConnection::commit() {
    const auto result = exec(commit_statement);
    is_in_transaction_ = false;
    if (!is_usable() || is_farewell(result.get())) {
        // The server may have kept it. To run it again could do it twice.
        throw Fault(
            "db.commit: the connection to PostgreSQL was lost while the act was being kept; "
            "whether it was is not known");
    }
    check_postgres(result.get(), commit_statement.name);
    if (std::string_view(postgres_library().command_status(result.get())) != "COMMIT") {
        throw Fault("db.commit: PostgreSQL rolled the act back");
    }
}

void PostgresConnection::rollback() noexcept {
    if (!is_in_transaction_) return;
    is_in_transaction_ = false;
    try {
        exec(rollback_statement);
    } catch (const std::exception&) {
        // Out of memory; the server rolls back when the connection ends.
        handle_.reset();
    }
}

const std::string& PostgresConnection::prepared(const Statement& statement) {
    std::string text(statement.text);
    const auto found = names_.find(text);
    if (found != names_.end()) return found->second;
    auto name = fmt::format("s{}", names_.size() + 1);
    const PostgresResult result(
        postgres_library().prepare(handle_.get(), name.c_str(), text.c_str(), 0, nullptr));
    check(result.get(), statement);
    return names_.emplace(std::move(text), std::move(name)).first->second;
}

Outcome PostgresConnection::run(const Statement& statement, std::span<const Value> values) {
    const Parameters parameters(values);
    const PostgresResult result(postgres_library().exec_prepared(
        handle_.get(), prepared(statement).c_str(), parameters.count(), parameters.texts(), nullptr,
        nullptr, 0));
    check(result.get(), statement);
    return outcome_of(result.get(), statement.name);
}

void PostgresConnection::script(const Statement& script) {
    const auto result = exec(script);
    check(result.get(), script);
}

}  // namespace waymark::db
