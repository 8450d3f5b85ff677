// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "base/ensure.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/keyring.h"
#include "platform/crypto/seal.h"
#include "platform/crypto/uuid.h"
#include "platform/mail/by_state.h"
#include "platform/mail/mail.h"
#include "platform/mail/outbox.h"
#include "platform/mail/queries.sql.h"

namespace waymark::mail {

namespace {

constexpr std::string_view purpose_of_key = "mail.letters";
constexpr std::array<std::string_view, 3> secret_names = {"none", "sealed", "blanked"};
constexpr std::array<std::string_view, 6> names = {"queued", "handed_over", "bounced",
                                                   "opened", "answered",    "given_up"};

State state_of(const db::Value& value) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == value.text()) return static_cast<State>(i);
    throw Bug("a stored letter has a known state");
}

Secret secret_of(const db::Value& value) {
    for (std::size_t i = 0; i < secret_names.size(); ++i)
        if (secret_names[i] == value.text()) return static_cast<Secret>(i);
    throw Bug("a stored letter says whether it holds a secret");
}

std::optional<clock::Instant> instant_of(const db::Value& value) {
    const auto text = value.optional_text();
    return text ? clock::parse_instant(*text) : std::nullopt;
}

}  // namespace

Posted posted_of(const db::Row& row) {
    Posted posted;
    posted.id.text = row["id"].text();
    posted.letter.to = row["to_address"].text();
    posted.letter.language = row["language"].text() == code_of(Language::spanish)
                                 ? Language::spanish
                                 : Language::english;
    posted.letter.kind = row["kind"].text();
    posted.letter.subject = row["subject"].text();
    posted.letter.text = row["text_part"].text();
    posted.letter.html = row["html_part"].text();
    posted.letter.about = row["about"].text();
    posted.state = state_of(row["state"]);
    posted.posted_at = instant_of(row["posted_at"]).value_or(clock::Instant{});
    posted.handed_over_at = instant_of(row["handed_over_at"]);
    posted.bounced_at = instant_of(row["bounced_at"]);
    posted.opened_at = instant_of(row["opened_at"]);
    posted.answered_at = instant_of(row["answered_at"]);
    posted.attempts = row["attempts"].integer();
    posted.secret = secret_of(row["secret"]);
    posted.last_trouble = row["last_trouble"].text();
    return posted;
}

namespace {

void queue(db::Tx& tx, const LetterId& id, const Letter& letter, Secret secret,
           clock::Instant now) {
    tx.execute(sql::post_letter, id.text, letter.to, code_of(letter.language), letter.kind,
               letter.about, letter.subject, letter.text, letter.html, clock::to_text(now),
               secret_names[static_cast<std::size_t>(secret)]);
}

/// No part can be put in place of another, nor into another letter.
std::string context_of(const LetterId& id, std::string_view part) {
    return "mail." + std::string(part) + " " + id.text;
}

std::string shut(const crypto::Keyring& keyring, const LetterId& id, std::string_view part,
                 std::string_view words) {
    return crypto::base64url(
        crypto::seal(keyring.key_for(purpose_of_key), words, context_of(id, part)));
}

std::string open(const crypto::Keyring& keyring, const LetterId& id, std::string_view part,
                 std::string_view kept) {
    const auto sealed = crypto::read_base64url(kept);
    const auto words =
        sealed ? crypto::unseal(keyring.key_for(purpose_of_key), *sealed, context_of(id, part))
               : std::nullopt;
    if (!words) throw Fault("letter " + id.text + " does not open; check the root key");
    return *words;
}

std::vector<Posted> all_of(const std::vector<db::Row>& rows) {
    std::vector<Posted> letters;
    for (const auto& row : rows) letters.push_back(posted_of(row));
    return letters;
}

}  // namespace

std::string_view name_of(State state) { return names[static_cast<std::size_t>(state)]; }

LetterId post(db::Tx& tx, const Letter& letter, clock::Instant now) {
    auto id = crypto::new_id<LetterId>(now);
    queue(tx, id, letter, Secret::none, now);
    return id;
}

LetterId post_sealed(db::Tx& tx, const crypto::Keyring& keyring, const Letter& letter,
                     clock::Instant now) {
    auto id = crypto::new_id<LetterId>(now);
    Letter sealed = letter;
    sealed.text = shut(keyring, id, "text", letter.text);
    sealed.html = shut(keyring, id, "html", letter.html);
    queue(tx, id, sealed, Secret::sealed, now);
    return id;
}

Letter opened(const Posted& posted, const crypto::Keyring& keyring) {
    Letter letter = posted.letter;
    if (posted.secret != Secret::sealed) return letter;
    letter.text = open(keyring, posted.id, "text", letter.text);
    letter.html = open(keyring, posted.id, "html", letter.html);
    return letter;
}

std::vector<Posted> letters_about(db::Tx& tx, std::string_view about) {
    return all_of(tx.query(sql::letters_about, about));
}

std::vector<Posted> newest_letters(db::Tx& tx, std::int64_t most) {
    return all_of(tx.query(sql::newest_letters, most));
}

std::map<State, std::int64_t> count_by_state(db::Tx& tx) {
    std::map<State, std::int64_t> counts;
    for (std::size_t i = 0; i < names.size(); ++i) counts[static_cast<State>(i)] = 0;
    for (const auto& row : tx.query(sql::letters_by_state))
        counts[state_of(row["state"])] = row["number"].integer();
    return counts;
}

std::vector<Posted> newest_in(db::Tx& tx, State state, std::int64_t most) {
    return all_of(tx.query(sql::newest_in_state, name_of(state), most));
}

std::optional<Posted> find_letter(db::Tx& tx, const LetterId& id) {
    const auto row = tx.find(sql::letter, id.text);
    if (!row) return std::nullopt;
    return posted_of(*row);
}

namespace {

/// Before the letter is marked: one that waits for its next attempt is not sent any more, and no
/// sender will come to blank it.
void blank_waiting(db::Tx& tx, const LetterId& id, clock::Instant now) {
    tx.execute(sql::blank_unheld, id.text, clock::to_text(now));
}

}  // namespace

void mark_opened(db::Tx& tx, const LetterId& id, clock::Instant now) {
    blank_waiting(tx, id, now);
    tx.execute(sql::mark_opened, id.text, clock::to_text(now));
}

void mark_answered(db::Tx& tx, const LetterId& id, clock::Instant now) {
    blank_waiting(tx, id, now);
    tx.execute(sql::mark_answered, id.text, clock::to_text(now));
}

bool mark_bounced(db::Tx& tx, const LetterId& id, std::string_view why, clock::Instant now) {
    const bool is_new = tx.execute(sql::mark_bounced, id.text, clock::to_text(now), why) == 1;
    blank(tx, id);
    return is_new;
}

void blank(db::Tx& tx, const LetterId& id) { tx.execute(sql::blank_letter, id.text); }

bool is_paused(db::Tx& tx) { return !tx.query(sql::is_paused).empty(); }

void set_pause(db::Tx& tx, Pause pause, std::string_view by, clock::Instant now) {
    tx.execute(sql::set_pause, pause == Pause::on, clock::to_text(now), by);
}

bool resend(db::Tx& tx, const LetterId& id, clock::Instant now) {
    return tx.execute(sql::resend_letter, id.text, clock::to_text(now)) == 1;
}

}  // namespace waymark::mail
