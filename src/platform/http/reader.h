// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "base/result.h"
#include "platform/http/http.h"
#include "platform/http/limits.h"

namespace waymark::http {

/// Why a request is not read on, as the status that tells its client.
enum class Unreadable : int {
    malformed = 400,
    body_too_long = 413,
    unknown_expectation = 417,
    head_too_long = 431,
    unknown_coding = 501,
    unknown_version = 505,
};

/// Reads one request after another from bytes as they come. Where two readers could disagree on
/// where a request ends (two lengths, a length beside chunks, bare line feeds, folded lines), or
/// on what it means (no or two hosts, dot parts in the path), it is malformed and never guessed at.
class RequestReader {
public:
    enum class Stage { head, body, whole };

    explicit RequestReader(const Limits& limits);
    ~RequestReader();
    RequestReader(const RequestReader&) = delete;
    RequestReader& operator=(const RequestReader&) = delete;

    /// Takes bytes and answers how many it used; the caller brings the others again, with more
    /// behind them. Stops after a head, so that a body may be refused before it is read.
    Result<std::size_t, Unreadable> take(std::string_view bytes);

    Stage stage() const;
    /// From stage `body` on all but the body is there. The form is not read yet.
    Request& request();
    /// The most that this body may have, at most `Limits::body_max`; false when it says it has
    /// more.
    [[nodiscard]] bool limit_body(std::size_t bytes);

    bool keeps_alive() const;       ///< the client wants another turn; from stage `body` on
    bool waits_for_a_word() const;  ///< it sent `Expect: 100-continue`
    /// Begins the next request.
    void reset();

private:
    class Parser;
    std::unique_ptr<Parser> parser_;
    const Limits& limits_;
    std::size_t line_ = 0;     // where the line begins that is not yet whole
    std::size_t scanned_ = 0;  // bytes of an unfinished head already looked at

    Result<std::size_t, Unreadable> take_head(std::string_view bytes);
    Result<std::size_t, Unreadable> find_end(std::string_view bytes);
};

}  // namespace waymark::http
