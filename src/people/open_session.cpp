// SPDX-License-Identifier: Apache-2.0
#include "people/open_session.h"

#include "journal/journal.h"
#include "people/devices/device.h"
#include "people/queries.sql.h"
#include "people/rules/browser.h"
#include "people/secret.h"
#include "people/session.h"
#include "people/store.h"
#include "platform/crypto/uuid.h"
#include "platform/http/cookies.h"

namespace waymark::people {

namespace {

/// Who acts, as the journal names people: by the person, never by the account.
std::string owner_of(db::Tx& tx, const AccountId& account) {
    return door(tx, account).account.person.text;
}

}  // namespace

Caller caller_of(const http::Request& request) {
    return {request.client, browser_in(request.header("user-agent")),
            http::cookie(request, device_cookie)};
}

std::string open_session(db::Tx& tx, const AccountId& account, Factors factors,
                         const Caller& caller, clock::Instant now) {
    const auto secret = new_secret();
    const auto id = crypto::new_id<SessionId>(now);
    tx.execute(sql::add_session, digest_of(secret), id.text, account.text,
               static_cast<int>(factors), caller.browser, to_text(now));
    journal::record(tx, {"session.started", owner_of(tx, account), id.text}, now);
    return secret;
}

void confirm_session(db::Tx& tx, const SessionId& session, Factors factors, clock::Instant now) {
    tx.execute(sql::confirm_session, session.text, to_text(now), static_cast<int>(factors));
}

bool end_session(db::Tx& tx, const AccountId& account, const SessionId& session,
                 clock::Instant now) {
    if (tx.execute(sql::end_session, account.text, session.text) == 0) return false;
    journal::record(tx, {"session.ended", owner_of(tx, account), session.text}, now);
    return true;
}

void end_sessions(db::Tx& tx, const AccountId& account, const SessionId& but, clock::Instant now) {
    if (tx.execute(sql::end_sessions_but, account.text, but.text) == 0) return;
    journal::record(tx, {"sessions.ended", owner_of(tx, account), account.text}, now);
}

}  // namespace waymark::people
