// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/exceptions.h"

#include <algorithm>

namespace waymark::tidy {

std::vector<Exception> parse_exceptions(std::string_view text) {
    std::vector<Exception> exceptions;
    std::size_t number = 0;
    for (auto line : lines_of(text)) {
        ++number;
        if (line.empty() || line.front() == '#') continue;
        auto word = [&] {
            auto taken = std::string(line.substr(0, line.find(' ')));
            line.remove_prefix(std::min(taken.size() + 1, line.size()));
            return taken;
        };
        Exception exception;
        exception.rule = word();
        exception.path = word();
        exception.reason = std::string(line);
        exception.line = number;
        exceptions.push_back(std::move(exception));
    }
    return exceptions;
}

Breaches without_exceptions(Breaches breaches, const std::vector<Exception>& exceptions) {
    auto list = std::string("tests/tidy_exceptions.txt");
    Breaches idle;
    for (const auto& exception : exceptions) {
        auto excused = [&](const Breach& breach) {
            return breach.rule == exception.rule && breach.path == exception.path;
        };
        auto first = std::remove_if(breaches.begin(), breaches.end(), excused);
        if (first == breaches.end())
            idle.push_back({"exceptions", list, exception.line,
                            exception.path + " no longer needs this: take it out"});
        if (exception.reason.empty())
            idle.push_back({"exceptions", list, exception.line, "an exception has a reason"});
        breaches.erase(first, breaches.end());
    }
    breaches.insert(breaches.end(), idle.begin(), idle.end());
    return breaches;
}

}  // namespace waymark::tidy
