// SPDX-License-Identifier: Apache-2.0
#include "cli/keep.h"

#include <filesystem>

#include "base/ensure.h"
#include "cli/settings.h"
#include "cli/terminal.h"
#include "platform/backup/backup.h"
#include "platform/clock/clock.h"
#include "platform/crypto/keyring.h"
#include "platform/db/transfer.h"
#include "platform/words/words.h"

namespace waymark::cli {
namespace {

constexpr Option key_file = {"key", "FILE", "the file of the key that shuts the backup", "FILE"};
constexpr Option options_of_move[] = {
    {"from", "URL", "the database that is full", "FILE"},
    {"to", "URL", "the database that is empty", "FILE"},
};

backup::Board board_of(const config::Config& config) {
    return {config.database, config.folder, config.root_key};
}

std::string now() { return to_text(clock::SystemClock().now()); }

void tell_root_key(const backup::Restored& restored, const std::string& path, Terminal& terminal,
                   const words::Speaker& say) {
    switch (restored.root_key) {
        case backup::RootKey::there:
            terminal.out(std::string(say("The root key is the right one.")) + "\n");
            return;
        case backup::RootKey::missing:
            terminal.complain(
                say("the root key is missing: put its file at {}. Without it, legal names and "
                    "documents stay shut for good",
                    path));
            return;
        case backup::RootKey::other:
            terminal.complain(say("the key at {} is another one. This board needs the root key {}",
                                  path, restored.root_key_name));
            return;
        case backup::RootKey::unknown:
            terminal.complain(
                say("the backup does not say which root key it needs; open a document to see"));
            return;
    }
}

}  // namespace

std::span<const Option> backup_options() {
    static const std::vector<Option> options = options_with({key_file, config_file});
    return options;
}

std::span<const Option> move_options() { return options_of_move; }

int back_up(const Call& call, Terminal& terminal) {
    const words::Speaker say(call.language);
    const auto settings = settings_of(call, terminal);
    if (!settings) return exit_trouble;
    keep_to_ourselves();
    const config::Config config = config::config_of(*settings);
    backup::Terms terms{{}, db::shipped_migrations(), now()};
    if (call.has("key")) {
        const std::string path(call.value("key"));
        const bool is_new = !std::filesystem::exists(path);
        terms.key = backup::key_of(crypto::Keyring::open(path));
        if (is_new) {
            terminal.out(
                say("A new key is in {}. Keep it apart from the backup: both are needed.", path) +
                "\n");
        }
    }
    const std::string file(call.operands.front());
    const auto taken = backup::take(board_of(config), file, terms);
    terminal.out(
        say("The backup is {}. Documents: {}. Bytes: {}.", file, taken.documents, taken.bytes) +
        "\n" + say("The root key is not in it. Keep a copy of {} elsewhere.", config.root_key) +
        "\n");
    return exit_fine;
}

int restore(const Call& call, Terminal& terminal) {
    const words::Speaker say(call.language);
    const auto settings = settings_of(call, terminal);
    if (!settings) return exit_trouble;
    keep_to_ourselves();
    const config::Config config = config::config_of(*settings);
    backup::Terms terms{{}, db::shipped_migrations(), now()};
    if (call.has("key")) {
        terms.key = backup::key_of(crypto::Keyring::open_existing(std::string(call.value("key"))));
    }
    const auto restored =
        backup::restore(std::string(call.operands.front()), board_of(config), terms);
    terminal.out(
        say("The board of {} is back. Documents: {}.", restored.made_at, restored.documents) +
        "\n");
    tell_root_key(restored, config.root_key, terminal, say);
    return restored.root_key == backup::RootKey::there ? exit_fine : exit_not_yet;
}

int move_board(const Call& call, Terminal& terminal) {
    const words::Speaker say(call.language);
    if (!call.has("from") || !call.has("to")) {
        terminal.complain(say("write it as: waymark {} {}", "move", "--from URL --to URL"));
        return exit_trouble;
    }
    keep_to_ourselves();
    const auto sums =
        db::copy_database(std::string(call.value("from")), std::string(call.value("to")),
                          db::shipped_migrations(), now());
    std::int64_t rows = 0;
    for (const auto& sum : sums) rows += sum.rows;
    terminal.out(
        say("Tables: {}. Rows: {}. Each table was read again and is the same.", sums.size(), rows) +
        "\n" +
        std::string(say("Name the new database in the settings before you start the board.")) +
        "\n");
    return exit_fine;
}

}  // namespace waymark::cli
