// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "people/store.h"

/// The letters of this wing: short, with at most one link, and never with a name in the subject.
namespace waymark::people {

/// Where a letter goes when there is no account yet.
struct Recipient {
    std::string address;
    Language language = Language::english;
    std::string account = {};  ///< for the record; empty when there is none
};

/// What somebody hears who asks for an account, and what they hear who has one.
void post_join(db::Tx& tx, const House& house, const Recipient& to, const std::string& link);
void post_has_account(db::Tx& tx, const House& house, const Door& door);
void post_invitation(db::Tx& tx, const House& house, const Recipient& to, const std::string& link);
/// Somebody asked for a code or a link at an address without an account.
void post_no_account(db::Tx& tx, const House& house, const Recipient& to);

void post_code(db::Tx& tx, const House& house, const Door& door, const std::string& code);
void post_reset(db::Tx& tx, const House& house, const Door& door, const std::string& link);
void post_address_check(db::Tx& tx, const House& house, const Recipient& to,
                        const std::string& link);

/// News that its owner should hear, in case it was not they who did it.
enum class News {
    password_changed,
    second_factor_set,
    second_factor_removed,
    recovery_code_used,
    passkey_added
};
void post_news(db::Tx& tx, const House& house, const Door& door, News news);
/// Two records of one person were merged, or parted again.
enum class MergeNews { merged, parted };
void post_merge_news(db::Tx& tx, const House& house, const Door& door, MergeNews news);
/// To the address that the account had until now, with the link that takes it back.
void post_address_changed(db::Tx& tx, const House& house, const Door& before,
                          const std::string& link);

}  // namespace waymark::people
