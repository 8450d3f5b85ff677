// SPDX-License-Identifier: Apache-2.0
#include "guide/calendar.h"

#include <fmt/core.h>

namespace waymark::guide {

namespace {

constexpr std::size_t octets_max = 75;  // RFC 5545, section 3.1

bool continues_a_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

void add_line(std::string& out, const std::string& line) {
    std::string_view rest = line;
    std::size_t room = octets_max;
    while (rest.size() > room) {
        auto cut = room;
        while (cut > 0 && continues_a_letter(rest[cut])) --cut;
        out.append(rest.substr(0, cut)).append("\r\n ");
        rest.remove_prefix(cut);
        room = octets_max - 1;  // the space that begins a continued line counts
    }
    out.append(rest).append("\r\n");
}

/// RFC 5545, section 3.3.11: what would end a value is written with a backslash.
std::string text(std::string_view words) {
    std::string out;
    for (const char c : words) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) >= 0x20) {
            out += c;
        }
    }
    return out;
}

std::string day(Date date) {
    return fmt::format("{:04}{:02}{:02}", date.year(), date.month(), date.day());
}

}  // namespace

std::string calendar(std::string_view name, const std::vector<CalendarDay>& days,
                     std::string_view stamp) {
    std::string out;
    add_line(out, "BEGIN:VCALENDAR");
    add_line(out, "VERSION:2.0");
    add_line(out, "PRODID:-//Waymark//To-do list//EN");
    add_line(out, "CALSCALE:GREGORIAN");
    add_line(out, "METHOD:PUBLISH");
    add_line(out, "X-WR-CALNAME:" + text(name));
    for (const auto& one : days) {
        add_line(out, "BEGIN:VEVENT");
        add_line(out, "UID:" + text(one.uid));
        add_line(out, fmt::format("DTSTAMP:{}", stamp));
        add_line(out, "DTSTART;VALUE=DATE:" + day(one.on));
        add_line(out, "DTEND;VALUE=DATE:" + day(days_after(one.on, 1)));
        add_line(out, "SUMMARY:" + text(one.summary));
        if (!one.description.empty()) add_line(out, "DESCRIPTION:" + text(one.description));
        add_line(out, "TRANSP:TRANSPARENT");
        add_line(out, "END:VEVENT");
    }
    add_line(out, "END:VCALENDAR");
    return out;
}

}  // namespace waymark::guide
