// SPDX-License-Identifier: Apache-2.0
#include "cli/settings.h"

#include <sys/stat.h>

#include "cli/terminal.h"

namespace waymark::cli {

std::vector<Option> options_with(std::initializer_list<Option> first) {
    std::vector<Option> options(first);
    for (const config::Option& option : config::options()) {
        options.push_back({option.name, "VALUE", option.help, ""});
    }
    return options;
}

std::optional<config::Settings> settings_of(const Call& call, Terminal& terminal) {
    config::Sources sources;
    sources.file = config::file_to_read(std::string(call.value("config")));
    sources.environment = config::environment_of_process;
    for (const auto& [name, value] : call.options) {
        if (config::option_named(name) != nullptr) sources.command_line.emplace_back(name, value);
    }
    auto settings = config::read(sources);
    if (settings) return std::move(*settings);
    for (const std::string& complaint : settings.error()) terminal.complain(complaint);
    return std::nullopt;
}

void keep_to_ourselves() { ::umask(S_IRWXG | S_IRWXO); }

}  // namespace waymark::cli
