// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "platform/config/options.h"

/// How this board is set up. Read once, in `main`, and passed on as plain values. A file, the
/// environment and the command line use the same names; the later of the three wins.
namespace waymark::config {

struct Setting {
    std::string value;
    std::string
        origin;  ///< who said so: `default`, `waymark.toml, line 3`, `WAYMARK_PORT`, `--port`
};

/// A value for every option, by its name.
using Settings = std::map<std::string, Setting, std::less<>>;

/// One line for a person: what is wrong, where, and what would be right.
using Complaints = std::vector<std::string>;

struct Sources {
    std::string file;  ///< the path of a settings file; empty for none
    /// What a variable of the environment holds.
    std::function<std::optional<std::string>(std::string_view)> environment;
    /// Name and value of what was written on the command line.
    std::vector<std::pair<std::string, std::string>> command_line;
};

/// Reads all sources and checks every value; refuses with everything that is wrong.
Result<Settings, Complaints> read(const Sources& sources);

/// The process's own environment.
std::optional<std::string> environment_of_process(std::string_view variable);

/// The file to read: the one named, else `WAYMARK_CONFIG`, else `./waymark.toml` or
/// `/etc/waymark/waymark.toml` where there is one, else none.
std::string file_to_read(const std::string& named);

/// The settings as the program uses them.
struct Config {
    std::string database;
    std::string folder;
    std::string root_key;  ///< the path of its file, never the key
    std::string address;
    std::uint16_t port = 0;
    std::size_t threads = 0;  ///< at least 1
    std::string public_url;
    std::vector<std::string> trusted_proxies;
    std::string smtp_url;  ///< empty for none
    std::string smtp_user;
    std::string smtp_password;
    std::string smtp_tls;
    std::string smtp_authority;
    std::string mail_from;
    std::string mail_folder;     ///< never empty
    std::string bounce_mailbox;  ///< empty for none
    std::string clamd_socket;    ///< empty for none
    std::string metrics_token;   ///< empty: no figures are told
    std::string schemes;
    std::string zone;
    std::string log_level;
    std::string log_format;
};
Config config_of(const Settings& settings);

/// What `waymark config show` prints: each setting, its value and where it comes from, as a file
/// that could be read again. Secrets are masked.
std::string show(const Settings& settings);

/// The page docs/reference/configuration.md.
std::string reference();

/// The value with its secrets masked.
std::string masked(const Option& option, std::string_view value);

}  // namespace waymark::config
