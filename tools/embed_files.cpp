// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <map>

#include "pack.h"
#include "text.h"

namespace {

using namespace waymark::tools;

void embed(const std::filesystem::path& root, const std::filesystem::path& out,
           const std::vector<std::string>& files) {
    Pack pack("waymark_shipped");
    std::map<std::string, std::string> views;
    for (const auto& file : files) views[file] = pack.add(read_file(root / file));

    auto bin = std::filesystem::absolute(out / "shipped.bin");
    std::string text = "#include \"platform/files/shipped.h\"\n\n" + pack.declaration(bin);
    text += "namespace waymark::files {\n\n";
    if (!views.empty()) {
        text += "namespace {\n\nconstexpr Shipped all[] = {\n";
        for (const auto& [path, view] : views)
            text += "    {" + literal_of(path) + ", " + view + "},\n";
        text += "};\n\n}  // namespace\n\n";
    }
    text += "std::span<const Shipped> shipped() { return ";
    text += views.empty() ? "{}" : "all";
    text += "; }\n\n}  // namespace waymark::files\n";
    write_file(bin, pack.bytes());
    write_file(out / "shipped.cpp", text);
    // The build compares times: both must be newer than what they were made from.
    std::filesystem::last_write_time(bin, std::filesystem::file_time_type::clock::now());
    std::filesystem::last_write_time(out / "shipped.cpp",
                                     std::filesystem::file_time_type::clock::now());
}

}  // namespace

/// embed_files ROOT OUT_FOLDER FILE...
int main(int count, char** words) {
    if (count < 3) {
        std::fputs("usage: embed_files ROOT OUT_FOLDER FILE...\n", stderr);
        return 2;
    }
    return run([&] { embed(words[1], words[2], {words + 3, words + count}); });
}
