// SPDX-License-Identifier: Apache-2.0
#include "platform/mail/mime.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace waymark::mail;

namespace {

Posted letter(std::string subject, std::string text) {
    Posted posted;
    posted.id.text = "0192f000-0000-7000-8000-000000000001";
    posted.letter = {"ana@example.org", Language::spanish, "test", std::move(subject),
                     std::move(text),   "<p>Hola</p>",     ""};
    return posted;
}

const Sheet sheet{"Board of Trades", "board@example.org"};

std::string head_of(const std::string& message) {
    return message.substr(0, message.find("\r\n\r\n"));
}

}  // namespace

TEST_CASE("a line end in a subject, a name or an address begins no header") {
    auto posted = letter("Hi\r\nBcc: eve@example.org", "text");
    posted.letter.to = "a@b\r\nBcc: eve@example.org";
    const auto head =
        head_of(message_of(posted, read_sheet("B\r\nBcc: eve@x <board@example.org>")));
    CHECK(head.find("\nBcc:") == std::string::npos);
    CHECK_FALSE(is_address(posted.letter.to));
}

TEST_CASE("no line is longer than 76 characters, whatever was written") {
    std::string wild;
    for (int i = 0; i < 4000; ++i) wild += i % 3 == 0 ? "ñ" : i % 7 == 0 ? " " : "=";
    const auto message = message_of(letter(wild, wild), sheet);
    std::size_t start = 0;
    for (auto end = message.find("\r\n"); end != std::string::npos;
         start = end + 2, end = message.find("\r\n", start)) {
        CHECK(end - start <= 90);
        CHECK(message.substr(start, end - start).find('\n') == std::string::npos);
    }
    CHECK(start == message.size());
}

TEST_CASE("a subject beyond ASCII is encoded in whole characters") {
    CHECK(header_text("Your file") == "Your file");
    CHECK(header_text("Aprobación") == "=?UTF-8?B?QXByb2JhY2nDs24=?=");
    CHECK(header_text("=?x?=") == "=?UTF-8?B?PT94Pz0=?=");
}

TEST_CASE("quoted-printable keeps blanks at line ends, and ends every line alike") {
    CHECK(quoted_printable("a \nb=\r\nc\rd") == "a=20\r\nb=3D\r\nc\r\nd");
    CHECK(quoted_printable("ñ") == "=C3=B1");
}

TEST_CASE("a message says that a program wrote it, when, and in which language") {
    const auto head = head_of(message_of(letter("Hola", "texto"), sheet));
    CHECK(head.find("Date: Thu, 01 Jan 1970 00:00:00 +0000") != std::string::npos);
    CHECK(head.find("\r\nAuto-Submitted: auto-generated") != std::string::npos);
    CHECK(head.find("\r\nContent-Language: es") != std::string::npos);
    CHECK(head.find("\r\nFrom: \"Board of Trades\" <board@example.org>") != std::string::npos);
}

TEST_CASE("a Message-ID leads back to its letter, and a stranger's to none") {
    const LetterId id{"0192f000-0000-7000-8000-000000000001"};
    CHECK(letter_named(message_id_of(id, sheet)) == id);
    CHECK(letter_named("<x@example.org>").is_empty());
    CHECK(letter_named("<>").is_empty());
    CHECK(letter_named("").is_empty());
}

TEST_CASE("an address has one sign, two sides and nothing that could mislead a server") {
    for (const auto* good : {"a@b", "ana.lopez+x@example.org"}) CHECK(is_address(good));
    for (const auto* bad : {"", "a", "@b", "a@", "a@b@c", "a b@c", "a@b>", "a@b,c@d", "a@b\r\n"})
        CHECK_FALSE(is_address(bad));
    CHECK(read_sheet("nobody").address.empty());
    CHECK(read_sheet("").address.empty());
    CHECK(read_sheet("Board <a@b> x").address.empty());
}
