// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>

#include <fmt/core.h>

#include "base/typed.h"
#include "platform/config/config.h"
#include "platform/config/file.h"
#include "platform/config/good.h"

namespace waymark::config {
namespace {

/// More than any setting that is a number.
constexpr std::int64_t number_max = 1'000'000;
constexpr std::size_t file_bytes_max = std::size_t{1} << 20;

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

bool is_there(const char* path) { return File(std::fopen(path, "rb"), &std::fclose) != nullptr; }

void read_file(const std::string& path, Settings& settings, Complaints& complaints) {
    const File file(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!file) {
        complaints.push_back(fmt::format("{}: the settings file cannot be opened", path));
        return;
    }
    std::string text(file_bytes_max + 1, '\0');
    text.resize(std::fread(text.data(), 1, text.size(), file.get()));
    if (std::ferror(file.get()) != 0 || text.size() > file_bytes_max) {
        complaints.push_back(
            fmt::format("{}: the settings file cannot be read, or is larger than "
                        "one megabyte",
                        path));
        return;
    }
    read_toml(text, path, settings, complaints);
}

void read_command_line(const Sources& sources, Settings& settings, Complaints& complaints) {
    for (const auto& [name, value] : sources.command_line) {
        if (option_named(name) == nullptr) {
            complaints.push_back(fmt::format("there is no setting '{}'", name));
        } else {
            settings[name] = {value, "--" + name};
        }
    }
}

void check(const Settings& settings, Complaints& complaints) {
    for (const Option& option : options()) {
        const Setting& setting = settings.find(option.name)->second;
        const bool is_text =
            setting.value.find_first_of(std::string_view("\n\r\0", 3)) == std::string::npos;
        if (is_text && option.is_good(setting.value)) continue;
        complaints.push_back(fmt::format("{} is '{}' ({}); wanted is {}", option.name,
                                         masked(option, setting.value), setting.origin,
                                         option.wanted));
    }
}

std::size_t number_of(const std::string& text) {
    return static_cast<std::size_t>(parse_whole(text, number_max).value_or(0));
}

}  // namespace

Result<Settings, Complaints> read(const Sources& sources) {
    Settings settings;
    Complaints complaints;
    for (const Option& option : options()) {
        settings[std::string(option.name)] = {std::string(option.fallback), "default"};
    }
    if (!sources.file.empty()) read_file(sources.file, settings, complaints);
    for (const Option& option : options()) {
        if (!sources.environment) break;
        if (auto value = sources.environment(option.environment)) {
            settings[std::string(option.name)] = {*value, std::string(option.environment)};
        }
    }
    read_command_line(sources, settings, complaints);
    check(settings, complaints);
    if (!complaints.empty()) return refuse(complaints);
    return settings;
}

std::optional<std::string> environment_of_process(std::string_view variable) {
    const char* value = std::getenv(std::string(variable).c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

std::string file_to_read(const std::string& named) {
    if (!named.empty()) return named;
    if (auto variable = environment_of_process("WAYMARK_CONFIG")) return *variable;
    for (const char* path : {"./waymark.toml", "/etc/waymark/waymark.toml"}) {
        if (is_there(path)) return path;
    }
    return {};
}

namespace {

template <typename ValueOf>
void set_mail(Config& config, const ValueOf& value) {
    config.smtp_url = value("smtp_url");
    config.smtp_user = value("smtp_user");
    config.smtp_password = value("smtp_password");
    config.smtp_tls = value("smtp_tls");
    config.smtp_authority = value("smtp_authority");
    config.mail_from = value("mail_from");
    config.mail_folder = value("mail_folder");
    if (config.mail_folder.empty()) config.mail_folder = config.folder + "/mail";
    config.bounce_mailbox = value("bounce_mailbox");
}

}  // namespace

Config config_of(const Settings& settings) {
    const auto value = [&](const char* name) { return settings.find(name)->second.value; };
    Config config;
    config.database = value("database");
    config.folder = value("folder");
    config.root_key = value("root_key");
    if (config.root_key.empty()) config.root_key = config.folder + "/root.key";
    config.address = value("address");
    config.port = static_cast<std::uint16_t>(number_of(value("port")));
    config.threads = number_of(value("threads"));
    if (config.threads == 0) config.threads = std::max(1U, std::thread::hardware_concurrency());
    config.public_url = value("public_url");
    config.trusted_proxies = items_of(value("trusted_proxies"));
    set_mail(config, value);
    config.clamd_socket = value("clamd_socket");
    config.metrics_token = value("metrics_token");
    config.schemes = value("schemes");
    config.zone = value("zone");
    config.log_level = value("log_level");
    config.log_format = value("log_format");
    return config;
}

}  // namespace waymark::config
