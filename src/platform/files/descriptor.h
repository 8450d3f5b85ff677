// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace waymark::files {

/// An open file, closed whatever happens. No program that is started inherits it.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const std::string& path, int flags)
        : number_(::open(path.c_str(), flags | O_CLOEXEC)) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    bool is_open() const { return number_ >= 0; }
    int operator*() const { return number_; }
    void close() {
        if (is_open()) ::close(std::exchange(number_, -1));
    }

private:
    int number_;
};

}  // namespace waymark::files
