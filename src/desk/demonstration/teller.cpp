// SPDX-License-Identifier: Apache-2.0
#include "desk/demonstration/teller.h"

#include "platform/db/db.h"

namespace waymark::desk {

namespace {

constexpr std::int64_t seconds_a_minute = 60;
constexpr std::int64_t seconds_a_day = 24 * 60 * seconds_a_minute;
/// Room for the minutes of a story's last acts, none of which lies ahead of the board's clock.
constexpr std::int64_t headway = 30 * seconds_a_minute;

}  // namespace

Teller::Teller(const Setting& setting)
    : present_(clock::seconds_after(setting.house.clock.now(), -headway)),
      past_(setting.past),
      clock_(present_, setting.house.clock.zone()),
      house_{setting.house.database, clock_,
             setting.house.keyring,  setting.house.public_url,
             setting.house.folder,   setting.house.is_demonstration},
      editions_(setting.editions) {}

void Teller::go_back(int days) {
    if (past_ == Past::open) clock_.set(clock::seconds_after(present_, -days * seconds_a_day));
}

application::Occasion Teller::as(std::string_view persona) {
    clock_.advance_seconds(past_ == Past::open ? seconds_a_minute : 1);
    const auto who = db::read(house_.database, [&](db::Tx& tx) { return person(tx, persona); });
    return application::occasion(house_, editions_, who);
}

people::PersonId Teller::person(db::Tx& tx, std::string_view persona) {
    return people::person_of_persona(tx, persona);
}

dossier::Author Teller::author(db::Tx& tx, std::string_view persona) {
    const auto person = people::person_of_persona(tx, persona);
    const auto account = people::account_of(tx, person);
    ensure(account.has_value(), "a persona has an account");
    return {person, account->id.text};
}

}  // namespace waymark::desk
