// SPDX-License-Identifier: Apache-2.0
#include "tests/private_postgres/private_postgres.h"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>
#include <vector>

#include <fmt/core.h>

#include "platform/db/postgres/connection.h"

namespace waymark::testing {
namespace {

constexpr int start_attempts_max = 600;
constexpr std::chrono::milliseconds between_attempts{20};

/// The newest installed version's programs.
std::string find_programs() {
    const std::filesystem::path root = "/usr/lib/postgresql";
    std::string newest;
    int newest_version = 0;
    if (std::filesystem::is_directory(root)) {
        for (const auto& entry : std::filesystem::directory_iterator(root)) {
            const int version = std::atoi(entry.path().filename().c_str());
            if (version > newest_version && std::filesystem::exists(entry.path() / "bin/initdb")) {
                newest_version = version;
                newest = (entry.path() / "bin").string();
            }
        }
    }
    if (newest.empty()) {
        throw std::runtime_error(
            "this test needs a PostgreSQL server of its own; install the package postgresql-15");
    }
    return newest;
}

const passwd& unprivileged_user() {
    for (const char* name : {"postgres", "nobody"}) {
        if (const passwd* found = ::getpwnam(name)) return *found;
    }
    throw std::runtime_error("there is neither a user postgres nor nobody to run PostgreSQL as");
}

/// Runs a program as that user in that folder, its output going to `log` there.
pid_t launch(const std::vector<std::string>& words, const std::string& folder, uid_t user,
             gid_t group) {
    std::vector<char*> arguments;
    for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    char language[] = "LC_ALL=C";
    char* environment[] = {language, nullptr};

    const pid_t child = ::fork();
    if (child != 0) return child;
    if (::getuid() == 0 &&
        (::setgroups(0, nullptr) != 0 || ::setgid(group) != 0 || ::setuid(user) != 0)) {
        ::_exit(126);
    }
    // The server goes when the test goes, also when that is killed.
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    if (::chdir(folder.c_str()) != 0) ::_exit(126);
    const int log = ::open("log", O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(log, STDOUT_FILENO);
    ::dup2(log, STDERR_FILENO);
    ::execve(arguments[0], arguments.data(), environment);
    ::_exit(127);
}

std::string log_in(const std::string& folder) {
    std::ifstream file(folder + "/log");
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

PrivatePostgres::PrivatePostgres() : programs_(find_programs()) {
    char pattern[] = "/tmp/waymark-postgres-XXXXXX";
    if (::mkdtemp(pattern) == nullptr) throw std::runtime_error("no temporary folder can be made");
    folder_ = pattern;
    user_ = ::getuid();
    group_ = ::getgid();
    if (user_ == 0) {
        const passwd& user = unprivileged_user();
        user_ = user.pw_uid;
        group_ = user.pw_gid;
        if (::chown(folder_.c_str(), user_, group_) != 0) throw std::runtime_error("chown failed");
    }
    const pid_t maker = launch({programs_ + "/initdb", "-D", folder_ + "/data", "-U", "waymark",
                                "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"},
                               folder_, user_, group_);
    int status = 0;
    ::waitpid(maker, &status, 0);
    if (status != 0) throw std::runtime_error("initdb failed: " + log_in(folder_));
    start();
}

PrivatePostgres::~PrivatePostgres() {
    stop();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void PrivatePostgres::start() {
    server_ = launch({programs_ + "/postgres", "-D", folder_ + "/data", "-k", folder_, "-c",
                      "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=100"},
                     folder_, user_, group_);
    for (int attempt = 0; attempt < start_attempts_max; ++attempt) {
        try {
            const db::PostgresConnection probe(address_of("postgres"), db::Limits{});
            return;
        } catch (const Fault&) {
            int status = 0;
            if (::waitpid(server_, &status, WNOHANG) == server_) break;
            std::this_thread::sleep_for(between_attempts);
        }
    }
    throw std::runtime_error("PostgreSQL did not start: " + log_in(folder_));
}

void PrivatePostgres::stop() {
    if (server_ <= 0) return;
    ::kill(server_, SIGINT);
    ::waitpid(server_, nullptr, 0);
    server_ = 0;
}

void PrivatePostgres::restart() {
    stop();
    start();
}

std::string PrivatePostgres::address_of(const std::string& database) const {
    return fmt::format("postgresql:///{}?host={}&user=waymark", database, folder_);
}

std::string PrivatePostgres::fresh_database() {
    const auto name = fmt::format("story_{}", ++databases_);
    db::PostgresConnection connection(address_of("postgres"), db::Limits{});
    connection.script({"test.create_database", "CREATE DATABASE " + name});
    return address_of(name);
}

PrivatePostgres& private_postgres() {
    static PrivatePostgres server;
    return server;
}

}  // namespace waymark::testing
