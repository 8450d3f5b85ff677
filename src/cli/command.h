// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"

/// The commands of the program as a table: what is parsed, helped, completed and printed as a man
/// page is one and the same.
namespace waymark::cli {

class Terminal;

/// What the process ends with.
inline constexpr int exit_fine = 0;
inline constexpr int exit_not_yet = 1;  ///< judged: something is still to do
inline constexpr int exit_trouble = 2;  ///< cannot judge, cannot do what was asked

struct Option {
    std::string_view name;   ///< without the two dashes
    std::string_view value;  ///< what it takes, as help calls it; empty: nothing
    std::string_view help;
    std::string_view choices;  ///< for completion: words with spaces between, or `FILE`
};

/// What a person typed.
struct Call {
    Language language = Language::english;
    std::vector<std::pair<std::string_view, std::string_view>> options;
    std::vector<std::string_view> operands;

    bool has(std::string_view option) const;
    /// The last value given; empty when there is none.
    std::string_view value(std::string_view option) const;
};

struct Command {
    std::string_view name;      ///< `check`, or noun and verb: `scheme show`
    std::string_view operands;  ///< as usage shows them: `FILE...`
    std::size_t operands_min = 0;
    std::size_t operands_max = 0;
    std::string_view operand_choices;  ///< as in Option
    std::string_view summary;          ///< one sentence
    std::string_view details;          ///< more, for `help` and the man page; may be empty
    std::span<const Option> options;
    int (*run)(const Call& call, Terminal& terminal);
};

inline constexpr std::size_t any_number = SIZE_MAX;

/// All commands, in the order of the help.
std::span<const Command> commands();
/// Options that every command takes.
std::span<const Option> common_options();

}  // namespace waymark::cli
