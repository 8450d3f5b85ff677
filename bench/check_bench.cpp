// SPDX-License-Identifier: Apache-2.0
// `waymark check` as a whole process: how long it takes and how much memory, for one dossier and
// for a spreadsheet of 300,000 entries.
#include <fcntl.h>
#include <fmt/core.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "base/date.h"

using namespace waymark;

namespace {

struct Run {
    double milliseconds = 0;
    long kilobytes = 0;
};

std::string program() {
    return std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path() / "src" /
           "waymark";
}

[[noreturn]] void become(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    execv(arguments[0], arguments.data());
    _exit(127);
}

Run run(const std::vector<std::string>& words) {
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) become(words);
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) fmt::print("  (it ended with a fault)\n");
    return {took.count(), used.ru_maxrss};
}

/// The median of several runs, by time.
Run median(const std::vector<std::string>& words, std::size_t times) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < times; ++i) runs.push_back(run(words));
    std::sort(runs.begin(), runs.end(),
              [](const Run& a, const Run& b) { return a.milliseconds < b.milliseconds; });
    return runs[times / 2];
}

/// Ten hours on each of 30,000 days, with ids, titles and several categories.
void write_ledger(const std::string& path) {
    constexpr const char* categories[] = {"advocacy", "ethics", "mentoring", "core",
                                          "advocacy+ethics"};
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) return;
    fmt::print(file, "id,kind,date,hours,category,title,evidence\n");
    const Date first = *Date::of(1940, 1, 1);
    for (int i = 0; i < 300'000; ++i) {
        fmt::print(file, "T-{:06},training,{},1,{},Peer support circle session {},document\n", i,
                   to_text(days_after(first, i / 10)), categories[i % 5], i % 5'000);
    }
    std::fclose(file);
}

void show(const char* what, const Run& run) {
    fmt::print("{:44} {:8.1f} ms {:8.1f} MB\n", what, run.milliseconds,
               static_cast<double>(run.kilobytes) / 1024);
}

}  // namespace

int main() {
    const std::string waymark = program();
    const std::string one = "examples/jordan-ellis.csv";
    show("check one file, one scheme (< 20 ms, < 20 MB)",
         median({waymark, "check", one, "--scheme", "il-crss", "--as-of", "2026-03-09"}, 21));
    show("check one file, every scheme",
         median({waymark, "check", one, "--as-of", "2026-03-09"}, 7));
    const std::string ledger = std::filesystem::temp_directory_path() / "waymark-bench-ledger.csv";
    write_ledger(ledger);
    const auto size = static_cast<double>(std::filesystem::file_size(ledger)) / (1 << 20);
    fmt::print("a ledger of 300,000 entries, {:.1f} MB (< 1 s, < {:.0f} MB)\n", size, 5 * size);
    show("check it", median({waymark, "check", ledger, "--scheme", "il-crss"}, 3));
    std::filesystem::remove(ledger);
}
