// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "eligibility/dossier.h"
#include "eligibility/judgement.h"
#include "eligibility/preference.h"
#include "scheme/scheme.h"

/// The judge: (edition, dossier, day) → findings. Pure: no clock, no store, no page. It recommends;
/// a named person decides.
namespace waymark::eligibility {

enum class Purpose : std::uint8_t { certification, renewal };

struct Question {
    Date as_of;
    std::string_view pathway;  ///< empty: the way that is nearest
};

/// An edition made ready for judging. Making one costs more than a judgement; keep it. A judge has
/// room to work in, so each thread has its own.
class Judge {
public:
    explicit Judge(const scheme::Edition& edition, Purpose purpose = Purpose::certification);
    ~Judge();
    Judge(Judge&&) noexcept;
    Judge& operator=(Judge&&) noexcept;

    const scheme::Edition& edition() const;
    /// Judges a `sorted` dossier.
    void judge(const Dossier& dossier, const Question& question, Judgement& judgement);
    Judgement judge(const Dossier& dossier, const Question& question);

    struct Plan;  // private to eligibility/
    Plan& plan() { return *plan_; }

private:
    std::unique_ptr<Plan> plan_;
};

/// An addition that would help: so many hours in this part, of which at least some outside the
/// limit that is nearly full; or, for a clause without hours, the clause itself.
struct Addition {
    std::uint32_t finding = 0;
    Hours amount;
    Hours outside_limit;  ///< at least so much not of the limited kind
    std::uint32_t limit_finding = UINT32_MAX;
    /// Nothing to do but to write this about entries that are there: their share or category.
    std::optional<Reason> unwritten = {};
};
/// The smallest set of additions that would make the judgement `met`; needs the judgement's own
/// dossier and question.
std::vector<Addition> close_gap(Judge& judge, const Dossier& dossier, const Question& question,
                                const Judgement& judgement);

/// What one clause or part gains from further evidence.
struct Gain {
    std::uint32_t finding = 0;  ///< in the judgement with the addition
    std::int64_t before = 0;
    std::int64_t after = 0;
    Status status_before = Status::short_of;
    Status status_after = Status::short_of;
};
/// Would this count, and for what? The dossier with the further entries is judged by the same code.
/// Both must have been read with one numbering of events; ids of `further` must be new.
struct WhatIf {
    Dossier with;
    Judgement judgement;
    std::vector<Gain> gains;           ///< clauses and parts that changed
    std::vector<std::uint32_t> added;  ///< indices in `with` of the further entries
};
WhatIf what_if(Judge& judge, const Dossier& dossier, const Dossier& further,
               const Question& question);

// --- in words ---------------------------------------------------------------------------------

/// One plain sentence about a finding: "Ethics: 4 of 6 hours counted; 2 hours still to do."
/// It speaks to nobody, so that the owner of a file and staff read the same words.
std::string sentence(const Finding& finding, const scheme::Edition& edition, Language language);
/// Why something was not counted, in a few words: "older than 5 years".
std::string_view words(Reason reason, Language language);
/// "met", "still to do", "waiting for confirmation" ...
std::string_view words(Status status, Language language);
/// "10 hours in Mentoring, of which at least 4 hours not self-paced".
std::string sentence(const Addition& addition, const Judgement& judgement, Language language);
/// `6 h`, `6.5 h`, `6 h 20 min`; CEUs and credits by the clause's unit.
std::string amount_text(Hours amount, scheme::Unit unit, Language language);

/// Machine words: `met`, `short`, `pending` ...; `too_old` ...; `hours` ...
std::string_view name_of(Status status);
std::string_view name_of(Reason reason);
std::string_view name_of(Measure measure);

}  // namespace waymark::eligibility
