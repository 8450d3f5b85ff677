// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"
#include "dossier/findings/verdict.h"
#include "dossier/pages/verdicts.h"
#include "dossier/row.h"
#include "dossier/store/store.h"
#include "dossier/titles.h"
#include "dossier/wordings.h"
#include "eligibility/dossier.h"
#include "scheme/scheme.h"

/// A person's record of hours and papers, as people keep it: a spreadsheet saved as CSV, or JSON.
/// Both formats are described in docs/reference/dossier.md. Reading never guesses: what it cannot
/// understand is refused, with the place and the remedy.
namespace waymark::dossier {

inline constexpr std::size_t bytes_max = std::size_t{64} << 20;
inline constexpr std::size_t entry_max = 1'000'000;
/// How many problems are told one by one; of the rest, only the number.
inline constexpr std::size_t problems_told = 20;

enum class Format : std::uint8_t { csv, json };

/// The format by the ending of the file's name, else by its first character.
Format format_of(std::string_view file, std::string_view bytes);

struct Record;

/// What the reader needs to know beside the bytes.
struct Reading {
    std::string_view file;                         ///< how problems call it
    std::span<const scheme::Category> categories;  ///< those that an entry may name
    /// Those that a line may name; without any, a fact may have any name, as in a dossier that was
    /// kept under an earlier vocabulary.
    std::span<const scheme::FactName> facts = {};
    std::span<const scheme::Conversion> conversions;  ///< what a semester hour is worth
    Date latest;                                      ///< an entry after this day is refused
    Language language = Language::english;            ///< of the problems
    /// Set when the file is further evidence to a record: events and titles are numbered alike, and
    /// no id may stand in both.
    const Record* further_to = nullptr;
};

/// What is wrong in a dossier, where, and what would be right. Lines and columns count from one.
struct Problem {
    std::string file;
    std::size_t line = 0;  ///< 0: the file as a whole
    std::size_t column = 0;
    std::string entry;  ///< id of the entry, when it has one
    std::string field;  ///< as the file calls it
    std::string message;
};
/// `hours.csv:12:5: entry 7, hours: …`, one line.
std::string to_text(const Problem& problem, Language language);
/// "Row 12, hours: …", for somebody who looks at the file in a spreadsheet program.
std::string spoken(const Problem& problem, Language language);

struct Refusal {
    std::vector<Problem> problems;  ///< the first `problems_told`
    std::size_t more = 0;           ///< how many further ones there are
};

/// A dossier as it was read, `sorted`, with the titles people gave to their entries.
struct Record {
    eligibility::Dossier dossier;
    Titles titles;                         ///< of `Entry::title`
    Titles events;                         ///< of `Entry::event`: kind and folded name
    std::vector<std::string> passed_over;  ///< columns of the file that nobody asked for
};

/// Reads a whole file. The record keeps nothing of `bytes`.
Result<Record, Refusal> read(std::string_view bytes, Format format, const Reading& reading);

/// Writes a record so that reading it gives the same record.
std::string to_json(const Record& record);
std::string to_csv(const Record& record);

}  // namespace waymark::dossier
