// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "eligibility/dossier.h"
#include "scheme/scheme.h"

/// What a judgement says: one finding for each clause and part, with its credits and reasons.
namespace waymark::eligibility {

enum class Status : std::uint8_t { met, short_of, pending, waived, not_applicable, needs_decision };

/// What the figures of a finding count.
enum class Measure : std::uint8_t { none, hours, count, value, months, years };

/// Why an entry, or a part of it, was not counted toward a clause.
enum class Reason : std::uint8_t {
    other_category,  ///< none of the categories this clause counts
    too_old,
    after_as_of,  ///< dated after the day of the judgement
    outside_cycle,
    wrong_delivery,
    not_recognized,
    wrong_setting,
    excluded_content,
    unverified,  ///< shown less strongly than asked; would count once it is
    duty_share_low,
    duplicate_event,  ///< the same event is already counted
    used_before,      ///< the same event was earned in an earlier cycle
    cap_reached,      ///< the part is full
    limit_reached,    ///< the limit across categories is full
    share_unknown,    ///< how much of the job was support is not written
    no_category,      ///< no category is written
};

/// One clause, or one part of a sum, and how it stands.
struct Finding {
    const scheme::Clause* clause = nullptr;  ///< into the edition, which must outlive the judgement
    const scheme::Part* part = nullptr;      ///< null: the clause itself
    const scheme::Limit* limit = nullptr;    ///< set when the finding is about a limit
    std::uint16_t depth = 0;                 ///< in the tree of clauses and parts
    std::uint32_t within = UINT32_MAX;       ///< index of the finding around it
    Status status = Status::met;
    Measure measure = Measure::none;
    bool advisory = false;    ///< by itself or by a clause around it
    bool chosen = true;       ///< false: a way not taken, told for comparison
    bool unwritten = false;   ///< pending: enough, once what is not written is written
    std::int64_t needed = 0;  ///< hours in parts (base/hours.h); else a plain number
    std::int64_t counted = 0;
    std::int64_t missing = 0;  ///< never negative
    std::int64_t cap = -1;     ///< -1: none

    /// `training.ethics`: what refusals and the Model cite.
    std::string_view id() const;
    const Text& title() const;
    /// What its amounts are spoken of in; hours where the clause adds nothing up.
    scheme::Unit unit() const;
};

/// So much of an entry was credited to a part (the innermost that took it).
struct Credit {
    std::uint32_t entry = 0;  ///< index in the dossier
    std::uint32_t finding = 0;
    Hours amount;
};
struct Uncounted {
    std::uint32_t entry = 0;
    std::uint32_t finding = 0;  ///< the sum's own finding, or the part that was full
    Reason why = Reason::other_category;
    Hours amount;
};

/// What the judge found. Kept and passed in again, it reuses its memory.
struct Judgement {
    Status status = Status::met;    ///< of the whole
    std::vector<Finding> findings;  ///< in the order of the edition
    std::vector<Credit> credits;
    std::vector<Uncounted> uncounted;
    Hours missing_hours;  ///< to fill the sums of the ways chosen, each hour once
    bool is_eligible() const { return status == Status::met || status == Status::waived; }
};

}  // namespace waymark::eligibility
