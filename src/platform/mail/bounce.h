// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "platform/clock/clock.h"
#include "platform/db/db.h"
#include "platform/mail/mail.h"

/// What mail servers report back of letters they could not deliver (RFC 3464).
namespace waymark::mail {

inline constexpr std::size_t bounce_bytes_max = 1'048'576;

enum class Lasting : std::uint8_t {
    permanent,  ///< the action was `failed` with a status of class 5
    passing,    ///< delayed, or failed with another status
};

struct Bounce {
    LetterId letter;
    Lasting lasting = Lasting::passing;
    std::string status;  ///< `5.1.1`
};

/// Reads a report: a `multipart/report` with a `message/delivery-status` part and the headers of
/// the letter it is about. Strict: nothing for any other message, for a success, or for a report
/// about a letter that is not ours. Anyone who was sent a letter could forge one, so a bounce is
/// told to staff and changes nothing but the letter's state.
std::optional<Bounce> read_bounce(std::string_view bytes);

/// What the board does about a letter that came back, in the act that marks it.
using CameBack = std::function<void(db::Tx&, const LetterId&)>;

/// Reads what is new in a Maildir, marks the letters, and moves each message to `cur`. How many
/// letters bounced that had not before. Throws `Fault` when the mailbox cannot be read.
std::int64_t take_bounces(const std::string& maildir, db::Database& database,
                          const clock::Clock& clock, const CameBack& came_back);

}  // namespace waymark::mail
