// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "scheme/terms.h"

/// The words by which a dossier names kinds, deliveries, strengths of evidence and milestones, in
/// English and Spanish. The first word of each is the one we write.
namespace waymark::dossier {

/// What a line is about: an entry of some kind, a fact, or a milestone.
enum class LineKind : std::uint8_t {
    training,
    work,
    supervision,
    internship,
    course,
    fact,
    milestone
};

/// Each reads a `folded` word.
std::optional<LineKind> line_kind_of(std::string_view word);
std::optional<scheme::Delivery> delivery_of(std::string_view word);
std::optional<scheme::Recognition> recognition_of(std::string_view word);
std::optional<scheme::Setting> setting_of(std::string_view word);
std::optional<scheme::Evidence> evidence_of(std::string_view word);
std::optional<scheme::Milestone> milestone_of(std::string_view word);

std::string_view word_for(scheme::EntryKind kind);
std::string_view word_for(scheme::Delivery delivery);        ///< empty: unknown
std::string_view word_for(scheme::Recognition recognition);  ///< empty: unknown
std::string_view word_for(scheme::Setting setting);          ///< empty: unknown
std::string_view word_for(scheme::Evidence evidence);
std::string_view word_for(scheme::Milestone milestone);

/// The words we write, as a list for a message: `in person, live online, self paced`.
std::string delivery_words();
std::string recognition_words();
std::string setting_words();
std::string evidence_words();
std::string kind_words();

}  // namespace waymark::dossier
