// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark::json {

/// How the text is laid out: for people, two spaces a level; for programs, without a space.
enum class Layout : std::uint8_t { indented, compact };

/// Writes JSON from the outside in. Keys and values follow each other as they stand in the text:
/// `w.object(); w.key("id").text("7"); w.end();`
class Writer {
public:
    explicit Writer(Layout layout = Layout::indented) : layout_(layout) {}

    Writer& object() { return open('{', '}'); }
    Writer& array() { return open('[', ']'); }
    /// Closes the innermost object or array.
    Writer& end();
    Writer& key(std::string_view name);
    Writer& text(std::string_view value);
    Writer& number(std::int64_t value);
    /// A number already in JSON's form, such as an exact decimal.
    Writer& literal(std::string_view value);
    Writer& boolean(bool value) { return literal(value ? "true" : "false"); }
    Writer& null() { return literal("null"); }

    std::string done();

private:
    struct Level {
        char closing;
        bool is_empty;
    };
    Writer& open(char opening, char closing);
    void begin_value();
    void new_line();

    Layout layout_;
    std::string out_;
    std::vector<Level> levels_;
    bool after_key_ = false;
};

/// Appends `text` as a JSON string with its quotes; safe inside an HTML script element too.
void append_string(std::string& out, std::string_view text);

/// `value / scale` as an exact decimal without trailing zeros: 650 of 100 is `6.5`. `scale` is a
/// power of ten.
std::string decimal(std::int64_t value, std::int64_t scale);

}  // namespace waymark::json
