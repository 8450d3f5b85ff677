// SPDX-License-Identifier: Apache-2.0
#include "cli/check.h"
#include "cli/command.h"
#include "cli/doctor.h"
#include "cli/help.h"
#include "cli/journal.h"
#include "cli/keep.h"
#include "cli/scheme.h"
#include "cli/serve.h"
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

std::span<const Command> of_credentials() {
    static const Command commands[] = {
        {"check", "FILE|FOLDER|- ...", 1, any_number, "FILE",
         "Tells what still stands between a person and a credential.",
         "Reads dossiers as CSV or JSON. Without --scheme, every credential is tried, and the "
         "nearest "
         "is told: the one where most of the record counts. An outline comes last. --pathway needs "
         "--scheme. Ends with 0 when eligible, 1 when not yet, 2 when it cannot judge. Nothing is "
         "written.",
         check_options(), check},
        {"scheme lint", "[FILE|FOLDER|ID ...]", 0, any_number, "FILE",
         "Tells what in a scheme cannot be right.",
         "Without a name, every scheme that comes with waymark is looked at. Ends with 0 when "
         "there "
         "is no error, 1 when there is one, 2 when something cannot be read.",
         scheme_options(), lint_schemes},
        {"scheme show", "ID[@EDITION]|FILE", 1, 1, "SCHEME", "Shows the rules of a credential.", "",
         show_options(), show_scheme},
        {"scheme compare", "A B", 2, 2, "SCHEME", "Shows two credentials side by side.", "",
         scheme_options(), compare_schemes},
        {"scheme schema",
         "",
         0,
         0,
         "",
         "Writes the JSON Schema of scheme files, for editors.",
         "",
         {},
         write_scheme_schema},
    };
    return commands;
}

std::span<const Command> of_board() {
    static const Command commands[] = {
        {"serve", "", 0, 0, "", "Serves the pages of the board.",
         "The database is made when there is none, and brought to the present shape when it is "
         "older.",
         serve_options(), serve},
        {"migrate", "", 0, 0, "", "Brings the database to the present shape.",
         "An SQLite file that holds data is copied first.", config_options(), migrate},
        {"backup", "FILE", 1, 1, "FILE", "Writes a backup of the board to a new file.",
         "The board may work meanwhile. The database, as of one moment, and the documents are in "
         "it, with a digest of each; the root key is not. With --key the backup is shut; where "
         "there is no key yet, one is made.",
         backup_options(), back_up},
        {"restore", "FILE", 1, 1, "FILE", "Puts a backup into an empty place.",
         "Every digest is compared first. Ends with 1 when the board is back and its root key is "
         "not.",
         backup_options(), restore},
        {"move", "", 0, 0, "", "Takes the record to another database: SQLite or PostgreSQL.",
         "Stop the board before. Each table is read again and compared; the first database stays "
         "as it is. Documents stay in their folder.",
         move_options(), move_board},
        {"doctor", "", 0, 0, "", "Looks whether all is well with the board.",
         "Nothing is written. Ends with 0 when all is well, and with 1 when something is to be "
         "done.",
         config_options(), doctor},
        {"journal verify", "", 0, 0, "", "Proves that the journal is whole.",
         "Nothing is written. Ends with 0 when the journal is whole; with 1 when it is not, and "
         "names the first line that was changed, removed or slipped in; with 2 when it cannot "
         "tell.",
         verify_options(), verify_journal},
        {"journal checkpoint", "", 0, 0, "", "Writes the last checkpoint of the journal.",
         "Keep it away from the board: with it `journal verify` finds a journal that was cut "
         "off.",
         journal_options(), show_journal_checkpoint},
        {"journal keys", "", 0, 0, "", "Writes the public keys that sealed the journal.",
         "Keep them away from the board, for `journal verify --key`.", journal_options(),
         show_journal_keys},
    };
    return commands;
}

std::span<const Command> of_program() {
    static const Command commands[] = {
        {"config show", "", 0, 0, "", "Shows every setting and where it comes from.",
         "Secrets are masked.", config_options(), show_config},
        {"version", "", 0, 0, "", "Tells the version.", "", {}, tell_version},
        {"help", "[COMMAND]", 0, 2, "", "Tells about the program or one command.", "", {}, help},
        {"completion",
         "bash|zsh|fish",
         1,
         1,
         "bash zsh fish",
         "Writes a completion script for a shell.",
         "",
         {},
         complete},
        {"man", "", 0, 0, "", "Writes the man page.", "", man_options, man},
    };
    return commands;
}

std::vector<Command> joined() {
    std::vector<Command> commands;
    for (const auto& part : {of_credentials(), of_board(), of_program()}) {
        commands.insert(commands.end(), part.begin(), part.end());
    }
    return commands;
}

}  // namespace

std::span<const Command> commands() {
    static const std::vector<Command> all = joined();
    return all;
}
std::span<const Option> common_options() { return common; }

}  // namespace waymark::cli
