// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "catalogue.h"
#include "text.h"

/// embed_words OUT.cpp CATALOGUE.po...
int main(int count, char** words) {
    if (count < 2) {
        std::fputs("usage: embed_words OUT.cpp CATALOGUE.po...\n", stderr);
        return 2;
    }
    using namespace waymark::tools;
    return run([&] {
        Catalogue catalogue;
        for (int i = 2; i < count; ++i) catalogue.add(words[i], read_file(words[i]));
        write_file(words[1], catalogue.source());
    });
}
