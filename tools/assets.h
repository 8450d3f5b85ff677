// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Styles, scripts, icons and fonts as the server will send them.
namespace waymark::tools {

/// A file of the built assets: `css/board.css` and its bytes.
struct AssetFile {
    std::string name;
    std::string bytes;
};

/// One file made ready: `board.3f2a91c0.css`, compressed where that saves something.
struct PackedAsset {
    std::string name;
    std::string hashed_name;
    std::string content_type;
    std::string raw;
    std::string gzip;
    std::string brotli;
};

std::string content_type_of(std::string_view name);
/// The first 16 hexadecimal digits that tell one content from another.
std::string digest_of(std::string_view bytes);
std::string hashed_name(std::string_view name, std::string_view digest);

/// `url(../img/x.svg)` in a style sheet, pointed at the hashed names of `others`.
std::string with_hashed_urls(std::string_view sheet, std::string_view sheet_name,
                             const std::vector<PackedAsset>& others);

/// Packs all; style sheets last, since they name the others.
std::vector<PackedAsset> pack_assets(std::vector<AssetFile> files);

/// gzip at 9 and brotli at 11; empty when the file type is already compressed or nothing is saved.
std::string gzipped(std::string_view bytes);
std::string brotlied(std::string_view bytes);

}  // namespace waymark::tools
