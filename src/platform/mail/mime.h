// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "platform/mail/mail.h"

/// A letter as the bytes that travel (RFC 5322, 2045 to 2047). Whatever a person wrote, it can
/// neither begin a header of its own nor end a part.
namespace waymark::mail {

inline constexpr std::size_t address_bytes_max = 254;
inline constexpr std::size_t encoded_line_max = 76;

/// Who writes: `Board <board@example.org>` or the address alone.
struct Sheet {
    std::string name;
    std::string address;
};
/// The address is empty when it is not one.
Sheet read_sheet(std::string_view text);

/// One `@`, both sides filled, without blanks, controls, brackets, quotes or commas.
bool is_address(std::string_view text);

/// The same each time the letter is sent, so that a reader can drop a second copy.
std::string message_id_of(const LetterId& id, const Sheet& sheet);
/// The letter a Message-ID of ours names; an empty id for others.
LetterId letter_named(std::string_view message_id);

/// A header's text, encoded where it is not plain (RFC 2047).
std::string header_text(std::string_view text);
/// Quoted-printable (RFC 2045, section 6.7), with CRLF; any line end is read as one.
std::string quoted_printable(std::string_view text);
/// `Mon, 09 Mar 2026 14:05:00 +0000`
std::string date_text(clock::Instant instant);

/// The whole message, with both parts.
std::string message_of(const Posted& posted, const Sheet& sheet);

}  // namespace waymark::mail
