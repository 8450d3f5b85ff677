// SPDX-License-Identifier: Apache-2.0
#include <string_view>
#include <vector>

#include "cli/cli.h"

int main(int argc, char** argv) {
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    return waymark::cli::run(words);
}
