// SPDX-License-Identifier: Apache-2.0
#include "tests/crash/run_child.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "tests/crash/check.h"

namespace waymark::crash {
namespace {

using Instant = std::chrono::steady_clock::time_point;

constexpr int rounds_of_a_short_run = 20;

struct Pipe {
    int read = -1;
    int write = -1;
    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
        read = ends[0];
        write = ends[1];
    }
    ~Pipe() {
        ::close(read);
        close_write();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void close_write() {
        if (write >= 0) ::close(write);
        write = -1;
    }
};

pid_t start(const std::vector<std::string>& command, const Pipe& out, const Pipe& errors) {
    std::vector<char*> words;
    for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const pid_t process = ::fork();
    if (process != 0) return process;
    ::setpgid(0, 0);
    ::dup2(out.write, STDOUT_FILENO);
    ::dup2(errors.write, STDERR_FILENO);
    ::execvp(words[0], words.data());
    ::_exit(127);
}

/// Adds what is there to be read; false at the end.
bool read_some(int file, std::string& text) {
    std::array<char, 65536> buffer{};
    const auto count = ::read(file, buffer.data(), buffer.size());
    if (count > 0) text.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0;
}

void read_all(pid_t process, Instant death, Pipe& out, Pipe& errors, Ended& ended) {
    std::array<pollfd, 2> files{{{out.read, POLLIN, 0}, {errors.read, POLLIN, 0}}};
    bool is_killed = false;
    while (files[0].fd >= 0 || files[1].fd >= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            death - std::chrono::steady_clock::now());
        if (left.count() <= 0 && !is_killed) {
            ::kill(-process, SIGKILL);
            is_killed = true;
        }
        ::poll(files.data(), files.size(), is_killed ? -1 : static_cast<int>(left.count()));
        if (files[0].revents != 0 && !read_some(out.read, ended.out)) files[0].fd = -1;
        if (files[1].revents != 0 && !read_some(errors.read, ended.errors)) files[1].fd = -1;
    }
}

}  // namespace

std::set<std::string> Ended::acknowledged() const { return whole_lines(out); }

Ended run(const std::vector<std::string>& command, std::chrono::milliseconds life) {
    Pipe out;
    Pipe errors;
    const auto death = std::chrono::steady_clock::now() + life;
    const pid_t process = start(command, out, errors);
    if (process < 0) throw std::runtime_error("no process");
    // Both sides say so, since nobody knows which comes first.
    ::setpgid(process, process);
    out.close_write();
    errors.close_write();
    Ended ended;
    read_all(process, death, out, errors, ended);
    int status = 0;
    ::waitpid(process, &status, 0);
    if (WIFEXITED(status)) ended.exit = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) ended.signal = WTERMSIG(status);
    return ended;
}

std::string child() {
    const char* path = std::getenv("CRASH_CHILD");
    if (path == nullptr) throw std::runtime_error("CRASH_CHILD names the program that works");
    return path;
}

std::vector<std::string> injected(const std::string& injection, std::vector<std::string> command) {
    const auto call = injection.substr(0, injection.find(':'));
    // A process has one tracer at most: the leak checker of a sanitized build would be the second.
    std::vector<std::string> words{"strace", "-f",
                                   "-o",     "/dev/null",
                                   "-E",     "ASAN_OPTIONS=detect_leaks=0",
                                   "-e",     "trace=" + call,
                                   "-e",     "inject=" + injection};
    words.insert(words.end(), command.begin(), command.end());
    return words;
}

int rounds() {
    const char* wanted = std::getenv("WAYMARK_CRASH_ROUNDS");
    return wanted == nullptr ? rounds_of_a_short_run : std::atoi(wanted);
}

Folder::Folder() {
    std::string path = std::filesystem::temp_directory_path() / "waymark-crash-XXXXXX";
    if (::mkdtemp(path.data()) == nullptr) throw std::runtime_error("no folder for the test");
    path_ = path;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace waymark::crash
