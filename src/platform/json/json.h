// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

/// JSON (RFC 8259) as a tree that knows where in the text each value stands, so that an error can
/// name the line. Strict: UTF-8 only, no comments, no key twice in one object.
namespace waymark::json {

inline constexpr std::size_t depth_max = 32;

enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

/// One value. Its texts live in the text that was parsed and in the document.
struct Node {
    Kind kind = Kind::null;
    bool truth = false;       ///< of a boolean
    std::uint32_t at = 0;     ///< byte in the text; of the key, for a member of an object
    std::uint32_t next = 0;   ///< index of the next value in the same array or object; 0: last
    std::uint32_t first = 0;  ///< of an array or object; 0: empty
    std::string_view key;     ///< of a member of an object
    std::string_view text;    ///< a string, decoded; a number, as written
};

struct Trouble {
    std::size_t at = 0;  ///< byte in the text
    std::string message;
};

/// A parsed text. `text` must outlive it.
class Document {
public:
    Document(Document&&) noexcept = default;
    Document& operator=(Document&&) noexcept = default;

    const Node& root() const { return nodes_.front(); }
    const Node* first_in(const Node& node) const { return at(node.first); }
    const Node* after(const Node& node) const { return at(node.next); }
    /// The member of an object; null when it has none of that name.
    const Node* member(const Node& object, std::string_view key) const;

private:
    friend class Builder;
    Document() = default;
    const Node* at(std::uint32_t index) const { return index == 0 ? nullptr : &nodes_[index]; }

    std::vector<Node> nodes_;
    std::deque<std::string> decoded_;  ///< strings that were written with escapes
};

Result<Document, Trouble> parse(std::string_view text);

/// Line and column, from one, of a byte. Columns count characters.
struct Place {
    std::size_t line = 1;
    std::size_t column = 1;
};
Place place_of(std::string_view text, std::size_t at);

}  // namespace waymark::json
