// SPDX-License-Identifier: Apache-2.0
#include "guide/calendar.h"

#include <doctest/doctest.h>

using namespace waymark;
using guide::calendar;

namespace {

const Date march_9 = *Date::of(2026, 3, 9);

std::string calendar_with(std::string summary, std::string description = {}) {
    return calendar("Plan", {{"step@board", march_9, std::move(summary), std::move(description)}},
                    "20260101T000000Z");
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// Folded lines put together again.
std::string unfolded(std::string text) {
    for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n "))
        text.erase(at, 3);
    return text;
}

}  // namespace

TEST_CASE("calendar: a step is a whole day, with an id, a stamp and an end on the next day") {
    const auto text = calendar_with("Ask for your transcripts");
    CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    CHECK(text.ends_with("END:VCALENDAR\r\n"));
    CHECK(has(text, "\r\nUID:step@board\r\nDTSTAMP:20260101T000000Z\r\n"));
    CHECK(has(text, "\r\nDTSTART;VALUE=DATE:20260309\r\nDTEND;VALUE=DATE:20260310\r\n"));
}

TEST_CASE("calendar: no line is longer than 75 octets, and no letter is cut in two") {
    std::string words;
    for (int i = 0; i < 80; ++i) words += "ñandú ";
    for (int shift = 0; shift < 8; ++shift) {
        const auto text = calendar_with(std::string(static_cast<std::size_t>(shift), 'x') + words);
        std::size_t from = 0;
        for (auto end = text.find("\r\n"); end != std::string::npos;
             end = text.find("\r\n", from)) {
            CHECK(end - from <= 75);
            CHECK((static_cast<unsigned char>(text[from]) & 0xC0) != 0x80);
            from = end + 2;
        }
        CHECK(has(unfolded(text), words));
    }
}

TEST_CASE(
    "calendar: signs that mean something are written with a backslash, controls are dropped") {
    const auto text = calendar_with("a,b;c\\d\ne\r\nBEGIN:VALARM\x01");
    CHECK(has(text, "SUMMARY:a\\,b\\;c\\\\d\\ne\\nBEGIN:VALARM\r\n"));
    CHECK(!has(text, "\nBEGIN:VALARM"));
}
