// SPDX-License-Identifier: Apache-2.0
#include "platform/config/options.h"

#include "platform/clock/zone.h"
#include "platform/config/good.h"

namespace waymark::config {
namespace {

constexpr Option table[] = {
    {"database", "WAYMARK_DATABASE", "./waymark.db",
     "Where the board's record is kept: the path of an SQLite file, or `postgresql://host/name`.",
     "a path, sqlite:///path or postgresql://host/name", &is_filled, Secret::password_in_address},
    {"folder", "WAYMARK_FOLDER", "./waymark-files",
     "The folder of what is not in the database: documents, outgoing mail, the root key.",
     "the path of a folder", &is_filled},
    {"root_key", "WAYMARK_ROOT_KEY", "",
     "The file of the root key, which opens all that is sealed. Empty: root.key in the folder.",
     "the path of a file, kept apart from backups", &is_anything},
    {"address", "WAYMARK_ADDRESS", "127.0.0.1",
     "The address to listen on. Behind a proxy on the same machine, leave it.",
     "an IPv4 or IPv6 address, such as 127.0.0.1 or ::1", &is_address},
    {"port", "WAYMARK_PORT", "8080", "The port to listen on; 0 takes any that is free.",
     "a whole number from 0 to 65535", &is_port},
    {"threads", "WAYMARK_THREADS", "0",
     "How many threads serve requests; 0 is one for each processor.",
     "a whole number from 0 to 256", &is_thread_count},
    {"public_url", "WAYMARK_PUBLIC_URL", "http://localhost:8080",
     "The address by which people reach the board. Cookies are kept to https when it begins so.",
     "http:// or https://, a host and at most a port, such as https://board.example",
     &is_public_url},
    {"trusted_proxies", "WAYMARK_TRUSTED_PROXIES", "",
     "Proxies whose word on a client's address is taken: addresses or networks, with commas.",
     "addresses or networks with commas between, such as 127.0.0.1, 10.0.0.0/8", &is_network_list},
    {"smtp_url", "WAYMARK_SMTP_URL", "",
     "The mail server: `smtp://` begins TLS with STARTTLS. Empty: letters go to `mail_folder`.",
     "smtp:// or smtps://, a host and at most a port, such as smtp://mail.example:587",
     &is_smtp_url},
    {"smtp_user", "WAYMARK_SMTP_USER", "", "The name by which the mail server knows the board.",
     "a name, or nothing", &is_anything},
    {"smtp_password", "WAYMARK_SMTP_PASSWORD", "", "The password that goes with `smtp_user`.",
     "a password, or nothing", &is_anything, Secret::everything},
    {"smtp_tls", "WAYMARK_SMTP_TLS", "unless_loopback",
     "Whether mail goes out only with TLS. `unless_loopback` spares a server on this machine.",
     "unless_loopback, required or off", &is_smtp_tls},
    {"smtp_authority", "WAYMARK_SMTP_AUTHORITY", "",
     "A file of certificates the mail server may show. Empty: those this machine trusts.",
     "the path of a PEM file, or nothing", &is_anything},
    {"mail_from", "WAYMARK_MAIL_FROM", "waymark@localhost",
     "Who letters are from: an address, or a name and an address in angle brackets.",
     "an address such as Board <board@example.org>", &is_mail_from},
    {"mail_folder", "WAYMARK_MAIL_FOLDER", "",
     "Where letters are written without a mail server. Empty: `mail` in the folder.",
     "the path of a folder", &is_anything},
    {"bounce_mailbox", "WAYMARK_BOUNCE_MAILBOX", "",
     "A Maildir to which reports of failed delivery come. Empty: none are read.",
     "the path of a Maildir, or nothing", &is_anything},
    {"clamd_socket", "WAYMARK_CLAMD_SOCKET", "",
     "The socket of ClamAV's `clamd`, which looks at papers. Empty: nobody looks at them.",
     "the path of a Unix socket, or nothing", &is_anything},
    {"metrics_token", "WAYMARK_METRICS_TOKEN", "",
     "What Prometheus shows to read `/metrics`. Empty: there is no such page.",
     "at least 16 characters without spaces, or nothing", &is_token, Secret::everything},
    {"schemes", "WAYMARK_SCHEMES", "",
     "A folder of credential schemes; without one, those that come with the program.",
     "the path of a folder", &is_anything},
    {"zone", "WAYMARK_ZONE", "America/Chicago",
     "The time zone in whose days deadlines are counted.", "a name such as America/Chicago",
     &clock::is_zone_name},
    {"log_level", "WAYMARK_LOG_LEVEL", "info", "The least grave event that is logged.",
     "debug, info, warning or error", &is_log_level},
    {"log_format", "WAYMARK_LOG_FORMAT", "text", "How the log is written: for people or programs.",
     "text or json", &is_log_format},
};

}  // namespace

std::span<const Option> options() { return table; }

const Option* option_named(std::string_view name) {
    for (const Option& option : table) {
        if (option.name == name) return &option;
    }
    return nullptr;
}

}  // namespace waymark::config
