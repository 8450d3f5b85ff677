// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

/// Styles, scripts and icons, compiled into the program. Their addresses carry a hash of the
/// content, so a browser may keep them for ever.
namespace waymark::files {

struct Asset {
    std::string_view name;  ///< as the source calls it: `board.css`
    std::string_view path;  ///< as the page calls it: `/assets/board.3f2a91c0.css`
    std::string_view content_type;
    std::string_view raw;
    std::string_view gzip;    ///< empty where compressing saves nothing
    std::string_view brotli;  ///< likewise
};

/// All of them.
std::span<const Asset> assets();

/// The asset at an address such as `/assets/board.3f2a91c0.css`; null when there is none.
const Asset* asset(std::string_view path);

/// The address of an asset by its plain name. A name nobody made an asset of is a bug.
std::string_view asset_path(std::string_view plain_name);

}  // namespace waymark::files
