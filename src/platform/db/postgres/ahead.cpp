// SPDX-License-Identifier: Apache-2.0
#include "platform/db/postgres/ahead.h"

#include <fmt/core.h>

namespace waymark::db {
namespace {

// Their answers lie in the server's and the socket's memory meanwhile, some hundred bytes each.
constexpr std::size_t waiting_max = 128;

/// Whether the answer says that the server ended the connection.
bool is_farewell(const PGresult* result) {
    const char* state = postgres_library().error_field(result, PG_DIAG_SQLSTATE);
    const std::string_view text = state == nullptr ? "" : state;
    return text.starts_with("57P");
}

bool is_good(const PGresult* result) {
    const auto status = postgres_library().result_status(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
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

void check_answer(PGconn* connection, const PGresult* result, const Statement& statement) {
    if (postgres_library().status(connection) != CONNECTION_OK || is_farewell(result)) {
        throw Lost(fmt::format("{}: the connection to PostgreSQL was lost", statement.name));
    }
    check_postgres(result, statement.name);
}

bool PostgresAhead::is_full() const { return statements_.size() >= waiting_max; }

void PostgresAhead::send(const PostgresCall& call) {
    const auto& library = postgres_library();
    statements_.reserve(waiting_max + 1);
    const Parameters parameters(call.values);
    const bool is_sent = (!is_empty() || library.enter_pipeline(connection_) == 1) &&
                         library.send_prepared(connection_, call.name.c_str(), parameters.count(),
                                               parameters.texts(), nullptr, nullptr, 0) == 1;
    if (!is_sent) {
        throw Lost(fmt::format("{}: the connection to PostgreSQL was lost", call.statement.name));
    }
    statements_.push_back(call.statement);
}

/// The one answer of the next statement, which an empty one follows.
PostgresResult PostgresAhead::answer() {
    PostgresResult first(postgres_library().get_result(connection_));
    while (PostgresResult(postgres_library().get_result(connection_)) != nullptr) {
    }
    return first;
}

PostgresResult PostgresAhead::exchange() {
    const auto& library = postgres_library();
    const std::vector<Statement> statements = std::exchange(statements_, {});
    library.pipeline_sync(connection_);
    PostgresResult last;
    const Statement* failed = nullptr;
    for (const Statement& statement : statements) {
        auto result = answer();
        if (failed != nullptr) continue;  // it was not run
        if (!is_good(result.get())) failed = &statement;
        last = std::move(result);
    }
    const PostgresResult end(library.get_result(connection_));
    library.exit_pipeline(connection_);
    const Statement& told = failed != nullptr ? *failed : statements.back();
    if (&told != &statements.back() && is_farewell(last.get())) {
        throw Farewell(fmt::format("{}: the server ended the connection", told.name));
    }
    check_answer(connection_, last.get(), told);
    return last;
}

}  // namespace waymark::db
