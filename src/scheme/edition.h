// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"
#include "scheme/clause.h"
#include "scheme/policy.h"

/// An edition: what a board asks for from one day to another.
namespace waymark::scheme {

struct Source {
    std::string id;
    Text title;
    std::string url;
    std::string seen;  ///< when and how it was read
};

/// A place where sources disagree: the readings, the one chosen, and why.
struct Choice {
    std::string id;
    Text topic;
    std::vector<Text> readings;
    Text chosen;
    Text why;
};

/// A kind of content that hours are sorted by.
struct Category {
    std::string id;
    Text name;
    std::vector<std::string> aliases;  ///< other spellings accepted in a dossier
    bool domain = false;               ///< one of the credential's performance domains
};

/// Something that a file may hold beside hours: a diploma, a signature, a passed exam, a decision.
struct FactName {
    std::string id;
    Text name;
    std::vector<std::string> aliases;  ///< other spellings accepted in a dossier
};

/// What an amount in another unit is worth: a semester hour is 15 hours.
struct Conversion {
    std::string unit;  ///< semester_hour, trimester_hour, quarter_hour
    Hours worth;
};

/// What kind of paper an edition is.
enum class EditionKind : std::uint8_t { credential, pathway, floor, endorsement };

/// One dated edition of one credential's rules.
struct Edition {
    std::string credential;  ///< il-crss
    std::string edition;     ///< 2023-04
    EditionKind kind = EditionKind::credential;
    bool outline = false;  ///< shows some kinds of rules; the others are left out
    Text name;
    Text short_name;
    Text summary;
    Text board;
    std::string jurisdiction;  ///< US-IL
    std::optional<Date> from;
    std::optional<Date> until;  ///< last day
    bool dates_assumed = false;
    Milestone anchor = Milestone::application_submitted;  ///< decides which edition applies
    bool better_of = false;                               ///< a newer edition that helps is offered
    std::string floor;              ///< credential whose rules are the least allowed
    std::vector<Text> recognition;  ///< who accepts the credential
    std::vector<Source> sources;
    std::vector<Choice> choices;
    std::vector<Category> categories;
    std::vector<Category> vocabulary;  ///< what a dossier may name: these and the shared others
    std::vector<FactName> facts;  ///< what clauses and a dossier may name: all shared, and its own
    std::vector<Conversion> conversions;
    std::vector<Clause> requirements;
    Renewal renewal;
    std::vector<Exam> exams;
    std::vector<Fee> fees;
    std::vector<Clock> clocks;
    std::vector<Counter> counters;
    std::vector<Advice> advice;  ///< the to-do list, back-planned from a target date

    std::string name_of() const { return credential + "@" + edition; }
    const Category* category(std::string_view id_or_alias) const;
    /// What people call a fact; the id itself where nothing names it.
    const std::string& fact_name(const std::string& id, Language language) const;
};

/// An error keeps an edition from being used; a warning is for its author to weigh.
enum class Grade : std::uint8_t { error, warning };

/// What is wrong in a scheme file, and where. Lines and columns count from one; a line of 0 means
/// the file as a whole, and no file that the fault is of no file.
struct Problem {
    std::string file;
    int line = 0;
    int column = 0;
    std::string message;  ///< says what would be right
    Grade grade = Grade::error;
};
/// `il-crss/2023-04.yaml:12:5: error: …`
std::string to_text(const Problem& problem);

/// What schemes share: the categories and the facts they may name.
struct Vocabulary {
    std::vector<Category> categories;
    std::vector<FactName> facts;
    std::vector<Problem> problems;  ///< why it cannot be used; an edition read with it has them too
};
Vocabulary read_vocabulary(std::string_view yaml, std::string_view file);

/// Reads one scheme file.
Result<Edition, std::vector<Problem>> read(std::string_view yaml, std::string_view file,
                                           const Vocabulary& vocabulary);

}  // namespace waymark::scheme
