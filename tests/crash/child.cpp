// SPDX-License-Identifier: Apache-2.0
// Works until it is killed, or has done so many acts: crash_child DATABASE NAME [WORD...]
// Each act is written on standard output, one a line, once it is acknowledged. The words:
//   found       make the database and end
//   early       acknowledge before the commit: a lie that the tests must find
//   loose       let SQLite, or PostgreSQL, not wait for the disk: a loss the power test must find
//   resilient   go on after a fault, which is written on standard error
//   acts=N      end after N acts of each thread
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <fmt/core.h>

#include "base/outage.h"
#include "tests/crash/board.h"

using namespace waymark;

namespace {

constexpr int threads = 8;
constexpr std::chrono::milliseconds between_seals{20};
constexpr std::chrono::milliseconds after_a_fault{20};

struct Work {
    std::string name;
    bool is_early = false;
    bool is_loose = false;
    bool is_resilient = false;
    long acts = 0;  ///< 0: without end
};

/// One write, so that no line is torn by another thread.
void acknowledge(const std::string& key) {
    const auto line = key + "\n";
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) std::_Exit(3);
}

void do_one(db::Database& database, const Work& work, const std::string& key) {
    if (work.is_early) {
        crash::act(database, key, [&] { acknowledge(key); });
        return;
    }
    crash::act(database, key);
    acknowledge(key);
}

void work_on(db::Database& database, const Work& work, int thread) {
    for (long i = 0; work.acts == 0 || i < work.acts; ++i) {
        try {
            do_one(database, work, fmt::format("{}-{}-{}", work.name, thread, i));
        } catch (const Outage& outage) {
            std::fputs((std::string("outage: ") + outage.what() + "\n").c_str(), stderr);
            if (!work.is_resilient) std::_Exit(4);
            std::this_thread::sleep_for(after_a_fault);
        }
    }
}

void seal_on(db::Database& database, const Work& work, const std::atomic<bool>& is_over) {
    while (!is_over) {
        try {
            crash::seal(database);
        } catch (const Outage&) {
            if (!work.is_resilient) std::_Exit(4);
        }
        std::this_thread::sleep_for(between_seals);
    }
}

void run(db::Database& database, const Work& work) {
    if (work.is_loose && database.dialect() == db::Dialect::sqlite) {
        database.exclusively([](db::Connection& connection) {
            connection.script({"crash.loose", "PRAGMA synchronous = OFF"});
        });
    }
    std::atomic<bool> is_over{false};
    std::thread sealer([&] { seal_on(database, work, is_over); });
    std::vector<std::thread> workers;
    for (int i = 0; i < threads; ++i) {
        workers.emplace_back([&, i] { work_on(database, work, i); });
    }
    for (auto& worker : workers) worker.join();
    is_over = true;
    sealer.join();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    const std::vector<std::string> words(argv + 3, argv + argc);
    const auto has = [&](const char* word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    Work work{argv[2], has("early"), has("loose"), has("resilient"), 0};
    for (const auto& word : words) {
        if (word.starts_with("acts=")) work.acts = std::strtol(word.c_str() + 5, nullptr, 10);
    }
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        const auto database = db::open(argv[1]);
        if (has("found")) {
            crash::found(*database);
        } else {
            run(*database, work);
        }
        return 0;
    } catch (const std::exception& trouble) {
        std::fputs((std::string(trouble.what()) + "\n").c_str(), stderr);
        return 1;
    }
}
