// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "page.h"
#include "text.h"

/// embed_html SOURCE_FOLDER OUT_FOLDER PAGE...
int main(int count, char** words) {
    if (count < 4) {
        std::fputs("usage: embed_html SOURCE_FOLDER OUT_FOLDER PAGE...\n", stderr);
        return 2;
    }
    using namespace waymark::tools;
    return run([&] {
        PageTypes types;
        std::filesystem::path from = words[1];
        std::filesystem::path to = words[2];
        for (int i = 3; i < count; ++i) {
            auto file = (from / words[i]).string();
            auto source = read_file(file);
            types.add(file, source);
            write_file(to / (std::string(words[i]) + ".cpp"), compile_page(file, source));
        }
    });
}
