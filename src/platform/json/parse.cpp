// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <limits>

#include "platform/json/json.h"

namespace waymark::json {

/// Boost's parser decides what is JSON; the builder makes a tree of what it reports. The parser
/// does not say where it is, so the builder follows in the text: between two reports there is
/// nothing but punctuation.
class Builder {
public:
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = max_object_size;
    static constexpr std::size_t max_key_size = max_object_size;
    static constexpr std::size_t max_string_size = max_object_size;
    using Error = boost::json::error_code;
    using Part = boost::json::string_view;

    explicit Builder(std::string_view text) : text_(text) {}

    bool on_document_begin(Error&) { return true; }
    bool on_document_end(Error&) { return true; }
    bool on_object_begin(Error&) { return open('{', Kind::object); }
    bool on_object_end(std::size_t, Error&) { return close('}'); }
    bool on_array_begin(Error&) { return open('[', Kind::array); }
    bool on_array_end(std::size_t, Error&) { return close(']'); }
    bool on_key_part(Part part, std::size_t, Error&) { return collect(part); }
    bool on_key(Part part, std::size_t, Error&);
    bool on_string_part(Part part, std::size_t, Error&) { return collect(part); }
    bool on_string(Part part, std::size_t, Error&);
    bool on_number_part(Part, Error&) { return true; }
    bool on_int64(std::int64_t, Part, Error&) { return add_number(); }
    bool on_uint64(std::uint64_t, Part, Error&) { return add_number(); }
    bool on_double(double, Part, Error&) { return add_number(); }
    bool on_bool(bool truth, Error&);
    bool on_null(Error&);
    bool on_comment_part(Part, Error&) { return true; }
    bool on_comment(Part, Error&) { return true; }

    const std::optional<Trouble>& trouble() const { return trouble_; }
    Document done() { return std::move(document_); }

private:
    struct Level {
        std::uint32_t node;
        std::uint32_t last = 0;  ///< its last child so far
    };
    bool collect(Part part) {
        collected_.append(part.data(), part.size());
        return true;
    }
    std::string_view take_string(Part part);
    std::uint32_t add(Kind kind, std::size_t at);
    bool open(char opening, Kind kind);
    bool close(char closing);
    bool add_number();
    bool has_key_twice(std::uint32_t object);
    void advance_to(char c) { cursor_ = text_.find(c, cursor_); }

    std::string_view text_;
    std::size_t cursor_ = 0;
    std::string collected_;  ///< earlier parts of a string that has escapes
    std::string_view key_;
    std::size_t key_at_ = 0;
    bool has_key_ = false;
    std::vector<Level> levels_;
    Document document_;
    std::optional<Trouble> trouble_;
};

std::string_view Builder::take_string(Part part) {
    advance_to('"');
    const std::size_t begin = cursor_ + 1;
    std::size_t end = begin;
    while (text_[end] != '"') end += text_[end] == '\\' ? 2 : 1;
    cursor_ = end + 1;
    const std::string_view raw = text_.substr(begin, end - begin);
    if (raw.find('\\') == std::string_view::npos) {
        collected_.clear();
        return raw;
    }
    collect(part);
    document_.decoded_.push_back(std::move(collected_));
    collected_.clear();
    return document_.decoded_.back();
}

std::uint32_t Builder::add(Kind kind, std::size_t at) {
    const auto index = static_cast<std::uint32_t>(document_.nodes_.size());
    Node& node = document_.nodes_.emplace_back();
    node.kind = kind;
    node.at = static_cast<std::uint32_t>(has_key_ ? key_at_ : at);
    node.key = has_key_ ? key_ : std::string_view();
    has_key_ = false;
    if (!levels_.empty()) {
        Level& level = levels_.back();
        Node& before = document_.nodes_[level.last == 0 ? level.node : level.last];
        (level.last == 0 ? before.first : before.next) = index;
        level.last = index;
    }
    return index;
}

bool Builder::open(char opening, Kind kind) {
    advance_to(opening);
    const std::uint32_t index = add(kind, cursor_++);
    levels_.push_back({index});
    return true;
}

bool Builder::close(char closing) {
    advance_to(closing);
    ++cursor_;
    const std::uint32_t index = levels_.back().node;
    levels_.pop_back();
    return closing == ']' || !has_key_twice(index);
}

bool Builder::has_key_twice(std::uint32_t object) {
    const auto& nodes = document_.nodes_;
    std::vector<std::uint32_t> members;
    for (std::uint32_t i = nodes[object].first; i != 0; i = nodes[i].next) members.push_back(i);
    std::stable_sort(members.begin(), members.end(), [&nodes](std::uint32_t a, std::uint32_t b) {
        return nodes[a].key < nodes[b].key;
    });
    const auto twin = std::adjacent_find(
        members.begin(), members.end(),
        [&nodes](std::uint32_t a, std::uint32_t b) { return nodes[a].key == nodes[b].key; });
    if (twin == members.end()) return false;
    const Node& second = nodes[*(twin + 1)];
    trouble_ =
        Trouble{second.at, fmt::format("\"{}\" stands twice in this object; keep one", second.key)};
    return true;
}

bool Builder::on_key(Part part, std::size_t, Error&) {
    advance_to('"');
    key_at_ = cursor_;
    key_ = take_string(part);
    has_key_ = true;
    return true;
}

bool Builder::on_string(Part part, std::size_t, Error&) {
    advance_to('"');
    const std::size_t at = cursor_;
    const std::string_view value = take_string(part);
    document_.nodes_[add(Kind::string, at)].text = value;
    return true;
}

bool Builder::add_number() {
    constexpr std::string_view figures = "0123456789+-.eE";
    const std::size_t begin = text_.find_first_of("-0123456789", cursor_);
    cursor_ = std::min(text_.find_first_not_of(figures, begin), text_.size());
    document_.nodes_[add(Kind::number, begin)].text = text_.substr(begin, cursor_ - begin);
    return true;
}

bool Builder::on_bool(bool truth, Error&) {
    advance_to(truth ? 't' : 'f');
    document_.nodes_[add(Kind::boolean, cursor_)].truth = truth;
    cursor_ += truth ? 4 : 5;
    return true;
}

bool Builder::on_null(Error&) {
    advance_to('n');
    add(Kind::null, cursor_);
    cursor_ += 4;
    return true;
}

namespace {

std::string words_for(const boost::json::error_code& code) {
    using boost::json::error;
    if (code == error::incomplete) return "the text ends too early; a bracket or quote is open";
    if (code == error::too_deep) return fmt::format("nested deeper than {} levels", depth_max);
    if (code == error::extra_data) return "text follows after the end; remove it";
    return fmt::format("this is not JSON here ({})", code.message());
}

}  // namespace

Result<Document, Trouble> parse(std::string_view text) {
    if (text.size() > std::numeric_limits<std::uint32_t>::max()) {
        return refuse(Trouble{0, "the text is longer than 4 GB"});
    }
    boost::json::parse_options options;
    options.max_depth = depth_max;
    boost::json::basic_parser<Builder> parser(options, text);
    boost::json::error_code error;
    const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
    if (parser.handler().trouble()) return refuse(*parser.handler().trouble());
    if (!error && read < text.size()) error = boost::json::error::extra_data;
    if (error) return refuse(Trouble{read, words_for(error)});
    return parser.handler().done();
}

}  // namespace waymark::json
