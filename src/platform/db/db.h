// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "base/result.h"
#include "platform/db/database.h"

/// The board's memory, on SQLite or PostgreSQL, behind one text of SQL. Every act is one
/// serializable transaction: it is kept whole or not at all, and two acts at once end as if one had
/// waited for the other.
namespace waymark::db {

/// Opens `sqlite::memory:`, `sqlite:///var/lib/waymark/waymark.db`, a bare path of an SQLite file,
/// or `postgresql://host/name`. With `Access::read` nothing can be written, and a missing file is
/// not made. Throws `Fault` that says what to do.
std::unique_ptr<Database> open(const std::string& url, Access access = Access::write,
                               Limits limits = {});

namespace detail {

template <typename T>
inline constexpr bool is_result = false;
template <typename T, typename E>
inline constexpr bool is_result<Result<T, E>> = true;

template <typename Answer>
bool is_yes(const Answer& answer) {
    static_assert(!std::is_same_v<Answer, bool>, "say yes or no with a Result");
    if constexpr (is_result<Answer>) {
        return answer.has_value();
    } else {
        return true;
    }
}

template <typename Act>
auto run(Database& database, Access access, Act& act) {
    using Answer = std::invoke_result_t<Act&, Tx&>;
    if constexpr (std::is_void_v<Answer>) {
        database.run(access, [&act](Tx& tx) {
            act(tx);
            return true;
        });
    } else {
        std::optional<Answer> answer;
        database.run(access, [&act, &answer](Tx& tx) {
            answer.emplace(act(tx));
            return is_yes(*answer);
        });
        return Answer(std::move(*answer));
    }
}

}  // namespace detail

/// Runs an act that writes and hands back what it says. A `Result` that holds a refusal leaves no
/// trace; a value, or nothing at all, is kept before this returns.
template <typename Act>
auto transact(Database& database, Act&& act) {
    return detail::run(database, Access::write, act);
}

/// Asks one statement, for what is asked so often that a transaction around it would be felt.
template <typename... Values>
std::vector<Row> ask(Database& database, const Statement& statement, const Values&... values) {
    return database.ask(statement, std::array<Value, sizeof...(Values)>{Value(values)...});
}

/// Runs a question: all it reads is as of one moment.
template <typename Act>
auto read(Database& database, Act&& act) {
    return detail::run(database, Access::read, act);
}

}  // namespace waymark::db
