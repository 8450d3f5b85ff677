// SPDX-License-Identifier: Apache-2.0
#include "platform/qr/qr.h"

#include <dlfcn.h>
#include <qrencode.h>

#include <fmt/core.h>

#include <memory>

namespace waymark::qr {

namespace {

/// The functions of libqrencode that the house uses. It is loaded with the first picture, so that
/// a program that draws none starts without it.
struct Library {
    decltype(&QRcode_encodeString8bit) encode = nullptr;
    decltype(&QRcode_free) free = nullptr;
};

Library load() {
    auto* handle = ::dlopen("libqrencode.so.4", RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) return {};
    Library library;
    library.encode =
        reinterpret_cast<decltype(library.encode)>(::dlsym(handle, "QRcode_encodeString8bit"));
    library.free = reinterpret_cast<decltype(library.free)>(::dlsym(handle, "QRcode_free"));
    return library.encode != nullptr && library.free != nullptr ? library : Library{};
}

const Library& library() {
    static const Library loaded = load();
    return loaded;
}

/// One piece of path for each run of dark squares in a row.
std::string path_of(const QRcode& code) {
    std::string path;
    const auto is_dark = [&](int x, int y) { return (code.data[y * code.width + x] & 1) != 0; };
    for (int y = 0; y < code.width; ++y)
        for (int x = 0; x < code.width; ++x) {
            int run = 0;
            while (x + run < code.width && is_dark(x + run, y)) ++run;
            if (run == 0) continue;
            path += fmt::format("M{} {}h{}v1h-{}z", x + margin, y + margin, run, run);
            x += run;
        }
    return path;
}

}  // namespace

std::optional<Picture> picture_of(const std::string& text) {
    if (library().encode == nullptr) return std::nullopt;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        library().encode(text.c_str(), 0, QR_ECLEVEL_M), library().free);
    if (!code) return std::nullopt;
    return Picture{code->width + 2 * margin, path_of(*code)};
}

}  // namespace waymark::qr
