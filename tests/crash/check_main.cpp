// SPDX-License-Identifier: Apache-2.0
// crash_check DATABASE FILE: tells what is left of the acts whose names stand in the file. Ends
// with 0 when all are there and whole, 1 when not, 2 when it cannot tell.
#include <cstdio>
#include <exception>
#include <fstream>
#include <sstream>

#include "tests/crash/check.h"

using namespace waymark;

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    std::ostringstream text;
    text << std::ifstream(argv[2]).rdbuf();
    try {
        const auto acknowledged = crash::whole_lines(text.str());
        const auto left = crash::what_is_left(argv[1], acknowledged);
        std::printf("acknowledged %zu, %s\n", acknowledged.size(), crash::to_text(left).c_str());
        return left.is_whole() ? 0 : 1;
    } catch (const std::exception& trouble) {
        std::printf("%s\n", trouble.what());
        return 2;
    }
}
