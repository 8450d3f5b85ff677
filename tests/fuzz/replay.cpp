// SPDX-License-Identifier: Apache-2.0
// Stands in for libFuzzer where there is none: gives the reader each input of a folder as it is,
// and then small changes of it, always the same ones.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int changes_per_input = 300;
constexpr std::chrono::seconds time_max{20};

using Bytes = std::vector<std::uint8_t>;

std::vector<Bytes> inputs_in(const char* folder) {
    std::vector<Bytes> inputs;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(entry.path(), std::ios::binary);
        inputs.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return inputs;
}

/// One to four places changed: a bit, a byte that means something, a piece doubled or taken out.
Bytes changed(Bytes bytes, std::mt19937& random) {
    static const std::string telling = "{}[]()\"',;:-\n\r\t\\/0129eE+.#%&<>\x80\xFF";
    for (auto left = 1 + random() % 4; left > 0 && !bytes.empty(); --left) {
        auto at = random() % bytes.size();
        auto length = std::min<std::size_t>(1 + random() % 16, bytes.size() - at);
        auto from = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        switch (random() % 4) {
            case 0: *from = static_cast<std::uint8_t>(*from ^ (1U << (random() % 8))); break;
            case 1: *from = static_cast<std::uint8_t>(telling[random() % telling.size()]); break;
            case 2: bytes.erase(from, from + static_cast<std::ptrdiff_t>(length)); break;
            default: {
                Bytes piece(from, from + static_cast<std::ptrdiff_t>(length));
                bytes.insert(from, piece.begin(), piece.end());
            }
        }
    }
    return bytes;
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    std::mt19937 random(1);
    auto inputs = inputs_in(words[1]);
    auto stop = std::chrono::steady_clock::now() + time_max;
    std::size_t runs = 0;
    for (const auto& input : inputs) {
        LLVMFuzzerTestOneInput(input.data(), input.size());
        for (int i = 0; i < changes_per_input && std::chrono::steady_clock::now() < stop;
             ++i, ++runs) {
            auto next = changed(input, random);
            LLVMFuzzerTestOneInput(next.data(), next.size());
        }
    }
    std::printf("%zu inputs, %zu changes of them: survived\n", inputs.size(), runs);
    return inputs.empty() ? 1 : 0;
}
