// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/visit.h"

namespace waymark::db {
class Tx;
}

namespace waymark::people {

/// Those who work for the board: after so long without a page, and in any case.
inline constexpr std::int64_t staff_idle_seconds = 30 * 60;
inline constexpr std::int64_t staff_session_seconds = 12 * 60 * 60;
/// Everybody else: after so long without a page, and in any case.
inline constexpr std::int64_t idle_seconds = 30LL * 24 * 60 * 60;
inline constexpr std::int64_t session_seconds = 90LL * 24 * 60 * 60;
/// How much older than a visit its record may be.
inline constexpr std::int64_t seen_every_seconds = 60;

/// Who comes with this cookie, by one indexed read; nothing when its session has ended. The board
/// keeps only a digest of what the cookie holds. The roles
/// of staff count only in a session that was opened with a second factor.
std::optional<Visitor> visitor_of(db::Tx& tx, std::string_view cookie, clock::Instant now);
/// The same, as the frame around pages asks it; notes the visit once a minute.
std::optional<Visitor> visitor_of(House& house, std::string_view cookie);

/// The value of `Set-Cookie` that gives a session to the browser, and the one that takes it away.
std::string cookie_of_session(const House& house, const std::string& secret);
std::string cookie_of_no_session(const House& house);
/// By which the browser is known at the next sign-in to this folded address.
std::string cookie_of_device(const House& house, std::string_view address);

struct Session {
    SessionId id;
    std::string browser;  ///< `Firefox, Windows`; empty when unknown
    clock::Instant begun;
    clock::Instant seen;
};
/// Those that have not ended, the latest seen first.
std::vector<Session> sessions_of(db::Tx& tx, const AccountId& account, clock::Instant now);
/// Ends one of the account's sessions; false when it has none of that id.
bool end_session(db::Tx& tx, const AccountId& account, const SessionId& session,
                 clock::Instant now);
/// Ends all of the account's sessions but, if one is given, that.
void end_sessions(db::Tx& tx, const AccountId& account, const SessionId& but, clock::Instant now);

/// Takes away what has run out: sessions, links, codes, counts of attempts. Once an hour will do.
void sweep(db::Tx& tx, clock::Instant now);

}  // namespace waymark::people
