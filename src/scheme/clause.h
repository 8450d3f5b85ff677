// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "scheme/terms.h"

namespace waymark::scheme {

/// Which entries may count at all. Everything left empty accepts everything.
struct Conditions {
    std::vector<Delivery> delivery;
    std::vector<Recognition> recognition;
    std::vector<Setting> setting;
    std::vector<std::string> without;     ///< categories that shut an entry out (clinical, in-service)
    Evidence evidence = Evidence::none;   ///< at least this strong
    std::optional<int> duty_share_min;    ///< percent of duties that must be of the kind asked for
    std::optional<Window> recent;
    std::optional<Between> between;       ///< earned inside the cycle; nothing carried over
    bool once_ever = false;               ///< an event counts once, even in another cycle
};

/// A bucket: the hours of some categories, with a floor and a cap. The parts of a part are disjoint,
/// so an hour sits in one of them; what is credited to a part counts toward the part around it.
struct Part {
    std::string id;
    Text title;
    Citation citation;
    std::vector<std::string> categories;  ///< an entry with any of these; empty: only its parts'
    bool any_category = false;            ///< takes every entry of the sum
    Hours floor;                          ///< at least; zero: no floor
    std::optional<Hours> cap;             ///< counts up to
    std::optional<int> parts_needed;      ///< only this many of the parts' floors must be met
    Conditions where;
    std::vector<Part> parts;
};

/// A cap across categories: how much of one delivery, setting or kind may count. The values of the
/// limits of one sum must not overlap.
struct Limit {
    enum class On : std::uint8_t { delivery, setting, recognition, kind };
    std::string id;
    Text title;
    Citation citation;
    On on = On::delivery;
    std::vector<std::uint8_t> values;     ///< enumerators of what `on` names
    std::optional<Hours> at_most;
    std::optional<int> share_max;         ///< percent of all that is credited to the sum
};

/// Hours granted for a fact: a degree for 1,000 hours of work. Of the substitutions that carry the
/// same `only_one`, one counts.
struct Substitution {
    std::string id;
    Text title;
    Citation citation;
    std::string fact;
    Hours credit;
    std::string part;                     ///< the part credited; empty: the whole sum
    std::string only_one;
};

/// A sum of evidence against floors and caps. Two sums overlap: an entry may count in both. The
/// parts of one sum do not.
struct Sum {
    std::vector<EntryKind> of;
    Unit unit = Unit::hour;
    Part whole;
    std::vector<Limit> limits;
    std::vector<Substitution> substitutions;
};

/// Something that is or is not in the file: a diploma, a signature, a letter, a passed exam, a
/// credential held, months of recovery. `any_of` names facts; `count` of them must fit.
struct FactRule {
    /// What the scheme calls the rule; decides only the words.
    enum class As : std::uint8_t { document, signature, exam, credential, letters, attestation,
                                   duration, share, payment, number };
    As as = As::document;
    std::vector<std::string> any_of;
    int count = 1;
    Evidence evidence = Evidence::none;   ///< none on an attestation: nothing is asked
    std::optional<std::int64_t> value_min;///< score, percent, words, or months
    std::optional<std::int64_t> value_max;
    std::optional<Window> recent;
    bool current = false;                 ///< not ended on the day of the judgement
    std::optional<Period> held_for;       ///< begun at least this long before the anchor
    bool unbroken = false;                ///< ... without a gap
};

/// Whole years of age at a milestone.
struct AgeRule {
    std::optional<int> at_least;
    std::optional<int> at_most;
    Milestone at = Milestone::application_submitted;
};

/// Something that stands in the way, at most for a time. Unless `automatic`, a person decides.
struct Bar {
    std::vector<std::string> any_of;      ///< facts
    std::optional<Period> lifts_after;    ///< counted from the day of the fact
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
    std::string fact;                     ///< empty: only the dates matter
    bool absent = false;                  ///< holds when the fact is not there
    Milestone anchor = Milestone::application_received;
    std::optional<Date> from;
    std::optional<Date> until;            ///< the day itself included
    std::optional<Window> recent;         ///< the anchor's day is no earlier than this
};

/// One requirement, the unit that findings, refusals and the Model cite by `id`.
struct Clause {
    std::string id;
    Text title;
    Text note;
    Citation citation;
    std::string topic;                    ///< row of the comparison: training, work, renewal ...
    std::string pathway;                  ///< name of the way, inside a group of ways
    bool advisory = false;                ///< told, never held against anyone
    std::optional<Guard> when;            ///< otherwise not applicable
    std::optional<Guard> waived_when;
    std::variant<Group, Sum, FactRule, AgeRule, Bar, Decision> rule;
};

}  // namespace waymark::scheme
