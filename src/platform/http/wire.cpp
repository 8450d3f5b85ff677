// SPDX-License-Identifier: Apache-2.0
#include "platform/http/wire.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ensure.h"
#include "platform/http/ascii.h"
#include "platform/http/respond.h"

namespace waymark::http {

namespace {

void write_number(std::string& out, std::size_t number) { out += fmt::format_int(number).c_str(); }

bool is_of_name(char c) { return is_alpha(c) || is_digit(c) || c == '-'; }

void write_header(std::string& out, std::string_view name, std::string_view value) {
    const auto breaks = [](char c) { return is_control(c) && c != '\t'; };
    ensure(std::none_of(value.begin(), value.end(), breaks), "a header stays on its line");
    ensure(!name.empty() && std::all_of(name.begin(), name.end(), is_of_name),
           "a header's name is letters, digits and hyphens");
    out.append(name).append(": ").append(value).append("\r\n");
}

std::string_view words_of(Persistence persistence) {
    switch (persistence) {
        case Persistence::keep: return "";
        case Persistence::keep_announced: return "Connection: keep-alive\r\n";
        case Persistence::close: return "Connection: close\r\n";
    }
    return "";
}

}  // namespace

bool has_content(int status) { return status >= 200 && status != 204 && status != 304; }

void write_head(std::string& out, const Response& response, std::string_view date,
                Persistence persistence) {
    out.assign("HTTP/1.1 ");
    write_number(out, static_cast<std::size_t>(response.status));
    out.append(" ").append(reason_of(response.status)).append("\r\nDate: ").append(date);
    out.append("\r\n").append(words_of(persistence));
    if (has_content(response.status)) {
        if (!response.content_type.empty()) {
            write_header(out, "Content-Type", response.content_type);
        }
        out.append("Content-Length: ");
        write_number(out, response.content().size());
        out.append("\r\n");
    }
    for (const auto& [name, value] : response.headers) write_header(out, name, value);
    out.append("\r\n");
}

std::string http_date(std::chrono::sys_seconds instant) {
    constexpr std::array days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{instant - day};
    return fmt::format(
        "{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", days[std::chrono::weekday{day}.c_encoding()],
        static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
        static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
        time.seconds().count());
}

}  // namespace waymark::http
