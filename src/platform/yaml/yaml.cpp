// SPDX-License-Identifier: Apache-2.0
#include "platform/yaml/yaml.h"

#include <fmt/core.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <set>
#include <streambuf>

#include "base/utf8.h"
#include "platform/yaml/open_marks.h"

namespace waymark::yaml {

const Node* Node::member(std::string_view name) const {
    for (const Node& child : children)
        if (child.key == name) return &child;
    return nullptr;
}

namespace {

Place place_of(const YAML::Mark& mark) { return {mark.line + 1, mark.column + 1}; }

[[noreturn]] void complain(Place place, std::string message) {
    throw Trouble{place, std::move(message)};
}

/// A stream over a text without a copy of it.
class Bytes : public std::streambuf {
public:
    explicit Bytes(std::string_view text) {
        auto* start = const_cast<char*>(text.data());  // streambuf reads only
        setg(start, start, start + text.size());
    }
};

/// Builds the tree from the parser's events.
class Builder : public YAML::EventHandler {
public:
    Node done() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_anchor(mark, anchor);
        add(Kind::empty, mark, {});
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        complain(place_of(mark), "an alias (*name) is not allowed; write the value out");
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        if (waits_for_key()) return take_key(mark, value);
        add(Kind::scalar, mark, value);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(Kind::sequence, mark, tag, anchor);
    }
    void OnSequenceEnd() override { levels_.pop_back(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(Kind::map, mark, tag, anchor);
    }
    void OnMapEnd() override { levels_.pop_back(); }

private:
    struct Level {
        Node* node;
        std::set<std::string, std::less<>> keys;
        std::string key;
        Place key_place;
        bool has_key = false;
    };

    static void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (anchor != 0)
            complain(place_of(mark), "an anchor (&name) is not allowed; write the value out");
    }
    static void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
        if (tag.empty() || tag == "?" || tag == "!") return;
        complain(place_of(mark), "a tag (!name) is not allowed; write the plain value");
    }
    bool waits_for_key() const {
        return !levels_.empty() && levels_.back().node->kind == Kind::map &&
               !levels_.back().has_key;
    }
    void take_key(const YAML::Mark& mark, const std::string& name) {
        Level& level = levels_.back();
        if (!level.keys.insert(name).second)
            complain(place_of(mark), fmt::format("`{}` stands here twice; keep one", name));
        level.key = name;
        level.key_place = place_of(mark);
        level.has_key = true;
    }
    Node& add(Kind kind, const YAML::Mark& mark, const std::string& value) {
        if (++count_ > node_max)
            complain(place_of(mark), fmt::format("a file holds at most {} values", node_max));
        if (waits_for_key()) complain(place_of(mark), std::string(no_plain_key));
        Node node;
        node.kind = kind;
        node.place = place_of(mark);
        node.text = value;
        if (levels_.empty()) return root_ = std::move(node);
        Level& level = levels_.back();
        if (level.has_key) {
            node.key = std::move(level.key);
            node.key_place = level.key_place;
            level.has_key = false;
        }
        return level.node->children.emplace_back(std::move(node));
    }
    void open(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        if (levels_.size() == depth_max)
            complain(place_of(mark), fmt::format("nested deeper than {} levels", depth_max));
        // A node's children grow only while it is the innermost, so pointers to the levels hold.
        Node& node = add(kind, mark, {});
        levels_.push_back({&node, {}, {}, {}, false});
    }

    Node root_;
    std::vector<Level> levels_;
    std::size_t count_ = 0;
};

void check_text(std::string_view text) {
    if (text.size() > text_max)
        complain({1, 1}, fmt::format("the file is larger than {} bytes", text_max));
    Place place{1, 1};
    for (std::size_t at = 0; at < text.size();) {
        const auto length = utf8_length(text.substr(at));
        if (length == 0) complain(place, "this is not UTF-8; save the file as UTF-8");
        if (text[at] == '\0') complain(place, "a zero byte; this is not a text file");
        place = text[at] == '\n' ? Place{place.line + 1, 1} : Place{place.line, place.column + 1};
        at += length;
    }
}

/// The parser's own words, and what to do.
std::string told(const std::string& said) {
    const bool is_indent = said.starts_with("end of map") || said.starts_with("end of sequence") ||
                           said.starts_with("illegal map value") ||
                           said.starts_with("illegal block entry");
    return fmt::format(
        "not YAML here: {}; {}a text with `:`, `#`, `?` or brackets goes in quotes", said,
        is_indent ? "begin this line in the column of its neighbors, and mind: " : "");
}

Node build(std::string_view text) {
    check_text(text);
    Bytes bytes(text);
    std::istream stream(&bytes);
    YAML::Parser parser(stream);
    Builder builder;
    if (!parser.HandleNextDocument(builder)) complain({1, 1}, "the file is empty");
    Builder second;
    if (parser.HandleNextDocument(second))
        complain({1, 1}, "one file holds one document; remove the second (`---`)");
    return builder.done();
}

}  // namespace

Result<Node, Trouble> parse(std::string_view text) {
    try {
        auto tree = build(text);
        if (auto quote = runaway_quote(text, tree)) return refuse(std::move(*quote));
        return tree;
    } catch (const Trouble& trouble) {
        return refuse(trouble.place.line > 1 ? better_told(text, trouble) : trouble);
    } catch (const YAML::Exception& error) {
        const auto place = error.mark.is_null() ? Place{1, 1} : place_of(error.mark);
        return refuse(better_told(text, {place, told(error.msg)}));
    }
}

}  // namespace waymark::yaml
