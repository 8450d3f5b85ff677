// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "statements.h"
#include "text.h"

/// embed_sql WING QUERIES.SQL OUT.h
int main(int count, char** words) {
    if (count != 4) {
        std::fputs("usage: embed_sql WING QUERIES.SQL OUT.h\n", stderr);
        return 2;
    }
    using namespace waymark::tools;
    return run(
        [&] { write_file(words[3], statements_header(words[1], words[2], read_file(words[2]))); });
}
