// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/// What a file is, by its first bytes. What its name and its sender say is not believed. Pure.
namespace waymark::dossier {

enum class PaperKind : std::uint8_t { pdf, jpeg, png };
std::string_view name_of(PaperKind kind);
std::optional<PaperKind> paper_kind_named(std::string_view name);
/// `application/pdf`.
std::string_view content_type_of(PaperKind kind);

/// Nothing for any other kind of file.
std::optional<PaperKind> kind_of_paper(std::string_view bytes);
/// A picture as telephones make it (ISO/IEC 23008-12), which few programs open.
bool is_heic(std::string_view bytes);

}  // namespace waymark::dossier
