// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>

#include "assets.h"
#include "pack.h"
#include "text.h"

namespace {

using namespace waymark::tools;

std::vector<AssetFile> files_below(const std::filesystem::path& folder) {
    std::vector<AssetFile> files;
    if (!std::filesystem::exists(folder)) return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files.push_back({entry.path().lexically_relative(folder).generic_string(),
                             read_file(entry.path())});
    std::sort(files.begin(), files.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    return files;
}

std::string row(Pack& pack, const PackedAsset& asset) {
    return "    {" + literal_of(asset.name) + ", " + literal_of("/assets/" + asset.hashed_name) +
           ", " + literal_of(asset.content_type) + ",\n     " + pack.add(asset.raw) + ",\n     " +
           pack.add(asset.gzip) + ",\n     " + pack.add(asset.brotli) + "},\n";
}

void embed(const std::filesystem::path& folder, const std::filesystem::path& out) {
    Pack pack("waymark_assets");
    std::string rows;
    for (const auto& asset : pack_assets(files_below(folder))) rows += row(pack, asset);

    auto bin = std::filesystem::absolute(out / "assets.bin");
    std::string text = "#include \"platform/files/assets.h\"\n\n" + pack.declaration(bin);
    text += "namespace waymark::files {\n\n";
    if (!rows.empty())
        text += "namespace {\n\nconstexpr Asset all[] = {\n" + rows + "};\n\n}  // namespace\n\n";
    text += "std::span<const Asset> assets() { return ";
    text += rows.empty() ? "{}" : "all";
    text += "; }\n\n}  // namespace waymark::files\n";
    write_file(bin, pack.bytes());
    write_file(out / "assets.cpp", text);
    auto now = std::filesystem::file_time_type::clock::now();
    std::filesystem::last_write_time(bin, now);
    std::filesystem::last_write_time(out / "assets.cpp", now);
}

}  // namespace

/// embed_assets BUILT_FOLDER OUT_FOLDER
int main(int count, char** words) {
    if (count != 3) {
        std::fputs("usage: embed_assets BUILT_FOLDER OUT_FOLDER\n", stderr);
        return 2;
    }
    return run([&] { embed(words[1], words[2]); });
}
