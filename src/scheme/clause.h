// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "scheme/sum.h"
#include "scheme/terms.h"

namespace waymark::scheme {

/// Something that is or is not in the file: a diploma, a signature, a letter, a passed exam, a
/// credential held, months of recovery. `any_of` names facts; `count` of them must fit.
struct FactRule {
    /// What the scheme calls the rule; decides only the words.
    enum class As : std::uint8_t {
        document,
        signature,
        exam,
        credential,
        letters,
        attestation,
        duration,
        share,
        payment,
        number
    };
    As as = As::document;
    std::vector<std::string> any_of;
    int count = 1;
    Evidence evidence = Evidence::none;     ///< none on an attestation: nothing is asked
    std::optional<std::int64_t> value_min;  ///< score, percent, words, or months
    std::optional<std::int64_t> value_max;
    std::optional<Window> recent;
    bool current = false;            ///< not ended on the day of the judgement
    std::optional<Period> held_for;  ///< so long in all, up to the judgement
    bool unbroken = false;           ///< ... in one run
};

/// Whole years of age at a milestone.
struct AgeRule {
    std::optional<int> at_least;
    std::optional<int> at_most;
    Milestone at = Milestone::application_submitted;
};

/// Something that stands in the way, at most for a time. Unless `automatic`, a person decides.
struct Bar {
    std::vector<std::string> any_of;    ///< facts
    std::optional<Period> lifts_after;  ///< counted from the day of the fact
    bool automatic = false;
};

/// What only a named person can decide: an equivalency, a category. Settled by the fact `decided`.
struct Decision {
    std::string decided;
    Text question;
};

struct Clause;

/// All, any, or at least so many of the clauses within. Ways with names are pathways.
struct Group {
    enum class Need : std::uint8_t { all, any, at_least };
    Need need = Need::all;
    int count = 0;
    std::vector<Clause> of;
};

/// Holds while the file has (or lacks) a fact, or was anchored on the right side of a date.
struct Guard {
    std::string fact;     ///< empty: only the dates matter
    bool absent = false;  ///< holds when the fact is not there
    Milestone anchor = Milestone::application_received;
    std::optional<Date> from;
    std::optional<Date> until;     ///< the day itself included
    std::optional<Window> recent;  ///< the anchor's day is no earlier than this
};

/// One requirement, the unit that findings, refusals and the Model cite by `id`.
struct Clause {
    std::string id;
    Text title;
    Text note;
    Citation citation;
    std::string topic;          ///< row of the comparison: training, work, renewal ...
    std::string pathway;        ///< name of the way, inside a group of ways
    bool advisory = false;      ///< told, never held against anyone
    std::optional<Guard> when;  ///< otherwise not applicable
    std::optional<Guard> waived_when;
    std::variant<Group, Sum, FactRule, AgeRule, Bar, Decision> rule;
};

}  // namespace waymark::scheme
