// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "base/ensure.h"
#include "platform/crypto/uuid.h"
#include "platform/mail/mail.h"
#include "platform/mail/outbox.h"
#include "platform/mail/queries.sql.h"

namespace waymark::mail {

namespace {

constexpr std::array<std::string_view, 6> names = {"queued", "handed_over", "bounced",
                                                   "opened", "answered",    "given_up"};

State state_of(const db::Value& value) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == value.text()) return static_cast<State>(i);
    throw Bug("a stored letter has a known state");
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
    posted.letter.holds_secret = row["secret"].text() != "none";
    posted.is_blanked = row["secret"].text() == "blanked";
    posted.last_trouble = row["last_trouble"].text();
    return posted;
}

namespace {

std::vector<Posted> all_of(const std::vector<db::Row>& rows) {
    std::vector<Posted> letters;
    for (const auto& row : rows) letters.push_back(posted_of(row));
    return letters;
}

}  // namespace

std::string_view name_of(State state) { return names[static_cast<std::size_t>(state)]; }

LetterId post(db::Tx& tx, const Letter& letter, clock::Instant now) {
    const auto id = crypto::new_id<LetterId>(now);
    tx.execute(sql::post_letter, id.text, letter.to, code_of(letter.language), letter.kind,
               letter.about, letter.subject, letter.text, letter.html, clock::to_text(now),
               letter.holds_secret ? "held" : "none");
    return id;
}

std::vector<Posted> letters_about(db::Tx& tx, std::string_view about) {
    return all_of(tx.query(sql::letters_about, about));
}

std::vector<Posted> newest_letters(db::Tx& tx, std::int64_t most) {
    return all_of(tx.query(sql::newest_letters, most));
}

std::optional<Posted> find_letter(db::Tx& tx, const LetterId& id) {
    const auto row = tx.find(sql::letter, id.text);
    if (!row) return std::nullopt;
    return posted_of(*row);
}

void mark_opened(db::Tx& tx, const LetterId& id, clock::Instant now) {
    tx.execute(sql::mark_opened, id.text, clock::to_text(now));
}

void mark_answered(db::Tx& tx, const LetterId& id, clock::Instant now) {
    tx.execute(sql::mark_answered, id.text, clock::to_text(now));
}

void mark_bounced(db::Tx& tx, const LetterId& id, std::string_view why, clock::Instant now) {
    tx.execute(sql::mark_bounced, id.text, clock::to_text(now), why);
    blank(tx, id);
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
