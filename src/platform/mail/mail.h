// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/language.h"
#include "platform/clock/instant.h"
#include "platform/db/tx.h"

namespace waymark::crypto {
class Keyring;
}

/// Mail the board sends. An act posts a letter in its own transaction; a sender hands it to the
/// mail server afterwards. So no act waits for mail, and none is lost with a crash: at worst a
/// letter comes twice, with the same Message-ID.
namespace waymark::mail {

using LetterId = Id<struct LetterTag>;

struct Letter {
    std::string to;
    Language language = Language::english;
    std::string kind;  ///< `account.confirm`: why it was sent, for staff and tests
    std::string subject;
    std::string text;
    std::string html;   ///< the inside of the body
    std::string about;  ///< the id of what it is about; empty when of nothing

    /// Both parts say it, each in its manner.
    void add_paragraph(std::string_view words);
    void add_link(std::string_view address);
};

/// What is known of a letter. There is no tracking picture: `opened` means that its link was
/// followed, which a mail scanner may have done too.
enum class State : std::uint8_t { queued, handed_over, bounced, opened, answered, given_up };
std::string_view name_of(State state);

/// Whether a letter holds a code, or a link that opens something. Such a letter is sealed while it
/// waits, and blanked when nobody has to send it any more.
enum class Secret : std::uint8_t { none, sealed, blanked };

struct Posted {
    LetterId id;
    Letter letter;  ///< as it is kept; see `opened` for one that is sealed
    Secret secret = Secret::none;
    State state = State::queued;
    clock::Instant posted_at;
    std::optional<clock::Instant> handed_over_at;
    std::optional<clock::Instant> bounced_at;
    std::optional<clock::Instant> opened_at;
    std::optional<clock::Instant> answered_at;
    std::int64_t attempts = 0;
    std::string last_trouble;  ///< what the mail server said last, when it would not
};

LetterId post(db::Tx& tx, const Letter& letter, clock::Instant now);
/// Posts a letter with a code, or a link that opens something. Whoever has the database or a
/// backup, and not the root key, cannot use it.
LetterId post_sealed(db::Tx& tx, const crypto::Keyring& keyring, const Letter& letter,
                     clock::Instant now);
/// The letter as its reader will see it, without words when it was blanked. Throws `Fault` when it
/// was sealed with another root key.
Letter opened(const Posted& posted, const crypto::Keyring& keyring);

/// About one thing, the newest first.
std::vector<Posted> letters_about(db::Tx& tx, std::string_view about);
/// The newest letters, at most `most`.
std::vector<Posted> newest_letters(db::Tx& tx, std::int64_t most);
std::optional<Posted> find_letter(db::Tx& tx, const LetterId& id);

/// Each of these moves a letter forward only: what was answered is not opened again.
void mark_opened(db::Tx& tx, const LetterId& id, clock::Instant now);
void mark_answered(db::Tx& tx, const LetterId& id, clock::Instant now);
/// False when nothing changed: it came back before, was opened or answered, or there is none.
bool mark_bounced(db::Tx& tx, const LetterId& id, std::string_view why, clock::Instant now);

/// Takes the words out of a sealed letter that nobody has to send any more.
void blank(db::Tx& tx, const LetterId& id);

/// While mail is paused, letters are posted and none is handed over, by any process.
enum class Pause : std::uint8_t { off, on };
bool is_paused(db::Tx& tx);
void set_pause(db::Tx& tx, Pause pause, std::string_view by, clock::Instant now);

/// Queues a letter once more, as new. False when there is none, it was opened, answered or blanked,
/// or a sender has it in hand.
bool resend(db::Tx& tx, const LetterId& id, clock::Instant now);

}  // namespace waymark::mail
