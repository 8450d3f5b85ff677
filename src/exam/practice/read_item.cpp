// SPDX-License-Identifier: Apache-2.0
#include "exam/practice/read_item.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "exam/practice/tasks.h"
#include "platform/yaml/yaml.h"

namespace waymark::exam {

namespace {

constexpr std::array<std::string_view, 3> levels = {"recall", "comprehension", "application"};
constexpr int ethics_max = 18;

/// Reads the parts of one item; the first that cannot be read is kept, and the rest is skipped.
class Reader {
public:
    Item item(const yaml::Node& root) {
        Item item;
        only(root, {"id", "for", "domain", "task", "level", "ethics", "key", "en", "es"});
        item.id = word(root, "id");
        for (const auto* one : list(root, "for")) item.credentials.push_back(one->text);
        item.domain = word(root, "domain");
        item.task = word(root, "task");
        item.level = level(root);
        for (const auto* one : list(root, "ethics")) item.ethics.push_back(statement(*one));
        item.key = word(root, "key");
        item.english = wording(root, "en", item.key);
        item.spanish = wording(root, "es", item.key);
        const auto tasks = tasks_of(item.domain);
        if (tasks.empty()) complain(root, fmt::format("there is no domain {}", item.domain));
        if (std::ranges::find(tasks, item.task) == tasks.end())
            complain(root, fmt::format("the domain {} has no task {}", item.domain, item.task));
        if (ids_of(item.english) != ids_of(item.spanish))
            complain(root, "both languages offer the same options, in the same order");
        return item;
    }
    const std::optional<ItemProblem>& problem() const { return problem_; }

private:
    void complain(const yaml::Node& at, std::string message) {
        if (!problem_) problem_ = ItemProblem{at.place.line, std::move(message)};
    }

    void only(const yaml::Node& node, std::initializer_list<std::string_view> keys) {
        if (node.kind != yaml::Kind::map) return complain(node, "keys with values are wanted");
        for (const auto& child : node.children)
            if (std::find(keys.begin(), keys.end(), child.key) == keys.end())
                complain(child, fmt::format("nothing is called {} here", child.key));
    }

    const yaml::Node* member(const yaml::Node& node, std::string_view key, yaml::Kind kind) {
        const auto* found = node.kind == yaml::Kind::map ? node.member(key) : nullptr;
        if (found != nullptr && found->kind == kind) return found;
        complain(found == nullptr ? node : *found, fmt::format("{} is missing", key));
        return nullptr;
    }

    std::string word(const yaml::Node& node, std::string_view key) {
        const auto* found = member(node, key, yaml::Kind::scalar);
        if (found == nullptr) return {};
        if (found->text.empty()) complain(*found, fmt::format("{} is empty", key));
        return found->text;
    }

    std::vector<const yaml::Node*> list(const yaml::Node& node, std::string_view key) {
        std::vector<const yaml::Node*> items;
        const auto* found = member(node, key, yaml::Kind::sequence);
        if (found == nullptr) return items;
        for (const auto& child : found->children) items.push_back(&child);
        if (items.empty()) complain(*found, fmt::format("{} names one at least", key));
        return items;
    }

    Level level(const yaml::Node& node) {
        const auto text = word(node, "level");
        const auto found = std::ranges::find(levels, text);
        if (found == levels.end())
            complain(node, "the level is recall, comprehension or application");
        return found == levels.end() ? Level::application
                                     : static_cast<Level>(found - levels.begin());
    }

    int statement(const yaml::Node& node) {
        int number = 0;
        const auto* end = node.text.data() + node.text.size();
        const auto read = std::from_chars(node.text.data(), end, number);
        if (read.ec != std::errc() || read.ptr != end || number < 1 || number > ethics_max)
            complain(node, fmt::format("the code of ethics has statements 1 to {}", ethics_max));
        return number;
    }

    Wording wording(const yaml::Node& root, std::string_view language, std::string_view key) {
        Wording wording;
        const auto* node = member(root, language, yaml::Kind::map);
        if (node == nullptr) return wording;
        only(*node, {"scene", "question", "options"});
        wording.scene = word(*node, "scene");
        wording.question = word(*node, "question");
        if (const auto* options = member(*node, "options", yaml::Kind::map)) {
            for (const auto& one : options->children) {
                only(one, {"text", "why"});
                wording.options.push_back({one.key, word(one, "text"), word(one, "why")});
            }
        }
        const auto count = wording.options.size();
        if (count < options_min || count > options_max)
            complain(*node, fmt::format("{} to {} options are offered", options_min, options_max));
        if (wording.option(key) == nullptr)
            complain(*node, fmt::format("the key {} is none of the options", key));
        return wording;
    }

    static std::vector<std::string_view> ids_of(const Wording& wording) {
        std::vector<std::string_view> ids;
        for (const auto& option : wording.options) ids.push_back(option.id);
        return ids;
    }

    std::optional<ItemProblem> problem_;
};

}  // namespace

const Option* Wording::option(std::string_view id) const {
    const auto found = std::ranges::find(options, id, &Option::id);
    return found == options.end() ? nullptr : &*found;
}

Result<Item, ItemProblem> read_item(std::string_view yaml) {
    const auto tree = yaml::parse(yaml);
    if (!tree) return refuse(ItemProblem{tree.error().place.line, tree.error().message});
    Reader reader;
    auto item = reader.item(*tree);
    if (reader.problem()) return refuse(*reader.problem());
    return item;
}

}  // namespace waymark::exam
