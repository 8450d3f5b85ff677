// SPDX-License-Identifier: Apache-2.0
#include "scheme/reader/fields.h"

#include <fmt/core.h>

#include "base/nearest.h"

namespace waymark::scheme {

namespace {

std::string listed(std::span<const std::string_view> words) {
    std::string all;
    for (const auto word : words) all += (all.empty() ? "" : ", ") + std::string(word);
    return all;
}

std::string meant(std::string_view word, std::span<const std::string_view> candidates) {
    const auto near = nearest(word, candidates);
    return near.empty() ? std::string() : fmt::format(" Did you mean `{}`?", near);
}

std::vector<std::string_view> names_of(const Shape& shape) {
    std::vector<std::string_view> names;
    for (const Key& key : shape.keys) names.push_back(key.name);
    if (shape.cited)
        for (const Key& key : citation_keys()) names.push_back(key.name);
    return names;
}

std::string_view name_of(yaml::Kind kind) {
    switch (kind) {
        case yaml::Kind::empty: return "nothing";
        case yaml::Kind::scalar: return "a plain value";
        case yaml::Kind::sequence: return "a list";
        case yaml::Kind::map: return "a map";
    }
    return {};
}

}  // namespace

void Reading::complain(yaml::Place place, std::string message) {
    if (problems.size() >= problem_max) return;
    problems.push_back({file, place.line, place.column, std::move(message)});
}

Fields::Fields(Reading& reading, const yaml::Node& node, std::string_view shape)
    : reading_(reading), node_(node), shape_(scheme::shape(shape)) {
    if (node.kind != yaml::Kind::map) {
        reading.complain(node.place, fmt::format("here stands {}; a map with the keys {} is wanted",
                                                 name_of(node.kind), listed(names_of(shape_))));
        return;
    }
    check_keys();
    check_needs();
}

void Fields::check_keys() const {
    for (const auto& child : node_.children) {
        if (find_key(shape_, child.key) != nullptr) continue;
        const auto names = names_of(shape_);
        reading_.complain(child.key_place,
                          fmt::format("`{}` is not known here.{} Allowed: {}", child.key,
                                      meant(child.key, names), listed(names)));
    }
}

void Fields::check_needs() const {
    std::vector<std::string_view> kinds;
    int found = 0;
    for (const Key& key : shape_.keys) {
        const bool is_here = node_.member(key.name) != nullptr;
        if (key.need == Need::required && !is_here)
            reading_.complain(node_.place, fmt::format("`{}` is missing", key.name));
        if (key.need != Need::one_of_these) continue;
        kinds.push_back(key.name);
        found += is_here ? 1 : 0;
    }
    if (kinds.empty() || found == 1) return;
    reading_.complain(node_.place,
                      fmt::format("{} of these keys {} here; exactly one is wanted: {}",
                                  found == 0 ? "none" : std::to_string(found),
                                  found > 1 ? "stand" : "stands", listed(kinds)));
}

const Key& Fields::key_of(std::string_view key) const {
    const Key* found = find_key(shape_, key);
    ensure(found != nullptr, "the reader asks only for keys of the shape");
    return *found;
}

const yaml::Node* Fields::find(std::string_view key) const {
    key_of(key);
    const auto* value = node_.member(key);
    if (value == nullptr || value->kind != yaml::Kind::empty) return value;
    reading_.complain(value->key_place,
                      fmt::format("`{}` has no value; give one or leave the key out", key));
    return nullptr;
}

std::string Fields::scalar(const yaml::Node& value, std::string_view right) const {
    if (value.kind == yaml::Kind::scalar && !value.text.empty()) return value.text;
    const auto what = value.kind == yaml::Kind::scalar ? "an empty text" : name_of(value.kind);
    reading_.complain(value.place, fmt::format("here stands {}; {} is wanted", what, right));
    return {};
}

std::vector<const yaml::Node*> Fields::items(std::string_view key) const {
    std::vector<const yaml::Node*> found;
    const auto* value = find(key);
    if (value == nullptr) return found;
    if (value->kind != yaml::Kind::sequence) {
        reading_.complain(value->place, fmt::format("`{}` is a list: write [one, two] or lines "
                                                    "that begin with `- `",
                                                    key));
        return found;
    }
    for (const auto& child : value->children) found.push_back(&child);
    return found;
}

std::optional<std::uint8_t> Fields::read_word(const yaml::Node& value, Words words) const {
    std::vector<std::string_view> allowed;
    for (const Word& word : words) allowed.push_back(word.text);
    const auto text = scalar(value, "one of " + listed(allowed));
    if (text.empty()) return std::nullopt;
    for (const Word& word : words)
        if (word.text == text) return word.value;
    reading_.complain(value.place, fmt::format("`{}` is not known here.{} Allowed: {}", text,
                                               meant(text, allowed), listed(allowed)));
    return std::nullopt;
}

void Fields::check_fact(const yaml::Node& value, std::string_view id) const {
    const auto& known = reading_.facts;
    if (id.empty() || known.contains(id)) return;
    const std::vector<std::string_view> names(known.begin(), known.end());
    reading_.complain(
        value.place, fmt::format("`{}` is no fact of the vocabulary.{} Add it there, or here under "
                                 "`facts`: {{id: {}, name: {{en: ..., es: ...}}}}",
                                 id, meant(id, names), id));
}

std::string Fields::read_id(const yaml::Node& value, bool of_source) const {
    auto text = scalar(value, "an id");
    if (text.empty() || (of_source ? is_source_id(text) : is_id(text))) return text;
    reading_.complain(value.place, fmt::format("`{}` is no id: lowercase letters, digits, "
                                               "`_`, `.` and `-`, such as `peer_support`",
                                               text));
    return {};
}

}  // namespace waymark::scheme
