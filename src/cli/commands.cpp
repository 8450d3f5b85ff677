// SPDX-License-Identifier: Apache-2.0
#include "cli/check.h"
#include "cli/command.h"
#include "cli/help.h"
#include "cli/terminal.h"

namespace waymark::cli {
namespace {

int tell_version(const Call&, Terminal& terminal) {
    terminal.out("waymark " + std::string(version) + "\n");
    return exit_fine;
}

constexpr Option common[] = {
    {"lang", "LANGUAGE", "en or es; the environment's language without it", "en es"},
    {"help", "", "tell about the command", ""},
};

constexpr Option man_options[] = {
    {"markdown", "", "write docs/reference/command-line.md instead", ""},
};

const Command table[] = {
    {"check", "FILE|FOLDER|- ...", 1, any_number, "FILE",
     "Tells what still stands between a person and a credential.",
     "Reads dossiers as CSV or JSON. Without --scheme, every credential is tried, and the nearest "
     "is told. Ends with 0 when eligible, 1 when not yet, 2 when it cannot judge. Nothing is "
     "written.",
     check_options(), check},
    {"version", "", 0, 0, "", "Tells the version.", "", {}, tell_version},
    {"help", "[COMMAND]", 0, 2, "", "Tells about the program or one command.", "", {}, help},
    {"completion", "bash|zsh|fish", 1, 1, "bash zsh fish",
     "Writes a completion script for a shell.", "", {}, complete},
    {"man", "", 0, 0, "", "Writes the man page.", "", man_options, man},
};

}  // namespace

std::span<const Command> commands() { return table; }
std::span<const Option> common_options() { return common; }

}  // namespace waymark::cli
