// SPDX-License-Identifier: Apache-2.0
#include "people/session.h"

#include "people/devices/device.h"
#include "people/letters/queries.sql.h"
#include "people/merge/records.h"
#include "people/open_session.h"
#include "people/person.h"
#include "people/queries.sql.h"
#include "people/secret.h"
#include "people/store.h"
#include "platform/clock/clock.h"
#include "platform/http/cookies.h"

namespace waymark::people {

namespace {

bool has_ended(clock::Instant begun, clock::Instant seen, Roles roles, clock::Instant now) {
    const bool is_staff = roles.is_staff();
    const auto idle = is_staff ? staff_idle_seconds : idle_seconds;
    const auto whole = is_staff ? staff_session_seconds : session_seconds;
    return now >= clock::seconds_after(seen, idle) || now >= clock::seconds_after(begun, whole);
}

/// A visitor as their own account has them, and when the session was last seen.
struct Seen {
    Visitor visitor;
    clock::Instant at;
    bool is_merged = false;  ///< into another record
};

std::optional<Seen> seen_in(const std::vector<db::Row>& found, std::string_view cookie,
                            clock::Instant now) {
    if (found.empty()) return std::nullopt;
    const db::Row& row = found.front();
    const Roles roles = roles_of(row["roles"].text());
    const auto seen = instant_of(row["seen_at"]);
    if (has_ended(instant_of(row["created_at"]), seen, roles, now)) return std::nullopt;
    Visitor visitor;
    visitor.account = {row["account"].text()};
    visitor.person = {row["person"].text()};
    visitor.session = {row["id"].text()};
    visitor.name = row["name"].text();
    visitor.showed_second_factor = row["factors"].integer() == 2;
    visitor.roles = visitor.showed_second_factor ? roles : without_staff(roles);
    visitor.form_token = form_token_of(cookie);
    visitor.confirmed_at = instant_of(row["confirmed_at"]);
    visitor.has_second_factor = row["has_second_factor"].boolean();
    return Seen{std::move(visitor), seen, row["is_merged"].boolean()};
}

/// Whichever account of theirs somebody uses, they come as the one person they are.
void come_as_kept(db::Tx& tx, Visitor& visitor) {
    visitor.person = kept_person(tx, visitor.person);
    visitor.name = person_of(tx, visitor.person).name;
}

http::Reach reach_of(const House& house) {
    return house.public_url.starts_with("https://") ? http::Reach::secure : http::Reach::anywhere;
}

}  // namespace

Roles without_staff(Roles roles) {
    Roles left;
    if (roles.has(Role::candidate)) left.add(Role::candidate);
    return left;
}

std::optional<Visitor> visitor_of(db::Tx& tx, std::string_view cookie, clock::Instant now) {
    auto seen = seen_in(tx.query(sql::visitor, digest_of(cookie)), cookie, now);
    if (!seen) return std::nullopt;
    if (seen->is_merged) come_as_kept(tx, seen->visitor);
    return std::move(seen->visitor);
}

std::optional<Visitor> visitor_of(House& house, std::string_view cookie) {
    const auto now = house.clock.now();
    auto seen = seen_in(db::ask(house.database, sql::visitor, digest_of(cookie)), cookie, now);
    if (!seen) return std::nullopt;
    if (seen->is_merged)
        db::read(house.database, [&](db::Tx& tx) { come_as_kept(tx, seen->visitor); });
    if (now >= clock::seconds_after(seen->at, seen_every_seconds)) {
        db::transact(house.database, [&](db::Tx& tx) {
            tx.execute(sql::see_session, seen->visitor.session.text, to_text(now));
        });
    }
    return std::move(seen->visitor);
}

std::string cookie_of_session(const House& house, const std::string& secret) {
    const std::chrono::seconds age(session_seconds);
    return http::write_cookie({std::string(session_cookie), secret, reach_of(house), age});
}

std::string cookie_of_no_session(const House& house) {
    return http::write_cookie(
        {std::string(session_cookie), "", reach_of(house), std::chrono::seconds(0)});
}

std::string cookie_of_device(const House& house, std::string_view address) {
    return http::write_cookie({std::string(device_cookie), new_device(house.keyring, address),
                               reach_of(house), device_age});
}

std::vector<Session> sessions_of(db::Tx& tx, const AccountId& account, clock::Instant now) {
    const Roles roles = door(tx, account).account.roles;
    std::vector<Session> sessions;
    for (const auto& row : tx.query(sql::sessions_of, account.text)) {
        Session session{{row["id"].text()},
                        row["browser"].text(),
                        instant_of(row["created_at"]),
                        instant_of(row["seen_at"])};
        if (!has_ended(session.begun, session.seen, roles, now))
            sessions.push_back(std::move(session));
    }
    return sessions;
}

void sweep(db::Tx& tx, clock::Instant now) {
    tx.execute(sql::sweep_sessions, to_text(clock::seconds_after(now, -idle_seconds)));
    tx.execute(sql::sweep_sign_ins, to_text(now));
    tx.execute(sql::sweep_links, to_text(now));
    tx.execute(sql::sweep_attempts, to_text(now));
}

}  // namespace waymark::people
