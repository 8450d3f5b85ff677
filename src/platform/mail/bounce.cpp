// SPDX-License-Identifier: Apache-2.0
#include "platform/mail/bounce.h"

#include <algorithm>
#include <vector>

#include "platform/mail/mime.h"

namespace waymark::mail {
namespace {

constexpr std::size_t parts_max = 20;
constexpr std::size_t status_max = 11;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_same(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

bool begins(std::string_view text, std::string_view with) {
    return text.size() >= with.size() && is_same(text.substr(0, with.size()), with);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Takes a line, without its end, off the front.
std::string_view take_line(std::string_view& rest) {
    const auto end = rest.find('\n');
    auto line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// Splits off a block of headers, up to and without the empty line.
std::string_view take_head(std::string_view& rest) {
    const auto whole = rest;
    while (!rest.empty()) {
        const auto before = whole.size() - rest.size();
        if (take_line(rest).empty()) return whole.substr(0, before);
    }
    return whole;
}

/// The header's value, with its continuation lines; empty when there is none.
std::string_view header(std::string_view head, std::string_view name) {
    while (!head.empty()) {
        const auto line = take_line(head);
        if (!begins(line, name) || line.size() <= name.size() || line[name.size()] != ':') continue;
        const char* start = line.data() + name.size() + 1;
        auto end = line.data() + line.size();
        while (!head.empty() && (head[0] == ' ' || head[0] == '\t')) {
            const auto more = take_line(head);
            end = more.data() + more.size();
        }
        return trimmed({start, static_cast<std::size_t>(end - start)});
    }
    return {};
}

/// The boundary a Content-Type names.
std::string_view boundary_of(std::string_view type) {
    constexpr std::string_view key = "boundary=";
    for (std::size_t at = 0; at < type.size(); ++at) {
        if (!begins(type.substr(at), key)) continue;
        auto value = type.substr(at + key.size());
        if (value.starts_with('"')) {
            value.remove_prefix(1);
            return value.substr(0, value.find('"'));
        }
        return value.substr(0, value.find_first_of("; \t\r\n"));
    }
    return {};
}

/// The parts of a multipart body.
std::vector<std::string_view> parts_of(std::string_view body, std::string_view boundary) {
    std::vector<std::string_view> parts;
    std::optional<std::size_t> start;
    const auto whole = body;
    while (!body.empty() && parts.size() < parts_max) {
        const auto before = whole.size() - body.size();
        auto line = take_line(body);
        if (!line.starts_with("--") || !line.substr(2).starts_with(boundary)) continue;
        if (start) parts.push_back(whole.substr(*start, before - *start));
        start = whole.size() - body.size();
        if (trimmed(line.substr(2 + boundary.size())) == "--") break;
    }
    return parts;
}

bool is_status(std::string_view text) {
    return text.size() >= 5 && text.size() <= status_max && text[1] == '.' &&
           text.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// Reads the fields of the first recipient that was not reached.
std::optional<Bounce> read_status(std::string_view body) {
    while (!body.empty()) {
        const auto fields = take_head(body);
        const auto action = header(fields, "Action");
        const auto status = header(fields, "Status");
        const bool has_failed = is_same(action, "failed");
        if (!is_status(status) || (!has_failed && !is_same(action, "delayed"))) continue;
        Bounce bounce;
        bounce.status = status;
        if (has_failed && status[0] == '5') bounce.lasting = Lasting::permanent;
        return bounce;
    }
    return std::nullopt;
}

bool holds_letter(std::string_view type) {
    return begins(type, "message/rfc822") || begins(type, "text/rfc822-headers");
}

}  // namespace

std::optional<Bounce> read_bounce(std::string_view bytes) {
    if (bytes.size() > bounce_bytes_max) return std::nullopt;
    const auto type = header(take_head(bytes), "Content-Type");
    const auto boundary = boundary_of(type);
    if (!begins(type, "multipart/report") || boundary.empty()) return std::nullopt;
    std::optional<Bounce> bounce;
    LetterId letter;
    for (auto part : parts_of(bytes, boundary)) {
        const auto part_type = header(take_head(part), "Content-Type");
        if (begins(part_type, "message/delivery-status") && !bounce) {
            bounce = read_status(part);
        } else if (holds_letter(part_type) && letter.is_empty()) {
            letter = letter_named(header(take_head(part), "Message-ID"));
        }
    }
    if (!bounce || letter.is_empty()) return std::nullopt;
    bounce->letter = letter;
    return bounce;
}

}  // namespace waymark::mail
