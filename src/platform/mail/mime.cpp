// SPDX-License-Identifier: Apache-2.0
#include "platform/mail/mime.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <ctime>

#include "platform/crypto/encode.h"
#include "platform/html/html.h"

namespace waymark::mail {
namespace {

constexpr std::size_t plain_header_max = 60;
constexpr std::size_t word_bytes_max = 42;  // 56 characters of base64, within a word's 75
constexpr std::size_t uuid_length = 36;

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Controls, line ends among them, become blanks.
std::string one_line(std::string_view text) {
    std::string line(text);
    std::replace_if(line.begin(), line.end(), is_control, ' ');
    return line;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; }

/// How much of the text fits a word without cutting a character.
std::size_t word_length(std::string_view text) {
    if (text.size() <= word_bytes_max) return text.size();
    std::size_t length = word_bytes_max;
    while (length > 1 && is_continuation(text[length])) --length;
    return length;
}

std::string html_page(const Letter& letter) {
    std::string title;
    html::escape(title, one_line(letter.subject));
    return fmt::format(
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><title>{}</title>"
        "</head>\n<body>\n{}\n</body>\n</html>\n",
        code_of(letter.language), title, letter.html);
}

std::string part(std::string_view boundary, std::string_view type, std::string_view body) {
    return fmt::format(
        "--{}\r\nContent-Type: {}; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n{}\r\n",
        boundary, type, quoted_printable(body));
}

std::string from_text(const Sheet& sheet) {
    if (sheet.name.empty()) return sheet.address;
    std::string name = header_text(sheet.name);
    if (!name.starts_with("=?")) {
        std::erase_if(name, [](char c) { return c == '"' || c == '\\'; });
        name = '"' + name + '"';
    }
    return fmt::format("{} <{}>", name, sheet.address);
}

class Quoting {
public:
    void put(char c, bool is_last) {
        const bool is_blank = c == ' ' || c == '\t';
        if ((is_ascii(c) && !is_control(c) && c != '=' && !is_blank) || (is_blank && !is_last)) {
            write(std::string_view(&c, 1));
        } else {
            write(fmt::format("={:02X}", static_cast<unsigned char>(c)));
        }
    }
    void end_line() {
        out_ += "\r\n";
        width_ = 0;
    }
    std::string take() { return std::move(out_); }

private:
    void write(std::string_view piece) {
        if (width_ + piece.size() >= encoded_line_max) {
            out_ += '=';
            end_line();
        }
        out_ += piece;
        width_ += piece.size();
    }
    std::string out_;
    std::size_t width_ = 0;
};

}  // namespace

bool is_address(std::string_view text) {
    const auto at = text.find('@');
    if (text.size() > address_bytes_max || at == std::string_view::npos) return false;
    if (at == 0 || at + 1 == text.size() || text.find('@', at + 1) != text.npos) return false;
    return std::none_of(text.begin(), text.end(), [](char c) {
        return is_control(c) ||
               std::string_view(" <>()[]\\\",;:").find(c) != std::string_view::npos;
    });
}

Sheet read_sheet(std::string_view text) {
    Sheet sheet;
    const auto open = text.find('<');
    if (open == std::string_view::npos) {
        sheet.address = text;
    } else if (text.back() == '>') {
        sheet.name = one_line(text.substr(0, open));
        while (!sheet.name.empty() && sheet.name.back() == ' ') sheet.name.pop_back();
        sheet.address = text.substr(open + 1, text.size() - open - 2);
    }
    if (!is_address(sheet.address)) sheet.address.clear();
    return sheet;
}

std::string message_id_of(const LetterId& id, const Sheet& sheet) {
    const auto at = sheet.address.find('@');
    return fmt::format("<{}@{}>", id.text, std::string_view(sheet.address).substr(at + 1));
}

LetterId letter_named(std::string_view message_id) {
    if (!message_id.starts_with('<') || !message_id.ends_with('>')) return {};
    const auto id = message_id.substr(1, message_id.find('@') - 1);
    const bool is_ours = id.size() == uuid_length && std::all_of(id.begin(), id.end(), [](char c) {
                             return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-';
                         });
    return is_ours ? LetterId{std::string(id)} : LetterId{};
}

std::string header_text(std::string_view text) {
    const std::string line = one_line(text);
    const bool is_plain = std::all_of(line.begin(), line.end(), is_ascii) &&
                          line.find("=?") == std::string::npos && line.size() <= plain_header_max;
    if (is_plain) return line;
    std::string out;
    for (std::string_view rest = line; !rest.empty();) {
        const auto length = word_length(rest);
        if (!out.empty()) out += "\r\n ";
        out += fmt::format("=?UTF-8?B?{}?=", crypto::base64(rest.substr(0, length)));
        rest.remove_prefix(length);
    }
    return out;
}

std::string quoted_printable(std::string_view text) {
    Quoting quoting;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' || text[i] == '\n') {
            if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
            quoting.end_line();
        } else {
            const bool is_last = i + 1 == text.size() || text[i + 1] == '\r' || text[i + 1] == '\n';
            quoting.put(text[i], is_last);
        }
    }
    return quoting.take();
}

std::string date_text(clock::Instant instant) {
    // The names of a locale are no part of a message, so strftime will not do.
    constexpr std::array days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t seconds = instant.seconds();
    std::tm tm{};
    ::gmtime_r(&seconds, &tm);
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0000",
                       days[static_cast<std::size_t>(tm.tm_wday)], tm.tm_mday,
                       months[static_cast<std::size_t>(tm.tm_mon)], tm.tm_year + 1900, tm.tm_hour,
                       tm.tm_min, tm.tm_sec);
}

std::string message_of(const Posted& posted, const Sheet& sheet) {
    // Quoted-printable never writes `=_`, so no part can hold the boundary.
    const std::string boundary = "=_" + posted.id.text;
    const Letter& letter = posted.letter;
    std::string out = fmt::format(
        "Date: {}\r\nFrom: {}\r\nTo: {}\r\nSubject: {}\r\nMessage-ID: {}\r\n"
        "Auto-Submitted: auto-generated\r\nContent-Language: {}\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/alternative; boundary=\"{}\"\r\n\r\n",
        date_text(posted.posted_at), from_text(sheet), one_line(letter.to),
        header_text(letter.subject), message_id_of(posted.id, sheet), code_of(letter.language),
        boundary);
    out += part(boundary, "text/plain", letter.text);
    if (!letter.html.empty()) out += part(boundary, "text/html", html_page(letter));
    return out + "--" + boundary + "--\r\n";
}

}  // namespace waymark::mail
