// SPDX-License-Identifier: Apache-2.0
#include "cli/help.h"
#include "cli/terminal.h"

namespace waymark::cli {
namespace {

/// Text as man(7) takes it: backslashes and dashes written out, no line that looks like a request.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n')) {
            out += "\\&";
            out += c;
        } else {
            out += c;
        }
    }
    return out;
}

std::string option_entry(const Option& option) {
    std::string out = ".TP\n\\fB" + escaped("--" + std::string(option.name)) + "\\fR";
    if (!option.value.empty()) out += " \\fI" + escaped(option.value) + "\\fR";
    return out + "\n" + escaped(option.help) + "\n";
}

std::string command_entry(const Command& command) {
    std::string out = ".SS \"waymark " + escaped(command.name);
    if (!command.operands.empty()) out += " " + escaped(command.operands);
    out += "\"\n" + escaped(command.summary) + "\n";
    if (!command.details.empty()) out += ".PP\n" + escaped(command.details) + "\n";
    for (const Option& option : command.options) out += option_entry(option);
    return out;
}

std::string option_line(const Option& option) {
    std::string term = "--" + std::string(option.name);
    if (!option.value.empty()) term += " " + std::string(option.value);
    return "| `" + term + "` | " + std::string(option.help) + " |\n";
}

constexpr std::string_view exits =
    "| code | meaning |\n|---|---|\n"
    "| 0 | done; for `check`: eligible |\n"
    "| 1 | for `check`: not yet; for `scheme lint`: there is something to mend |\n"
    "| 2 | cannot judge, or cannot do what was asked; standard error says why |\n";

}  // namespace

std::string man_page() {
    std::string out =
        ".\\\" Written by `waymark man` from the table of commands.\n"
        ".TH WAYMARK 1 \"\" \"waymark " +
        std::string(version) +
        "\" \"User Commands\"\n"
        ".SH NAME\nwaymark \\- run a professional certification board\n"
        ".SH SYNOPSIS\n.B waymark\n\\fICOMMAND\\fR [\\fIOPERAND\\fR ...] [\\fIOPTION\\fR ...]\n"
        ".SH DESCRIPTION\nwaymark judges a record of hours against the rules of a credential, "
        "serves the pages of\na board, and keeps its rules as data.\n"
        ".SH COMMANDS\n";
    for (const Command& command : commands()) out += command_entry(command);
    out += ".SH COMMON OPTIONS\n";
    for (const Option& option : common_options()) out += option_entry(option);
    out +=
        ".SH EXIT STATUS\n"
        ".TP\n0\ndone; for \\fBcheck\\fR: eligible\n"
        ".TP\n1\nfor \\fBcheck\\fR: not yet; for \\fBscheme lint\\fR: there is something to mend\n"
        ".TP\n2\ncannot judge, or cannot do what was asked; standard error says why\n"
        ".SH ENVIRONMENT\n"
        ".TP\nLC_ALL, LC_MESSAGES, LANG\nthe language, English or Spanish\n"
        ".TP\nNO_COLOR\nwhen set, no colors\n"
        ".TP\nCOLUMNS\nthe width of a line, where the terminal does not tell\n";
    return out;
}

std::string command_reference() {
    std::string out =
        "# Command line\n\n<!-- Written by `waymark man --markdown` from the table of commands. "
        "-->\n\nOptions are written in full: `--name value` or `--name=value`. After `--` every "
        "word is an operand.\n\n## What it ends with\n\n" +
        std::string(exits);
    for (const Command& command : commands()) {
        out += "\n## waymark " + std::string(command.name) + "\n\n```\nwaymark " +
               std::string(command.name);
        if (!command.operands.empty()) out += " " + std::string(command.operands);
        out += "\n```\n\n" + std::string(command.summary) + "\n";
        if (!command.details.empty()) out += "\n" + std::string(command.details) + "\n";
        if (command.options.empty()) continue;
        out += "\n| option | meaning |\n|---|---|\n";
        for (const Option& option : command.options) out += option_line(option);
    }
    out += "\n## Options of every command\n\n| option | meaning |\n|---|---|\n";
    for (const Option& option : common_options()) out += option_line(option);
    return out;
}

int man(const Call& call, Terminal& terminal) {
    terminal.out(call.has("markdown") ? command_reference() : man_page());
    return exit_fine;
}

}  // namespace waymark::cli
