// SPDX-License-Identifier: Apache-2.0
#include "platform/config/config.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "platform/config/file.h"
#include "platform/config/good.h"

using namespace waymark;
using namespace waymark::config;

namespace {

Sources with_environment(std::string_view name, const std::string& value) {
    Sources sources;
    sources.environment = [name, value](std::string_view asked) -> std::optional<std::string> {
        return asked == name ? std::optional(value) : std::nullopt;
    };
    return sources;
}

std::string complaint_of(const Sources& sources) {
    const auto settings = read(sources);
    REQUIRE_FALSE(settings.has_value());
    REQUIRE(settings.error().size() == 1);
    return settings.error().front();
}

std::string text_of_file(const char* path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A settings file that goes with the test.
class TemporaryFile {
public:
    explicit TemporaryFile(std::string_view text) {
        const int file = ::mkstemp(path_);
        std::FILE* out = ::fdopen(file, "w");
        std::fwrite(text.data(), 1, text.size(), out);
        std::fclose(out);
    }
    ~TemporaryFile() { std::remove(path_); }
    const char* path() const { return path_; }

private:
    char path_[32] = "/tmp/waymark-config-XXXXXX";
};

}  // namespace

TEST_CASE("config: with nothing set, every option holds its default, and every default is good") {
    const auto settings = read({});
    REQUIRE(settings.has_value());
    for (const Option& option : options()) {
        CAPTURE(option.name);
        CHECK(settings->find(option.name)->second.value == option.fallback);
        CHECK(option.is_good(option.fallback));
        CHECK(option_named(option.name) == &option);
    }
    const Config config = config_of(*settings);
    CHECK(config.database == "./waymark.db");
    CHECK(config.address == "127.0.0.1");
    CHECK(config.port == 8080);
    CHECK(config.threads >= 1);
    CHECK(config.trusted_proxies.empty());
    CHECK(config.zone == "America/Chicago");
}

TEST_CASE("config: the command line wins over the environment, which wins over the file") {
    const TemporaryFile file(
        "port = 1\nzone = \"America/Denver\"\naddress = '::1'\n"
        "trusted_proxies = [\"127.0.0.1\", \"10.0.0.0/8\"]\n");
    Sources sources = with_environment("WAYMARK_PORT", "2");
    sources.file = file.path();
    auto settings = read(sources);
    REQUIRE(settings.has_value());
    CHECK(config_of(*settings).port == 2);
    CHECK(settings->at("port").origin == "WAYMARK_PORT");
    CHECK(config_of(*settings).zone == "America/Denver");
    CHECK(settings->at("zone").origin == std::string(file.path()) + ", line 2");
    CHECK(config_of(*settings).trusted_proxies ==
          std::vector<std::string>{"127.0.0.1", "10.0.0.0/8"});

    sources.command_line = {{"port", "3"}};
    settings = read(sources);
    REQUIRE(settings.has_value());
    CHECK(config_of(*settings).port == 3);
    CHECK(settings->at("port").origin == "--port");
}

TEST_CASE("config: a wrong value is refused by name, place and remedy, and all are named at once") {
    CHECK(complaint_of(with_environment("WAYMARK_PORT", "99999")) ==
          "port is '99999' (WAYMARK_PORT); wanted is a whole number from 0 to 65535");
    Sources sources;
    sources.command_line = {{"port", "x"}, {"log_level", "loud"}, {"colour", "red"}};
    const auto settings = read(sources);
    REQUIRE_FALSE(settings.has_value());
    CHECK(settings.error().size() == 3);
    CHECK(complaint_of(with_environment("WAYMARK_SCHEMES", "a\nb")).find("schemes") == 0);
    sources = {};
    sources.file = "/nonexistent/waymark.toml";
    CHECK(complaint_of(sources) == "/nonexistent/waymark.toml: the settings file cannot be opened");
}

TEST_CASE("config: the file's errors name file and line") {
    const auto complain = [](std::string_view text) {
        Settings settings;
        Complaints complaints;
        read_toml(text, "waymark.toml", settings, complaints);
        return complaints.empty() ? std::string() : complaints.front();
    };
    CHECK(complain("port = 80\n\nprot = 81\n")
              .find("waymark.toml, line 3: there is no setting 'prot'") == 0);
    CHECK(complain("zone = 1.5").find("waymark.toml, line 1: zone takes") == 0);
    CHECK(complain("zone = true").find("waymark.toml, line 1: zone takes") == 0);
    CHECK(complain("[port]\nx = 1").find("port takes") != std::string::npos);
    CHECK(complain("port = 1\nport = 2").find("waymark.toml, line 2") == 0);
    CHECK(complain("port = \"").find("waymark.toml, line 1") == 0);
    CHECK(complain("\xFF\xFE").find("waymark.toml") == 0);
    CHECK(complain("").empty());
}

TEST_CASE("config: values are good or not") {
    struct Case {
        bool (*is_good)(std::string_view);
        std::vector<const char*> good;
        std::vector<const char*> bad;
    };
    const Case cases[] = {
        {&is_port, {"0", "80", "65535"}, {"", "-1", "65536", "80 ", "8o", "+80", "99999999999"}},
        {&is_address, {"127.0.0.1", "::1", "0.0.0.0"}, {"", "localhost", "127.1.", "1.2.3.4/8"}},
        {&is_public_url,
         {"http://localhost:8080", "https://board.example", "http://[::1]:80", "http://[::1]"},
         {"", "board.example", "https://", "https://board.example/", "https://ann@board.example",
          "ftp://board.example", "https://board.example:0", "https://board.example:x"}},
        {&is_smtp_url,
         {"", "smtp://localhost:25", "smtps://mail.example"},
         {"mail.example", "http://mail.example", "smtp://ann:pw@mail.example", "smtp://a/b"}},
        {&is_smtp_tls, {"unless_loopback", "required", "off"}, {"", "on"}},
        {&is_mail_from,
         {"board@example.org", "Board of Trades <board@example.org>"},
         {"", "board", "Board <board@example.org", "a@b@c", "<@b>", "a b@c"}},
        {&is_network_list,
         {"", "127.0.0.1", "10.0.0.0/8, ::1,fd00::/8"},
         {"10.0.0.0/33", "proxy", "::1/129", ",", "1.2.3.4/", "10.0.0.0/ 8", "10.0.0.0/-1"}},
        {&is_token,
         {"", "0123456789abcdef", "Zm9v+YmFy/YmF6=="},
         {"0123456789abcde", "0123456789 abcdef", "0123456789abcde\t", "0123456789abcd\u00e9f"}},
        {&is_log_level, {"debug", "error"}, {"", "INFO"}},
        {&is_log_format, {"text", "json"}, {"", "xml"}},
        {&is_filled, {"x"}, {""}},
    };
    for (const Case& c : cases) {
        for (const char* value : c.good) {
            CAPTURE(value);
            CHECK(c.is_good(value));
        }
        for (const char* value : c.bad) {
            CAPTURE(value);
            CHECK_FALSE(c.is_good(value));
        }
    }
}

TEST_CASE("config: what is shown has its secrets masked, and can be read again") {
    const Option& database = *option_named("database");
    CHECK(masked(database, "postgresql://ann:s3cret@host/db") ==
          "postgresql://ann:********@host/db");
    CHECK(masked(database, "postgresql://ann:a@b:c@host:5432/db") ==
          "postgresql://ann:********@host:5432/db");
    CHECK(masked(database, "postgresql://ann:pa/s?s@host/db") ==
          "postgresql://ann:********@host/db");
    CHECK(masked(database, "postgresql:///db?host=/run&password=s3cret&user=ann") ==
          "postgresql:///db?host=/run&password=********&user=ann");
    CHECK(masked(database, "postgresql://host:5432/db") == "postgresql://host:5432/db");
    CHECK(masked(database, "/srv/a:b@c.db") == "/srv/a:b@c.db");
    const Option hidden{"key", "", "", "", "", &is_anything, Secret::everything};
    CHECK(masked(hidden, "abc") == "********");
    CHECK(masked(hidden, "").empty());

    Sources sources;
    sources.command_line = {{"schemes", "a \"quoted\\ folder"},
                            {"database", "postgresql://ann:s3cret@host/db"}};
    const auto text = show(*read(sources));
    CHECK(text.find("s3cret") == std::string::npos);
    Settings again;
    Complaints complaints;
    read_toml(text, "shown", again, complaints);
    CHECK(complaints.empty());
    CHECK(again.at("schemes").value == "a \"quoted\\ folder");
    CHECK(again.size() == options().size());
}

TEST_CASE("config: the reference page is made from the table") {
    constexpr const char* path = "docs/reference/configuration.md";
    if (std::getenv("WAYMARK_WRITE_GENERATED") != nullptr) std::ofstream(path) << reference();
    const bool is_current = text_of_file(path) == reference();
    CHECK_MESSAGE(is_current, "out of date; run this test with WAYMARK_WRITE_GENERATED=1");
}
