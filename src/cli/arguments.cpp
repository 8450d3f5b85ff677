// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.h"

#include <algorithm>

#include "base/nearest.h"
#include "platform/words/words.h"

namespace waymark::cli {

bool Call::has(std::string_view option) const {
    return std::any_of(options.begin(), options.end(),
                       [option](const auto& given) { return given.first == option; });
}

std::string_view Call::value(std::string_view option) const {
    const auto given = std::find_if(options.rbegin(), options.rend(),
                                    [option](const auto& g) { return g.first == option; });
    return given == options.rend() ? std::string_view() : given->second;
}

namespace {

using Words = std::span<const std::string_view>;

class Parser {
public:
    Parser(Words words, Language language) : words_(words), say_(language) {
        parsed_.call.language = language;
    }
    Result<Parsed, std::string> parse();

private:
    void take_command();
    void take_option(std::string_view word);
    void take_word(std::string_view word);
    const Option* option_named(std::string_view name) const;
    void check_operands();
    void complain(std::string message) {
        if (trouble_.empty()) trouble_ = std::move(message);
    }
    bool has_more() const { return at_ < words_.size(); }

    Words words_;
    words::Speaker say_;
    std::size_t at_ = 0;
    bool only_operands_ = false;
    Parsed parsed_;
    std::string trouble_;
};

std::string_view noun_of(std::string_view name) { return name.substr(0, name.find(' ')); }

void Parser::take_command() {
    const std::string_view word = words_[at_++];
    std::vector<std::string_view> names;
    for (const Command& command : commands()) {
        const std::string_view noun = noun_of(command.name);
        names.push_back(noun);
        if (noun != word) continue;
        if (noun.size() == command.name.size()) parsed_.command = &command;
        const bool is_verb = has_more() && noun.size() < command.name.size() &&
                             command.name.substr(noun.size() + 1) == words_[at_];
        if (!is_verb) continue;
        parsed_.command = &command;
        ++at_;
        return;
    }
    if (parsed_.command != nullptr) return;
    const bool is_helped = has_more() && (words_[at_] == "--help" || words_[at_] == "-h");
    const bool is_noun = std::find(names.begin(), names.end(), word) != names.end();
    const std::string_view meant = nearest(word, names);
    if (is_noun && is_helped) {
        parsed_.noun = word;
        parsed_.wants_help = true;
        at_ = words_.size();
        return;
    }
    if (is_noun) return complain(say_("say what to do with it; see `waymark help {}`", word));
    complain(meant.empty() ? say_("\"{}\" is not a command; see `waymark help`", word)
                           : say_("\"{}\" is not a command; did you mean `{}`?", word, meant));
}

const Option* Parser::option_named(std::string_view name) const {
    for (const auto options : {parsed_.command->options, common_options()}) {
        for (const Option& option : options) {
            if (option.name == name) return &option;
        }
    }
    return nullptr;
}

void Parser::take_option(std::string_view word) {
    const std::size_t equals = word.find('=');
    const bool has_equals = equals != std::string_view::npos;
    const std::string_view name = word.substr(2, has_equals ? equals - 2 : equals);
    const Option* option = option_named(name);
    if (option == nullptr) {
        std::vector<std::string_view> names;
        for (const Option& known : parsed_.command->options) names.push_back(known.name);
        const std::string_view meant = nearest(name, names);
        return complain(meant.empty()
                            ? say_("--{} is not an option here; see `waymark help {}`", name,
                                   parsed_.command->name)
                            : say_("--{} is not an option; did you mean --{}?", name, meant));
    }
    if (option->value.empty()) {
        if (has_equals) return complain(say_("--{} takes no value; write it alone", name));
        return parsed_.call.options.push_back({option->name, {}}), void();
    }
    if (!has_equals && !has_more()) {
        return complain(say_("--{} needs a value: --{} {}", name, name, option->value));
    }
    const std::string_view value = has_equals ? word.substr(equals + 1) : words_[at_++];
    parsed_.call.options.push_back({option->name, value});
}

void Parser::take_word(std::string_view word) {
    const bool is_option = !only_operands_ && word.size() > 1 && word.front() == '-';
    if (!is_option) {
        parsed_.call.operands.push_back(word);
    } else if (word == "--") {
        only_operands_ = true;
    } else if (word == "-h" || word == "--help") {
        parsed_.wants_help = true;
    } else if (word.starts_with("--")) {
        take_option(word);
    } else {
        complain(say_("options are written in full, with two dashes; see `waymark help {}`",
                      parsed_.command->name));
    }
}

void Parser::check_operands() {
    const Command& command = *parsed_.command;
    const std::size_t count = parsed_.call.operands.size();
    if (count >= command.operands_min && count <= command.operands_max) return;
    complain(say_("write it as: waymark {} {}", command.name, command.operands));
}

Result<Parsed, std::string> Parser::parse() {
    if (words_.empty() || words_[0] == "--help" || words_[0] == "-h") {
        parsed_.wants_help = true;
        return parsed_;
    }
    if (words_[0] == "--version") {
        parsed_.wants_version = true;
        return parsed_;
    }
    take_command();
    while (trouble_.empty() && has_more()) take_word(words_[at_++]);
    if (trouble_.empty() && !parsed_.wants_help) check_operands();
    if (!trouble_.empty()) return refuse(trouble_);
    const std::string_view lang = parsed_.call.value("lang");
    if (lang == "es") parsed_.call.language = Language::spanish;
    if (lang == "en") parsed_.call.language = Language::english;
    if (parsed_.call.has("lang") && lang != "es" && lang != "en") {
        return refuse(say_("--lang is en or es, not \"{}\"", lang));
    }
    return parsed_;
}

}  // namespace

Result<Parsed, std::string> parse(Words words, Language language) {
    return Parser(words, language).parse();
}

}  // namespace waymark::cli
