// SPDX-License-Identifier: Apache-2.0
#include "people/letters/letters.h"

#include "people/letters/links.h"
#include "platform/clock/clock.h"
#include "platform/mail/mail.h"
#include "platform/words/words.h"

namespace waymark::people {

namespace {

using Speaker = words::Speaker;

/// What a letter of this wing is made of: some sentences, one link or code, more sentences.
struct Draft {
    std::string_view kind;
    std::string subject;
    std::vector<std::string> before;
    std::string link = {};
    std::string code = {};
    std::vector<std::string> after = {};
    bool holds_secret = false;
};

void post(db::Tx& tx, const House& house, const Recipient& to, const Draft& draft) {
    mail::Letter letter;
    letter.to = to.address;
    letter.language = to.language;
    letter.kind = draft.kind;
    letter.subject = draft.subject;
    letter.about = to.account;
    for (const auto& text : draft.before) letter.add_paragraph(text);
    if (!draft.link.empty()) letter.add_link(draft.link);
    if (!draft.code.empty()) letter.add_paragraph(draft.code);
    for (const auto& text : draft.after) letter.add_paragraph(text);
    if (draft.holds_secret || !draft.code.empty()) {
        mail::post_sealed(tx, house.keyring, letter, house.clock.now());
    } else {
        mail::post(tx, letter, house.clock.now());
    }
}

Recipient owner_of(const Door& door) {
    return {door.account.email, door.language, door.account.id.text};
}

std::string_view sentence_of(News news, const Speaker& t) {
    switch (news) {
        case News::password_changed: return t("The password of your account was changed.");
        case News::second_factor_set: return t("Your account now asks for a code at sign-in.");
        case News::second_factor_removed:
            return t("Your account no longer asks for a code at sign-in.");
        case News::recovery_code_used: return t("One of your recovery codes was used to sign in.");
        case News::passkey_added: return t("A passkey was added to your account.");
    }
    return {};
}

}  // namespace

void post_join(db::Tx& tx, const House& house, const Recipient& to, const std::string& link) {
    const Speaker t(to.language);
    post(tx, house, to,
         {.kind = "account.join",
          .subject = std::string(t("Finish making your account")),
          .before = {std::string(t("Someone asked for an account with this e-mail address.")),
                     std::string(t("Open this link to finish. It works once, for one day."))},
          .link = link,
          .after = {std::string(t("If it was not you, you can ignore this e-mail."))},
          .holds_secret = true});
}

void post_has_account(db::Tx& tx, const House& house, const Door& door) {
    const Speaker t(door.language);
    post(tx, house, owner_of(door),
         {.kind = "account.exists",
          .subject = std::string(t("You already have an account")),
          .before = {std::string(t("Someone asked for an account with this e-mail address. You "
                                   "already have one, so you can sign in.")),
                     std::string(t("If you forgot your password, the sign-in page helps you."))},
          .link = address_of(house, door.language, "/account/sign-in"),
          .after = {std::string(t("If it was not you, you can ignore this e-mail."))}});
}

void post_invitation(db::Tx& tx, const House& house, const Recipient& to, const std::string& link) {
    const Speaker t(to.language);
    post(tx, house, to,
         {.kind = "account.invited",
          .subject = std::string(t("You are invited to work with the board")),
          .before = {std::string(t("The board invites you to its staff pages.")),
                     std::string(t("Open this link to begin. It works once, for seven days."))},
          .link = link,
          .holds_secret = true});
}

void post_no_account(db::Tx& tx, const House& house, const Recipient& to) {
    const Speaker t(to.language);
    post(tx, house, to,
         {.kind = "account.none",
          .subject = std::string(t("There is no account with this address")),
          .before = {std::string(t("Someone tried to sign in with this e-mail address. There is "
                                   "no account with it.")),
                     std::string(t("You may have used another address. Or you can make an "
                                   "account here."))},
          .link = address_of(house, to.language, "/account/new"),
          .after = {std::string(t("If it was not you, you can ignore this e-mail."))}});
}

void post_code(db::Tx& tx, const House& house, const Door& door, const std::string& code) {
    const Speaker t(door.language);
    post(tx, house, owner_of(door),
         {.kind = "account.code",
          .subject = std::string(t("Your sign-in code")),
          .before = {std::string(t("Type this code on the sign-in page. It works for ten "
                                   "minutes."))},
          .code = code,
          .after = {std::string(t("The board never asks you for this code by phone or e-mail."))}});
}

void post_reset(db::Tx& tx, const House& house, const Door& door, const std::string& link) {
    const Speaker t(door.language);
    post(tx, house, owner_of(door),
         {.kind = "account.reset",
          .subject = std::string(t("Choose a new password")),
          .before = {std::string(t("Open this link to choose a new password. It works once, for "
                                   "one hour."))},
          .link = link,
          .after = {std::string(t("If it was not you, your password stays as it is."))},
          .holds_secret = true});
}

void post_address_check(db::Tx& tx, const House& house, const Recipient& to,
                        const std::string& link) {
    const Speaker t(to.language);
    post(tx, house, to,
         {.kind = "account.address",
          .subject = std::string(t("Is this your new address?")),
          .before = {std::string(t("Open this link to use this address for your account. It "
                                   "works once, for one day."))},
          .link = link,
          .after = {std::string(t("If it was not you, you can ignore this e-mail."))},
          .holds_secret = true});
}

void post_news(db::Tx& tx, const House& house, const Door& door, News news) {
    const Speaker t(door.language);
    post(tx, house, owner_of(door),
         {.kind = "account.news",
          .subject = std::string(t("A change to your account")),
          .before = {std::string(sentence_of(news, t)),
                     std::string(t("If it was not you, choose a new password now, and tell the "
                                   "board."))},
          .link = address_of(house, door.language, "/account/forgotten")});
}

void post_merge_news(db::Tx& tx, const House& house, const Door& door, MergeNews news) {
    const Speaker t(door.language);
    const auto link = address_of(house, door.language, "/account");
    if (news == MergeNews::merged)
        return post(tx, house, owner_of(door),
                    {.kind = "person.merged",
                     .subject = std::string(t("Your two accounts now open one file")),
                     .before = {std::string(t("The board had two records of you and put them "
                                              "together. Nothing was deleted.")),
                                std::string(t("You can sign in with either address."))},
                     .link = link,
                     .after = {std::string(t("If you did not have two accounts, tell the board "
                                             "at once. It can part the records again."))}});
    post(tx, house, owner_of(door),
         {.kind = "person.parted",
          .subject = std::string(t("Your account opens its own file again")),
          .before = {std::string(t("The board had put two records together. It has now parted "
                                   "them again.")),
                     std::string(t("What each record held before is in it again."))},
          .link = link,
          .after = {std::string(t("If this is a mistake, tell the board."))}});
}

void post_address_changed(db::Tx& tx, const House& house, const Door& before,
                          const std::string& link) {
    const Speaker t(before.language);
    post(tx, house, owner_of(before),
         {.kind = "account.address_changed",
          .subject = std::string(t("A change to your account")),
          .before = {std::string(t("The e-mail address of your account was changed.")),
                     std::string(t("If it was not you, open this link within seven days. It takes "
                                   "your account back to this address."))},
          .link = link,
          .after = {std::string(t("Then choose a new password, and tell the board."))},
          .holds_secret = true});
}

}  // namespace waymark::people
