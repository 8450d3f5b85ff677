// SPDX-License-Identifier: Apache-2.0
#include "cli/journal.h"

#include "base/ensure.h"
#include "cli/input.h"
#include "cli/terminal.h"
#include "journal/commands.h"
#include "platform/config/config.h"
#include "platform/db/migrate.h"

namespace waymark::cli {
namespace {

constexpr std::size_t paper_max = 1'000'000;

constexpr Option database = {"database", "URL", "the database; that of the settings without it",
                             "FILE"};
constexpr Option config_file = {"config", "FILE", "the settings file", "FILE"};
constexpr Option options[] = {database, config_file};
constexpr Option options_of_verify[] = {
    {"key", "FILE", "keys to believe, one a line, instead of those the database names", "FILE"},
    {"checkpoint", "FILE", "a checkpoint that was kept elsewhere", "FILE"},
    database,
    config_file,
};

/// Where the database is; throws `Fault` that says which setting is wrong.
std::string address_in(const Call& call) {
    config::Sources sources;
    sources.file = config::file_to_read(std::string(call.value("config")));
    sources.environment = config::environment_of_process;
    if (call.has("database")) sources.command_line.emplace_back("database", call.value("database"));
    const auto settings = config::read(sources);
    if (!settings) throw Fault(settings.error().front());
    return config::config_of(*settings).database;
}

std::string text_of_file(const Call& call, std::string_view option) {
    if (!call.has(option)) return {};
    auto text = read_bytes(std::string(call.value(option)), paper_max, call.language);
    if (!text) throw Fault(text.error());
    return std::move(*text);
}

/// Opens the database for reading alone, runs one of the wing's commands, and says what it said.
template <typename Act>
int at_desk(const Call& call, Terminal& terminal, const Act& act) {
    db::Limits limits;
    limits.act_max = journal::verify_max;
    const auto opened = db::open(address_in(call), db::Access::read, limits);
    db::check_migrated(*opened, db::shipped_migrations());
    std::string out;
    std::string err;
    const int exit = act(journal::Desk{*opened, call.language, out, err});
    terminal.out(out);
    if (!err.empty()) terminal.complain(err);
    return exit;
}

}  // namespace

std::span<const Option> verify_options() { return options_of_verify; }
std::span<const Option> journal_options() { return options; }

int verify_journal(const Call& call, Terminal& terminal) {
    const journal::Papers papers{text_of_file(call, "key"), text_of_file(call, "checkpoint")};
    return at_desk(call, terminal,
                   [&papers](const journal::Desk& desk) { return journal::verify(papers, desk); });
}

int show_journal_checkpoint(const Call& call, Terminal& terminal) {
    return at_desk(call, terminal, journal::show_checkpoint);
}

int show_journal_keys(const Call& call, Terminal& terminal) {
    return at_desk(call, terminal, journal::show_keys);
}

}  // namespace waymark::cli
