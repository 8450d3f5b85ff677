// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/ensure.h"
#include "platform/qr/qr.h"

/// Draws a picture and has zbarimg read it, as a phone would. For tests.
namespace waymark::qr::testing {

/// The squares as a portable bitmap, each of eight dots.
inline std::string bitmap_of(const Picture& picture) {
    constexpr int dots = 8;
    const auto side = static_cast<std::size_t>(picture.side);
    std::vector<std::string> rows(side, std::string(side, '0'));
    std::istringstream path(picture.dark);
    for (std::string run; std::getline(path, run, 'z');) {
        std::size_t x = 0;
        std::size_t y = 0;
        std::size_t length = 0;
        const auto read = std::sscanf(run.c_str(), "M%zu %zuh%zu", &x, &y, &length);
        ensure(read == 3 && y < side && x + length <= side, "a run lies in the picture");
        std::fill_n(rows[y].begin() + static_cast<std::ptrdiff_t>(x), length, '1');
    }
    std::string text = "P1\n" + std::to_string(picture.side * dots) + " " +
                       std::to_string(picture.side * dots) + "\n";
    for (const auto& row : rows)
        for (int line = 0; line < dots; ++line) {
            for (const char square : row) text += std::string(dots, square);
            text += '\n';
        }
    return text;
}

/// What zbarimg reads in it; empty when it reads nothing.
inline std::string read(const Picture& picture, const std::string& name) {
    const auto file = std::filesystem::temp_directory_path() / (name + ".pbm");
    std::ofstream(file) << bitmap_of(picture);
    const auto command =
        "zbarimg --nodbus --quiet --raw --oneshot -Sdisable -Sqrcode.enable " + file.string();
    auto* pipe = ::popen(command.c_str(), "r");
    ensure(pipe != nullptr, "a program can be started");
    std::string text;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) text += static_cast<char>(c);
    ::pclose(pipe);
    std::filesystem::remove(file);
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

}  // namespace waymark::qr::testing
