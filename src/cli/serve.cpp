// SPDX-License-Identifier: Apache-2.0
#include "cli/serve.h"

#include <fmt/ranges.h>

#include <filesystem>

#include "application/application.h"
#include "cli/settings.h"
#include "cli/terminal.h"
#include "desk/desk.h"
#include "guide/guide.h"
#include "people/people.h"
#include "platform/clock/clock.h"
#include "platform/config/config.h"
#include "platform/crypto/keyring.h"
#include "platform/db/migrate.h"
#include "platform/words/words.h"
#include "scheme/load.h"
#include "web/web.h"

namespace waymark::cli {
namespace {

/// The credentials this board grants come first on its pages; the shipped schemes are of Illinois.
constexpr const char* own_credentials[] = {"il-crss", "il-cprs"};
constexpr std::string_view demonstration_database = "./waymark-demo.db";
constexpr std::string_view demonstration_folder = "./waymark-demo-files";

constexpr Option demo = {"demo", "", "serve a demonstration, with people who do not exist", ""};

scheme::Shelf shelf_of(const config::Config& config) {
    if (config.schemes.empty()) return scheme::Shelf::shipped();
    auto shelf = scheme::Shelf::of_folder(config.schemes);
    if (!shelf) throw Fault(scheme::to_text(shelf.error().front()));
    return std::move(*shelf);
}

std::vector<scheme::Edition> editions_of(const config::Config& config) {
    const scheme::Shelf shelf = shelf_of(config);
    auto loaded = scheme::load_all(shelf);
    if (!loaded) throw Fault(scheme::to_text(loaded.error().front()));
    std::vector<scheme::Edition> editions;
    for (auto& one : *loaded) editions.push_back(std::move(one.edition));
    return editions;
}

void set_unless_chosen(config::Setting& setting, std::string_view value) {
    if (setting.origin == "default") setting.value = value;
}

/// Unless told otherwise, people reach the board where it listens; links in its letters say so.
void follow_port(config::Settings& settings) {
    const auto& port = settings["port"].value;
    if (port != "0") set_unless_chosen(settings["public_url"], "http://localhost:" + port);
}

/// An empty board has no administrator; whoever reads this terminal may become the first.
void tell_first_link(House& house, Terminal& terminal, const words::Speaker& say) {
    const auto link = people::first_link(house);
    if (link.empty()) return;
    terminal.out(
        say("This board has no administrator yet. Open this once, within a day: {}", link) + "\n");
}

/// Without its rules an application could be neither shown nor judged, so the board stays closed.
void ensure_editions(House& house, const std::vector<scheme::Edition>& editions,
                     const words::Speaker& say) {
    const auto missing = db::read(
        house.database, [&](db::Tx& tx) { return application::missing_editions(tx, editions); });
    if (missing.empty()) return;
    throw Fault(
        say("Applications rest on rules that are missing: {}. Put these editions back into the "
            "folder of schemes.",
            fmt::to_string(fmt::join(missing, ", "))));
}

}  // namespace

std::span<const Option> serve_options() {
    static const std::vector<Option> options = options_with({demo, config_file});
    return options;
}

std::span<const Option> config_options() {
    static const std::vector<Option> options = options_with({config_file});
    return options;
}

int serve(const Call& call, Terminal& terminal) {
    const words::Speaker say(call.language);
    auto settings = settings_of(call, terminal);
    if (!settings) return exit_trouble;
    const bool is_demonstration = call.has("demo");
    if (is_demonstration) {
        set_unless_chosen((*settings)["database"], demonstration_database);
        set_unless_chosen((*settings)["folder"], demonstration_folder);
    }
    follow_port(*settings);
    const config::Config config = config::config_of(*settings);
    const clock::SystemClock clock(clock::Zone::open(config.zone));
    const guide::Library library{
        editions_of(config), clock, {std::begin(own_credentials), std::end(own_credentials)}};
    keep_to_ourselves();
    const auto database = db::open(config.database);
    const std::string now = to_text(clock.now());
    db::migrate(*database, db::shipped_migrations(), now);
    guide::found(*database,
                 is_demonstration ? guide::Founding::demonstration : guide::Founding::board, now);
    std::filesystem::create_directories(config.folder);
    const auto keyring = crypto::Keyring::open(config.root_key);
    House house{*database, clock, keyring, config.public_url, config.folder, is_demonstration};
    ensure_editions(house, library.editions, say);
    if (is_demonstration) desk::found_demonstration(house, library.editions);
    tell_first_link(house, terminal, say);
    web::serve(config, house, library, [&](std::uint16_t port) {
        const bool is_wide = config.address.find(':') != std::string::npos;
        const std::string host = is_wide ? "[" + config.address + "]" : config.address;
        terminal.out(say("Open http://{}:{} in a browser. Ctrl+C ends.", host, port) + "\n");
        terminal.flush();
    });
    return exit_fine;
}

int migrate(const Call& call, Terminal& terminal) {
    const words::Speaker say(call.language);
    const auto settings = settings_of(call, terminal);
    if (!settings) return exit_trouble;
    const config::Config config = config::config_of(*settings);
    const clock::SystemClock clock(clock::Zone::open(config.zone));
    keep_to_ourselves();
    const auto database = db::open(config.database);
    const auto done = db::migrate(*database, db::shipped_migrations(), to_text(clock.now()));
    terminal.out(done.from == done.to
                     ? say("The database is at version {} already.", done.to)
                     : say("The database went from version {} to {}.", done.from, done.to));
    terminal.out("\n");
    if (!done.backup.empty()) {
        terminal.out(say("A copy from before is {}.", done.backup) + "\n");
    }
    return exit_fine;
}

int show_config(const Call& call, Terminal& terminal) {
    const auto settings = settings_of(call, terminal);
    if (!settings) return exit_trouble;
    terminal.out(config::show(*settings));
    return exit_fine;
}

}  // namespace waymark::cli
