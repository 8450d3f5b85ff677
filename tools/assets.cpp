// SPDX-License-Identifier: Apache-2.0
#include "assets.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include <brotli/encode.h>
#include <zlib.h>

namespace waymark::tools {

namespace {

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

struct Type {
    std::string_view ending;
    std::string_view content_type;
    bool is_text;
};

constexpr std::array types = {
    Type{".css", "text/css; charset=utf-8", true},
    Type{".js", "text/javascript; charset=utf-8", true},
    Type{".mjs", "text/javascript; charset=utf-8", true},
    Type{".svg", "image/svg+xml", true},
    Type{".json", "application/json", true},
    Type{".txt", "text/plain; charset=utf-8", true},
    Type{".csv", "text/csv; charset=utf-8", true},
    Type{".webmanifest", "application/manifest+json", true},
    Type{".ico", "image/x-icon", true},
    Type{".png", "image/png", false},
    Type{".jpg", "image/jpeg", false},
    Type{".webp", "image/webp", false},
    Type{".woff2", "font/woff2", false},
};

const Type* type_of(std::string_view name) {
    for (const auto& type : types)
        if (ends_with(name, type.ending)) return &type;
    return nullptr;
}

PackedAsset packed(std::string name, std::string bytes) {
    PackedAsset asset;
    asset.content_type = content_type_of(name);
    asset.hashed_name = hashed_name(name, digest_of(bytes));
    if (type_of(name) != nullptr && type_of(name)->is_text) {
        asset.gzip = gzipped(bytes);
        asset.brotli = brotlied(bytes);
    }
    asset.name = std::move(name);
    asset.raw = std::move(bytes);
    return asset;
}

}  // namespace

std::string content_type_of(std::string_view name) {
    const auto* type = type_of(name);
    if (type == nullptr)
        throw std::runtime_error("no content type is known for the asset " + std::string(name));
    return std::string(type->content_type);
}

std::string digest_of(std::string_view bytes) {
    // FNV-1a of 64 bits: names of files, not secrets.
    std::uint64_t sum = 14695981039346656037ULL;
    for (char c : bytes) sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    std::string digits(16, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, sum >>= 4)
        *digit = "0123456789abcdef"[sum & 15];
    return digits;
}

std::string hashed_name(std::string_view name, std::string_view digest) {
    auto dot = name.rfind('.');
    return std::string(name.substr(0, dot)) + "." + std::string(digest.substr(0, 8)) +
           std::string(name.substr(dot));
}

std::string with_hashed_urls(std::string_view sheet, std::string_view sheet_name,
                             const std::vector<PackedAsset>& others) {
    auto folder = std::filesystem::path(sheet_name).parent_path();
    std::string out;
    for (auto at = sheet.find("url("); at != sheet.npos; at = sheet.find("url(")) {
        out += sheet.substr(0, at + 4);
        sheet.remove_prefix(at + 4);
        auto written = sheet.substr(0, sheet.find(')'));
        sheet.remove_prefix(written.size());
        auto bare = written;
        while (!bare.empty() && (bare.front() == '"' || bare.front() == '\''))
            bare.remove_prefix(1);
        while (!bare.empty() && (bare.back() == '"' || bare.back() == '\'')) bare.remove_suffix(1);
        auto name = (folder / bare).lexically_normal().generic_string();
        auto found = std::find_if(others.begin(), others.end(),
                                  [&](const auto& other) { return other.name == name; });
        out += found == others.end() ? std::string(written) : "/assets/" + found->hashed_name;
    }
    return out + std::string(sheet);
}

std::vector<PackedAsset> pack_assets(std::vector<AssetFile> files) {
    std::stable_partition(files.begin(), files.end(),
                          [](const auto& file) { return !ends_with(file.name, ".css"); });
    std::vector<PackedAsset> assets;
    for (auto& file : files) {
        if (ends_with(file.name, ".css"))
            file.bytes = with_hashed_urls(file.bytes, file.name, assets);
        assets.push_back(packed(std::move(file.name), std::move(file.bytes)));
    }
    return assets;
}

std::string gzipped(std::string_view bytes) {
    constexpr int window_with_gzip_header = 15 + 16;
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, window_with_gzip_header, 9, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        throw std::runtime_error("zlib does not start");
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    // zlib's interface is older than const; it does not write to its input.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out.size() < bytes.size() ? out : std::string{};
}

std::string brotlied(std::string_view bytes) {
    std::string out(BrotliEncoderMaxCompressedSize(bytes.size()) + 1, '\0');
    auto size = out.size();
    auto ok =
        BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT,
                              bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                              &size, reinterpret_cast<std::uint8_t*>(out.data()));
    if (ok == BROTLI_FALSE) throw std::runtime_error("brotli could not compress an asset");
    out.resize(size);
    return out.size() < bytes.size() ? out : std::string{};
}

}  // namespace waymark::tools
