// SPDX-License-Identifier: Apache-2.0
#include "people/store.h"

#include "base/ensure.h"
#include "people/merge/records.h"
#include "people/queries.sql.h"

namespace waymark::people {

namespace {

Door door_in(const db::Row& row) {
    Door door;
    door.account.id = {row["id"].text()};
    door.account.person = {row["person"].text()};
    door.account.name = row["name"].text();
    door.account.email = row["email"].text();
    door.account.roles = roles_of(row["roles"].text());
    door.account.is_closed = row["is_closed"].boolean();
    door.address = row["address"].text();
    door.language = language_named(row["language"].text());
    door.password = row["password"].optional_text();
    door.password_length = row["password_length"].integer();
    door.totp = row["totp"].optional_text();
    door.totp_step = row["totp_step"].integer();
    door.account.has_password = door.password.has_value();
    door.account.has_totp = door.totp.has_value();
    door.account.has_passkey = row["has_passkey"].boolean();
    return door;
}

}  // namespace

std::optional<Door> door_of(db::Tx& tx, const AccountId& id) {
    const auto row = tx.find(sql::account, id.text);
    if (!row) return std::nullopt;
    return door_in(*row);
}

std::optional<Door> door_at(db::Tx& tx, std::string_view folded_address) {
    const auto row = tx.find(sql::account_at, folded_address);
    if (!row) return std::nullopt;
    return door_of(tx, {(*row)["id"].text()});
}

Door door(db::Tx& tx, const AccountId& id) {
    auto found = door_of(tx, id);
    ensure(found.has_value(), "an account that a row names is there");
    return std::move(*found);
}

std::optional<Account> find_account(db::Tx& tx, const AccountId& id) {
    auto found = door_of(tx, id);
    if (!found) return std::nullopt;
    found->account.person = kept_person(tx, found->account.person);
    return std::move(found->account);
}

std::optional<Account> account_of(db::Tx& tx, const PersonId& person) {
    std::optional<Account> first;
    for (const auto& record : records_of(tx, person)) {
        const auto row = tx.find(sql::account_of_person, record.text);
        auto account = row ? find_account(tx, {(*row)["id"].text()}) : std::nullopt;
        if (account && account->roles.is_staff()) return account;
        if (!first) first = std::move(account);
    }
    return first;
}

std::optional<Account> account_at(db::Tx& tx, std::string_view address) {
    const auto folded = folded_address(address);
    const auto row = folded ? tx.find(sql::account_at, *folded) : std::nullopt;
    return row ? find_account(tx, {(*row)["id"].text()}) : std::nullopt;
}

std::vector<Account> staff(db::Tx& tx) {
    std::vector<Account> found;
    for (const auto& row : tx.query(sql::staff))
        found.push_back(*find_account(tx, {row["id"].text()}));
    return found;
}

std::vector<Account> accounts_that_may(db::Tx& tx, Permission permission) {
    auto found = staff(tx);
    std::erase_if(found, [&](const Account& one) { return !may(one.roles, permission); });
    return found;
}

std::string words_of(Roles roles) {
    std::string words;
    for (int i = 0; i < role_count; ++i) {
        const auto role = static_cast<Role>(i);
        if (!roles.has(role)) continue;
        if (!words.empty()) words += ' ';
        words += name_of(role);
    }
    return words;
}

Roles roles_of(std::string_view words) {
    Roles roles;
    while (!words.empty()) {
        const auto word = words.substr(0, words.find(' '));
        words.remove_prefix(std::min(words.size(), word.size() + 1));
        // A role that only a newer program knows gives nothing here.
        if (const auto role = role_named(word)) roles.add(*role);
    }
    return roles;
}

Roles together(Roles some, Roles others) {
    for (int i = 0; i < role_count; ++i)
        if (others.has(static_cast<Role>(i))) some.add(static_cast<Role>(i));
    return some;
}

clock::Instant instant_of(const db::Value& value) {
    const auto instant = clock::parse_instant(value.text());
    ensure(instant.has_value(), "a stored instant has the form of instants");
    return *instant;
}

Language language_named(std::string_view code) {
    return code == code_of(Language::spanish) ? Language::spanish : Language::english;
}

}  // namespace waymark::people
