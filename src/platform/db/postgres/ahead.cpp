// SPDX-License-Identifier: Apache-2.0
#include "platform/db/postgres/ahead.h"

#include <algorithm>
#include <optional>

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

void PostgresAhead::foresee(const PostgresCall& call) {
    send(call);
    foreseen_.push_back(
        {call.statement, {call.values.begin(), call.values.end()}, statements_.size() - 1});
}

PostgresResult PostgresAhead::foreseen(const Statement& statement, std::span<const Value> values) {
    const auto is_this = [&](const Foreseen& one) {
        return one.statement.text == statement.text && std::ranges::equal(one.values, values);
    };
    const auto found = std::ranges::find_if(foreseen_, is_this);
    if (found == foreseen_.end()) return {};
    if (!found->answer) exchange();
    auto answer = std::move(found->answer);
    foreseen_.erase(found);
    return answer;
}

PostgresResult PostgresAhead::exchange() {
    const auto& library = postgres_library();
    const std::vector<Statement> statements = std::exchange(statements_, {});
    library.pipeline_sync(connection_);
    std::vector<PostgresResult> answers;
    answers.reserve(statements.size());
    // Those after one that failed were not run.
    std::optional<std::size_t> failed;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        answers.push_back(answer());
        if (!failed && !is_good(answers.back().get())) failed = i;
    }
    const PostgresResult end(library.get_result(connection_));
    library.exit_pipeline(connection_);
    // The act may go on from a savepoint; what it foresaw before has no answer any more.
    if (failed) foreseen_.clear();
    const auto last = statements.size() - 1;
    const auto told = failed.value_or(last);
    if (told != last && is_farewell(answers[told].get())) {
        throw Farewell(fmt::format("{}: the server ended the connection", statements[told].name));
    }
    check_answer(connection_, answers[told].get(), statements[told]);
    for (auto& one : foreseen_)
        if (!one.answer) one.answer = std::move(answers[one.place]);
    return std::move(answers.back());
}

}  // namespace waymark::db
