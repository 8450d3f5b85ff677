// SPDX-License-Identifier: Apache-2.0
#include "cli/help.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/terminal.h"
#include "platform/words/words.h"

namespace waymark::cli {
namespace {

/// Pairs of a term and what it means, in two columns.
class Columns {
public:
    void add(std::string term, std::string_view meaning) {
        widest_ = std::max(widest_, columns_of(term));
        lines_.emplace_back(std::move(term), meaning);
    }
    std::string text(std::size_t width) const {
        std::string out;
        const std::size_t left = widest_ + 4;
        for (const auto& [term, meaning] : lines_) {
            out += "  " + fitted(term, widest_, true) + "  " +
                   wrapped(meaning, width - left, std::string(left, ' ')) + "\n";
        }
        return out;
    }

private:
    std::size_t widest_ = 0;
    std::vector<std::pair<std::string, std::string>> lines_;
};

std::string term_of(const Option& option) {
    return "--" + std::string(option.name) +
           (option.value.empty() ? "" : " " + std::string(option.value));
}

std::string usage_of(const Command& command) {
    std::string usage = "waymark " + std::string(command.name);
    if (!command.operands.empty()) usage += " " + std::string(command.operands);
    if (!command.options.empty()) usage += " [--option …]";
    return usage;
}

const Command* command_named(const std::vector<std::string_view>& words) {
    std::string name;
    for (const std::string_view word : words) name += (name.empty() ? "" : " ") + std::string(word);
    for (const Command& command : commands()) {
        if (command.name == name) return &command;
    }
    return nullptr;
}

}  // namespace

std::string verbs_of(std::string_view noun, Language language, std::size_t width) {
    const words::Speaker say(language);
    Columns columns;
    bool has_any = false;
    for (const Command& command : commands()) {
        if (!command.name.starts_with(std::string(noun) + " ")) continue;
        columns.add(std::string(command.name), say(command.summary));
        has_any = true;
    }
    return has_any ? columns.text(width) : "";
}

std::string overview(Language language, std::size_t width) {
    const words::Speaker say(language);
    std::string out = "waymark " + std::string(version) + "\n" +
                      std::string(say("Runs a professional certification board, and tells anyone "
                                      "what still stands between them and a credential.")) +
                      "\n\n" + std::string(say("Commands:")) + "\n";
    Columns columns;
    for (const Command& command : commands()) {
        columns.add(std::string(command.name), say(command.summary));
    }
    return out + columns.text(width) + "\n" +
           std::string(say("`waymark help COMMAND` tells more about one.")) + "\n";
}

std::string help_of(const Command& command, Language language, std::size_t width) {
    const words::Speaker say(language);
    std::string out = usage_of(command) + "\n\n" + wrapped(say(command.summary), width, "") + "\n";
    if (!command.details.empty()) out += "\n" + wrapped(say(command.details), width, "") + "\n";
    Columns columns;
    for (const auto options : {command.options, common_options()}) {
        for (const Option& option : options) columns.add(term_of(option), say(option.help));
    }
    return out + "\n" + std::string(say("Options:")) + "\n" + columns.text(width);
}

int help(const Call& call, Terminal& terminal) {
    const words::Speaker say(call.language);
    if (call.operands.empty()) {
        terminal.out(overview(call.language, terminal.width()));
        return exit_fine;
    }
    if (const Command* command = command_named(call.operands)) {
        terminal.out(help_of(*command, call.language, terminal.width()));
        return exit_fine;
    }
    const std::string verbs = verbs_of(call.operands.front(), call.language, terminal.width());
    if (!verbs.empty()) return terminal.out(verbs), exit_fine;
    terminal.complain(say("\"{}\" is not a command; see `waymark help`", call.operands.front()));
    return exit_trouble;
}

}  // namespace waymark::cli
