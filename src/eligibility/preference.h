// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "eligibility/judgement.h"

/// How a person stands by a judgement, and which of two leaves less to do. Whoever tells a headline
/// or a count of requirements takes it from here, so that all tell the same.
namespace waymark::eligibility {

/// What to say first.
enum class Headline : std::uint8_t {
    complete,        ///< nothing is open
    ready_to_apply,  ///< only exams are open, which come after the application
    waiting,         ///< nothing to do; proof or a person is awaited
    to_do,
};

/// The requirements that are held against anyone, each counted once: no groups, no parts, no mere
/// advice, no way not taken, nothing that does not apply.
struct Standing {
    Headline headline = Headline::complete;
    std::size_t asked = 0;               ///< all of them; the others than `open()` are complete
    std::vector<std::uint32_t> to_do;    ///< findings, in the order of the edition; no exams
    std::vector<std::uint32_t> waiting;  ///< for proof or a person; no exams
    std::vector<std::uint32_t> exams;    ///< not passed yet
    std::size_t open() const { return to_do.size() + waiting.size() + exams.size(); }
};
Standing standing_of(const Judgement& judgement);

/// How many requirements are open: `standing_of(judgement).open()`.
std::size_t open_requirements(const Judgement& judgement);

/// What one judgement has over another, the weightiest first.
enum class Advantage : std::uint8_t { none, complete, fewer_hours, fewer_requirements };

/// What `a` has over `b`: it is complete and the other is not, or fewer hours are missing, or fewer
/// requirements are open. None when it has nothing, or the other has something.
Advantage advantage_of(const Judgement& a, const Judgement& b);

}  // namespace waymark::eligibility
