// SPDX-License-Identifier: Apache-2.0
#include "people/letters/links.h"

#include <array>

#include "people/letters/queries.sql.h"
#include "people/queries.sql.h"
#include "people/secret.h"
#include "people/store.h"

namespace waymark::people {

namespace {

constexpr std::array<std::string_view, 6> purposes = {"join",  "invite",  "first",
                                                      "reset", "address", "undo"};

std::string_view name_of(Purpose purpose) { return purposes[static_cast<std::size_t>(purpose)]; }

}  // namespace

std::string add_link(db::Tx& tx, const Link& link, std::int64_t seconds, clock::Instant now) {
    const auto secret = new_secret();
    const auto account = link.account ? std::optional(link.account->text) : std::nullopt;
    tx.execute(sql::drop_links_to, link.address, name_of(link.purpose));
    tx.execute(sql::add_link, digest_of(secret), name_of(link.purpose), account, link.address,
               words_of(link.roles), to_text(clock::seconds_after(now, seconds)));
    return secret;
}

std::optional<Link> find_link(db::Tx& tx, std::string_view secret, Purpose purpose,
                              clock::Instant now) {
    const auto row = tx.find(sql::link, digest_of(secret));
    if (!row || (*row)["purpose"].text() != name_of(purpose)) return std::nullopt;
    const auto ends = instant_of((*row)["ends_at"]);
    if (ends <= now) return std::nullopt;
    Link link{purpose, std::nullopt, (*row)["address"].text(), roles_of((*row)["roles"].text()),
              ends};
    if (auto account = (*row)["account"].optional_text()) link.account = {std::move(*account)};
    return link;
}

bool use_link(db::Tx& tx, std::string_view secret) {
    return tx.execute(sql::drop_link, digest_of(secret)) == 1;
}

void drop_links_of(db::Tx& tx, const AccountId& account) {
    tx.execute(sql::drop_links_of, account.text, name_of(Purpose::undo));
}

std::string address_of(const House& house, Language language, std::string_view path,
                       std::string_view secret) {
    std::string address = house.public_url + "/" + std::string(code_of(language));
    address += path;
    if (!secret.empty()) address += "?link=" + std::string(secret);
    return address;
}

}  // namespace waymark::people
