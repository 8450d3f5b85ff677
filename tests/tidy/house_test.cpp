// SPDX-License-Identifier: Apache-2.0
// The house itself, held against its rules. The rules have tests of their own beside this file.
#include <doctest/doctest.h>

#include "catalogue.h"
#include "tests/tidy/bans.h"
#include "tests/tidy/exceptions.h"
#include "tests/tidy/ladder.h"
#include "tests/tidy/papers.h"
#include "tests/tidy/sizes.h"
#include "tests/tidy/words.h"
#include "text.h"

using namespace waymark;
using namespace waymark::tidy;

namespace {

const std::filesystem::path root = ".";

void add(Breaches& all, const Breaches& more) { all.insert(all.end(), more.begin(), more.end()); }

std::map<std::string, std::string> spanish(const std::vector<Source>& sources) {
    tools::Catalogue catalogue;
    for (const auto& source : sources)
        if (starts_with(source.path, "locale/es") && ends_with(source.path, ".po"))
            catalogue.add(source.path, source.text);
    return catalogue.entries();
}

Breaches breaches_of_house() {
    Breaches all;
    auto sources = sources_in(root);
    auto words = spanish(sources);
    auto doors = doors_of(sources);
    for (const auto& source : sources) {
        for (auto check : {check_purity, check_size, check_functions, check_bans, check_opening,
                           check_page_words, check_title})
            add(all, check(source));
        add(all, check_ladder(source, doors));
        add(all, check_spanish(source, words));
        add(all, check_links(source, root));
    }
    add(all, check_heavy_headers(sources));
    add(all, check_folders(sources));
    add(all, check_map(tools::read_file(root / "ARCHITECTURE.md"), folders_in(root)));
    return all;
}

}  // namespace

TEST_CASE("house: every rule holds, but for the exceptions that give their reason") {
    auto exceptions = parse_exceptions(tools::read_file(root / "tests/tidy_exceptions.txt"));
    for (const auto& breach : without_exceptions(breaches_of_house(), exceptions))
        FAIL_CHECK(to_text(breach));
}

TEST_CASE("house: the check sees the whole house") {
    auto sources = sources_in(root);
    auto has = [&](std::string_view path) {
        for (const auto& source : sources)
            if (source.path == path) return true;
        return false;
    };
    CHECK(has("src/base/date.cpp"));
    CHECK(has("tests/tidy/house_test.cpp"));
    CHECK(has("README.md"));
    CHECK_FALSE(has("build/release/generated/words/spanish.cpp"));
}
