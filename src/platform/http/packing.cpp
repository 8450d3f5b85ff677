// SPDX-License-Identifier: Apache-2.0
#include <zlib.h>

#include <algorithm>
#include <optional>

#include "base/ensure.h"
#include "platform/http/ascii.h"
#include "platform/http/respond.h"

namespace waymark::http {

namespace {

/// Whether `q=0` stands among the parameters; any other weight means yes.
bool is_refused(std::string_view parameters) {
    while (!parameters.empty()) {
        std::string_view value = cut(parameters, ';');
        if (!same_word(trim(cut(value, '=')), "q")) continue;
        value = trim(value);
        return value.starts_with('0') && value.find_first_not_of("0.") == std::string_view::npos;
    }
    return false;
}

bool takes(std::string_view accept_encoding, std::string_view packing) {
    std::optional<bool> any;
    while (!accept_encoding.empty()) {
        std::string_view parameters = cut(accept_encoding, ',');
        const auto name = trim(cut(parameters, ';'));
        if (same_word(name, packing)) return !is_refused(parameters);
        if (name == "*") any = !is_refused(parameters);
    }
    return any.value_or(false);
}

std::string pack(std::string_view text, int level) {
    constexpr int gzip_window = MAX_WBITS + 16;  // 16 asks zlib for the gzip frame
    constexpr int memory = 8;
    z_stream stream{};
    ensure(
        deflateInit2(&stream, level, Z_DEFLATED, gzip_window, memory, Z_DEFAULT_STRATEGY) == Z_OK,
        "zlib has memory for one page");
    std::string out(deflateBound(&stream, text.size()), '\0');
    // zlib reads through a pointer that it does not declare const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int end = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    ensure(end == Z_STREAM_END, "the bound of zlib holds a whole page");
    return out;
}

bool is_text(std::string_view content_type) {
    return content_type.starts_with("text/") || content_type.starts_with("application/json");
}

}  // namespace

Packing pick_packing(std::string_view accept_encoding, Packed exists) {
    if (exists.brotli && takes(accept_encoding, "br")) return Packing::brotli;
    if (exists.gzip && takes(accept_encoding, "gzip")) return Packing::gzip;
    return Packing::none;
}

std::string_view name_of(Packing packing) {
    switch (packing) {
        case Packing::brotli: return "br";
        case Packing::gzip: return "gzip";
        case Packing::none: return "";
    }
    return "";
}

Response gzipped(const Request& request, Response response, int level) {
    constexpr std::size_t text_max = std::size_t{16} << 20;
    const auto content = response.content();
    if (content.size() < gzip_min || content.size() > text_max) return response;
    if (!is_text(response.content_type)) return response;
    if (!response.header("Content-Encoding").empty()) return response;
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (!takes(request.header("accept-encoding"), "gzip")) return response;
    response.body = pack(content, std::clamp(level, 1, gzip_level));
    response.fixed = {};
    response.headers.emplace_back("Content-Encoding", "gzip");
    return response;
}

}  // namespace waymark::http
