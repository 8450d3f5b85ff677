// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <zlib.h>

#include "assets.h"
#include "pack.h"

using namespace waymark::tools;

namespace {

std::string from_gzip(std::string bytes) {
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    std::string out(100000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    inflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

}  // namespace

TEST_CASE("assets: a name carries the hash of the content, and changes with it") {
    CHECK(hashed_name("css/board.css", "3f2a91c0aaaaaaaa") == "css/board.3f2a91c0.css");
    CHECK(digest_of("a") != digest_of("b"));
    CHECK(digest_of("") == "cbf29ce484222325");
}

TEST_CASE("assets: texts are compressed, and come back the same") {
    std::string sheet(5000, 'a');
    auto assets = pack_assets({{"board.css", sheet}});
    REQUIRE(assets.size() == 1);
    CHECK(assets[0].content_type == "text/css; charset=utf-8");
    CHECK(assets[0].brotli.size() < 100);
    CHECK(from_gzip(assets[0].gzip) == sheet);
}

TEST_CASE("assets: what compressing would lengthen stays as it is") {
    auto assets = pack_assets({{"a.css", "x"}, {"a.png", std::string(5000, 'a')}});
    for (const auto& asset : assets) {
        CHECK(asset.gzip.empty());
        CHECK(asset.brotli.empty());
    }
}

TEST_CASE("assets: a style sheet names images by their hashed names, others as written") {
    auto assets = pack_assets(
        {{"css/board.css", "a{b:url(../i.svg)}c{d:url(\"data:x\")}"}, {"i.svg", "<svg/>"}});
    REQUIRE(assets.size() == 2);
    CHECK(assets[1].raw == "a{b:url(/assets/" + assets[0].hashed_name + ")}c{d:url(\"data:x\")}");
}

TEST_CASE("assets: a file of an unknown type is refused by name") {
    CHECK_THROWS_WITH(pack_assets({{"a.exe", ""}}), "no content type is known for the asset a.exe");
}

TEST_CASE("pack: each file is a view into one block of bytes") {
    Pack pack("label");
    CHECK(pack.add("abc") == "std::string_view(label + 0, 3)");
    CHECK(pack.add("de") == "std::string_view(label + 3, 2)");
    CHECK(pack.bytes() == "abcde");
}
