// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "cli/help.h"
#include "cli/terminal.h"
#include "platform/files/shipped.h"
#include "platform/words/words.h"

namespace waymark::cli {
namespace {

/// The credentials that travel with the program.
std::string scheme_names() {
    std::set<std::string_view> names;
    for (const auto& shipped : files::shipped_in("schemes")) {
        const std::string_view rest = shipped.path.substr(std::string_view("schemes/").size());
        if (const auto slash = rest.find('/'); slash != rest.npos) {
            names.insert(rest.substr(0, slash));
        }
    }
    std::string out;
    for (const std::string_view name : names) out += (out.empty() ? "" : " ") + std::string(name);
    return out;
}

std::string choices_of(std::string_view choices) {
    return choices == "SCHEME" ? scheme_names() : std::string(choices);
}

std::string command_names() {
    std::set<std::string_view> names;
    for (const Command& command : commands()) {
        names.insert(command.name.substr(0, command.name.find(' ')));
    }
    std::string out;
    for (const std::string_view name : names) out += (out.empty() ? "" : " ") + std::string(name);
    return out;
}

std::string verbs_of(std::string_view noun) {
    std::string out;
    for (const Command& command : commands()) {
        if (!command.name.starts_with(std::string(noun) + " ")) continue;
        out += (out.empty() ? "" : " ") + std::string(command.name.substr(noun.size() + 1));
    }
    return out;
}

std::string options_of(const Command& command) {
    std::string out;
    for (const auto options : {command.options, common_options()}) {
        for (const Option& option : options) {
            out += (out.empty() ? "--" : " --") + std::string(option.name);
        }
    }
    return out;
}

/// All options that take a word, and the words.
std::set<std::pair<std::string, std::string>> option_choices() {
    std::set<std::pair<std::string, std::string>> all;
    const auto add = [&all](std::span<const Option> options) {
        for (const Option& option : options) {
            if (!option.value.empty()) all.emplace(option.name, choices_of(option.choices));
        }
    };
    add(common_options());
    for (const Command& command : commands()) add(command.options);
    return all;
}

std::string bash_script() {
    std::string out =
        "# bash completion for waymark; to use it: source <(waymark completion bash)\n"
        "_waymark() {\n"
        "    local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
        "    local command=\"${COMP_WORDS[1]}\" words=\"\"\n"
        "    case \"$before\" in\n";
    for (const auto& [name, words] : option_choices()) {
        out += words == "FILE" || words.empty()
                   ? fmt::format(
                         "        --{}) COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n", name)
                   : fmt::format(
                         "        --{}) COMPREPLY=($(compgen -W \"{}\" -- \"$word\")); "
                         "return ;;\n",
                         name, words);
    }
    out += fmt::format(
        "    esac\n    if [ \"$COMP_CWORD\" = 1 ]; then words=\"{} --help "
        "--version\"\n    else case \"$command\" in\n",
        command_names());
    std::set<std::string_view> nouns;
    for (const Command& command : commands()) {
        const std::string_view noun = command.name.substr(0, command.name.find(' '));
        if (!nouns.insert(noun).second) continue;
        out += fmt::format(
            "        {}) words=\"{} {} {}\" ;;\n", noun, verbs_of(noun),
            choices_of(command.operand_choices == "FILE" ? "" : command.operand_choices),
            options_of(command));
    }
    return out +
           "    esac; fi\n"
           "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\") $(compgen -f -- \"$word\"))\n"
           "}\ncomplete -o filenames -F _waymark waymark\n";
}

std::string zsh_script() {
    return "#compdef waymark\n# zsh completion for waymark; to use it: source <(waymark completion "
           "zsh)\nautoload -U +X bashcompinit && bashcompinit\n" +
           bash_script();
}

std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("\\'") : std::string(1, c);
    return out + "'";
}

std::string fish_script() {
    std::string out =
        "# fish completion for waymark; to use it: waymark completion fish | source\n";
    for (const Command& command : commands()) {
        const std::string_view noun = command.name.substr(0, command.name.find(' '));
        const bool has_verb = noun.size() < command.name.size();
        out += has_verb
                   ? fmt::format(
                         "complete -c waymark -n '__fish_seen_subcommand_from {}' -a {} -d "
                         "{}\ncomplete -c waymark -n __fish_use_subcommand -a {}\n",
                         noun, command.name.substr(noun.size() + 1), quoted(command.summary), noun)
                   : fmt::format("complete -c waymark -n __fish_use_subcommand -a {} -d {}\n", noun,
                                 quoted(command.summary));
        for (const Option& option : command.options) {
            const std::string words = choices_of(option.choices);
            out += fmt::format(
                "complete -c waymark -n '__fish_seen_subcommand_from {}' -l {} {} -d "
                "{}\n",
                noun, option.name,
                option.value.empty()               ? ""
                : words.empty() || words == "FILE" ? "-r"
                                                   : "-x -a " + quoted(words),
                quoted(option.help));
        }
    }
    return out;
}

}  // namespace

std::string completion(std::string_view shell) {
    if (shell == "bash") return bash_script();
    if (shell == "zsh") return zsh_script();
    if (shell == "fish") return fish_script();
    return {};
}

int complete(const Call& call, Terminal& terminal) {
    const std::string script = completion(call.operands.front());
    if (!script.empty()) return terminal.out(script), exit_fine;
    terminal.complain(words::Speaker(call.language)("name the shell: bash, zsh or fish"));
    return exit_trouble;
}

}  // namespace waymark::cli
