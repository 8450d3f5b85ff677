// SPDX-License-Identifier: Apache-2.0
#include "platform/json/writer.h"

#include <array>
#include <charconv>

#include "base/ensure.h"

namespace waymark::json {
namespace {

void append_escape(std::string& out, char c) {
    constexpr std::string_view hex = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    out += "\\u00";
    out += hex[byte >> 4];
    out += hex[byte & 15];
}

void append_letter(std::string& out, char c) {
    switch (c) {
        case '"': out += "\\\""; return;
        case '\\': out += "\\\\"; return;
        case '\n': out += "\\n"; return;
        case '\r': out += "\\r"; return;
        case '\t': out += "\\t"; return;
        case '<': append_escape(out, c); return;  // "</script>" must not end a script
        default: break;
    }
    if (static_cast<unsigned char>(c) < 0x20) {
        append_escape(out, c);
    } else {
        out += c;
    }
}

void append_number(std::string& out, std::int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

}  // namespace

void append_string(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) append_letter(out, c);
    out += '"';
}

std::string decimal(std::int64_t value, std::int64_t scale) {
    std::string out = value < 0 ? "-" : "";
    const std::int64_t size = value < 0 ? -value : value;
    append_number(out, size / scale);
    std::int64_t rest = size % scale;
    if (rest == 0) return out;
    out += '.';
    for (std::int64_t place = scale / 10; rest != 0; place /= 10) {
        out += static_cast<char>('0' + rest / place);
        rest %= place;
    }
    return out;
}

Writer& Writer::open(char opening, char closing) {
    begin_value();
    out_ += opening;
    levels_.push_back({closing, true});
    return *this;
}

Writer& Writer::end() {
    ensure(!levels_.empty() && !after_key_, "an object or array is open");
    const Level level = levels_.back();
    levels_.pop_back();
    if (!level.is_empty) new_line();
    out_ += level.closing;
    return *this;
}

Writer& Writer::key(std::string_view name) {
    begin_value();
    append_string(out_, name);
    out_ += layout_ == Layout::indented ? ": " : ":";
    after_key_ = true;
    return *this;
}

Writer& Writer::text(std::string_view value) {
    begin_value();
    append_string(out_, value);
    return *this;
}

Writer& Writer::number(std::int64_t value) {
    begin_value();
    append_number(out_, value);
    return *this;
}

Writer& Writer::literal(std::string_view value) {
    begin_value();
    out_ += value;
    return *this;
}

std::string Writer::done() {
    ensure(levels_.empty(), "every object and array is closed");
    if (layout_ == Layout::indented) out_ += '\n';
    return std::move(out_);
}

void Writer::begin_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (levels_.empty()) return;
    if (!levels_.back().is_empty) out_ += ',';
    levels_.back().is_empty = false;
    new_line();
}

void Writer::new_line() {
    if (layout_ == Layout::compact) return;
    out_ += '\n';
    out_.append(2 * levels_.size(), ' ');
}

}  // namespace waymark::json
