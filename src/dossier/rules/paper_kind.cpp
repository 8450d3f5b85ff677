// SPDX-License-Identifier: Apache-2.0
#include "dossier/rules/paper_kind.h"

#include <algorithm>
#include <array>

namespace waymark::dossier {

namespace {

using namespace std::string_view_literals;

constexpr std::array<std::string_view, 3> names = {"pdf", "jpeg", "png"};
constexpr std::array<std::string_view, 3> types = {"application/pdf", "image/jpeg", "image/png"};
constexpr std::array<std::string_view, 3> openings = {"%PDF-"sv, "\xFF\xD8\xFF"sv,
                                                      "\x89PNG\r\n\x1A\n"sv};
constexpr std::array<std::string_view, 10> heic_brands = {"heic", "heix", "heim", "heis", "hevc",
                                                          "hevx", "mif1", "msf1", "avif", "avis"};

}  // namespace

std::string_view name_of(PaperKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::optional<PaperKind> paper_kind_named(std::string_view name) {
    const auto place = std::ranges::find(names, name);
    if (place == names.end()) return std::nullopt;
    return static_cast<PaperKind>(place - names.begin());
}

std::string_view content_type_of(PaperKind kind) { return types[static_cast<std::size_t>(kind)]; }

std::optional<PaperKind> kind_of_paper(std::string_view bytes) {
    for (std::size_t i = 0; i < openings.size(); ++i)
        if (bytes.starts_with(openings[i])) return static_cast<PaperKind>(i);
    return std::nullopt;
}

bool is_heic(std::string_view bytes) {
    if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp") return false;
    return std::ranges::find(heic_brands, bytes.substr(8, 4)) != heic_brands.end();
}

}  // namespace waymark::dossier
