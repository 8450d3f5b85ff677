// SPDX-License-Identifier: Apache-2.0
// How long the register's own functions take on a board that is filled:
//   look_up DATABASE < numbers     prints median and p99 by number, and by the beginning of a name
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include "platform/clock/clock.h"
#include "platform/db/db.h"
#include "registry/registry.h"

namespace {

using namespace waymark;

constexpr int rounds = 10;

class Times {
public:
    template <typename Question>
    void of(const Question& question) {
        const auto begin = std::chrono::steady_clock::now();
        question();
        const std::chrono::duration<double, std::milli> time =
            std::chrono::steady_clock::now() - begin;
        times_.push_back(time.count());
    }
    void print(std::string_view what) {
        std::sort(times_.begin(), times_.end());
        const auto at = [&](std::size_t percent) { return times_[times_.size() * percent / 100]; };
        fmt::print("{:44} {:>8} asked   median {:6.3f} ms   p99 {:6.3f} ms   (asked: under 10)\n",
                   what, times_.size(), at(50), at(99));
    }

private:
    std::vector<double> times_;
};

void measure(db::Database& database, const std::vector<std::string>& numbers) {
    const clock::SystemClock clock;
    const auto now = clock.now();
    const auto today = clock.today();
    Times by_number;
    Times by_name;
    Times by_two_letters;
    for (int round = 0; round < rounds; ++round) {
        for (const auto& number : numbers) {
            std::string name;
            by_number.of([&] {
                db::read(database, [&](db::Tx& tx) {
                    name = registry::look_up(tx, number, today, now).value().name;
                });
            });
            const auto search = [&](std::size_t letters) {
                db::read(database, [&](db::Tx& tx) {
                    (void)registry::search(tx, name.substr(0, letters), today, now);
                });
            };
            by_name.of([&] { search(name.size() - 4); });
            by_two_letters.of([&] { search(2); });
        }
    }
    by_number.print("look-up by number");
    by_name.print("search by most of a name");
    by_two_letters.print("search by two letters");
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    try {
        std::vector<std::string> numbers;
        for (std::string line; std::getline(std::cin, line);) numbers.push_back(line);
        const auto database = db::open(words[1], db::Access::read);
        measure(*database, numbers);
        return 0;
    } catch (const std::exception& fault) {
        fmt::print(stderr, "look_up: {}\n", fault.what());
        return 1;
    }
}
