// SPDX-License-Identifier: Apache-2.0
#include "scheme/reader/shape_tables.h"

namespace waymark::scheme {

namespace {

constexpr auto required = Need::required;
constexpr auto kind = Need::one_of_these;

constexpr Key clause_keys[] = {
    {"id", Form::id, "What findings and refusals cite; once in the file.", required},
    {"title", Form::text, "What people call it.", required},
    {"note", Form::text, "A sentence that helps."},
    {"topic", Form::id, "The row of the comparison it belongs to."},
    {"pathway", Form::id, "Name of the way, inside `any`."},
    {"advisory", Form::yes_no, "Told, never held against anyone."},
    {"when", Form::map, "Otherwise it does not apply.", Need::optional, "guard"},
    {"waived_when", Form::map, "Not asked for then.", Need::optional, "guard"},
    {"hours", Form::map, "A sum of hours, CEUs or credits.", kind, "sum"},
    {"document", Form::map, "A paper in the file.", kind, "fact"},
    {"signature", Form::map, "A text that was signed.", kind, "fact"},
    {"exam", Form::map, "An exam passed.", kind, "exam_rule"},
    {"credential", Form::map, "A credential held.", kind, "fact"},
    {"letters", Form::map, "Letters from others.", kind, "fact"},
    {"attestation", Form::map, "Something a person states.", kind, "attestation"},
    {"duration", Form::map, "Something that has lasted.", kind, "duration"},
    {"share", Form::map, "A percentage at least so high.", kind, "share"},
    {"payment", Form::map, "A fee that was paid.", kind, "fact"},
    {"number", Form::map, "A number within bounds.", kind, "number"},
    {"age", Form::map, "Whole years of age.", kind, "age"},
    {"bar", Form::map, "What stands in the way.", kind, "bar"},
    {"decision", Form::map, "What only a named person can decide.", kind, "decision"},
    {"all", Form::maps, "All of these.", kind, "clause"},
    {"any", Form::maps, "One of these; ways with a `pathway` have names.", kind, "clause"},
    {"at_least", Form::map, "So many of these.", kind, "some"},
};

constexpr Key some_keys[] = {
    {"count", Form::whole, "How many.", required},
    {"of", Form::maps, "Of which clauses.", required, "clause"},
};

constexpr Key guard_keys[] = {
    {"fact", Form::fact, "Holds while the file has this fact."},
    {"absent", Form::yes_no, "Holds while the file lacks it instead."},
    {"anchor", Form::one_of, "The day that the dates are about.", Need::optional, "", milestones},
    {"from", Form::date, "The anchor is on or after this day."},
    {"until", Form::date, "The anchor is on or before this day."},
    {"recent", Form::map, "The anchor is no earlier than this.", Need::optional, "window"},
};

constexpr Key window_keys[] = {
    {"within", Form::period, "How far back.", required},
    {"of", Form::one_of, "Counted back from here.", Need::optional, "", milestones},
};

constexpr Key between_keys[] = {
    {"from", Form::one_of, "First day.", required, "", milestones},
    {"until", Form::one_of, "Last day.", required, "", milestones},
};

constexpr Key sum_keys[] = {
    {"of", Form::some_of, "Kinds of entry that count.", required, "", entry_kinds},
    {"unit", Form::one_of, "How the amount is spoken of.", Need::optional, "", units},
    {"at_least", Form::amount, "The floor."},
    {"counts_at_most", Form::amount, "The cap: counts up to."},
    {"categories", Form::category_ids, "Categories that count, besides the parts'; or `any`."},
    {"parts", Form::maps, "Disjoint buckets; an hour sits in one.", Need::optional, "part"},
    {"parts_needed", Form::whole, "Only so many of the parts' floors must be met."},
    {"where", Form::map, "Which entries may count at all.", Need::optional, "conditions"},
    {"limits", Form::maps, "Caps across the parts.", Need::optional, "limit"},
    {"substitutions", Form::maps, "Hours granted for a fact.", Need::optional, "substitution"},
};

constexpr Key part_keys[] = {
    {"id", Form::id, "What findings cite; once in the file.", required},
    {"title", Form::text, "What people call it.", required},
    {"at_least", Form::amount, "The floor."},
    {"counts_at_most", Form::amount, "The cap: counts up to."},
    {"categories", Form::category_ids, "An entry with any of these; or `any`."},
    {"parts", Form::maps, "Buckets within.", Need::optional, "part"},
    {"parts_needed", Form::whole, "Only so many of the parts' floors must be met."},
    {"where", Form::map, "Which entries may count here.", Need::optional, "conditions"},
};

constexpr Key condition_keys[] = {
    {"delivery", Form::some_of, "How it was given.", Need::optional, "", deliveries},
    {"recognition", Form::some_of, "What the board thinks of it.", Need::optional, "",
     recognitions},
    {"setting", Form::some_of, "In what capacity.", Need::optional, "", settings},
    {"without", Form::ids, "Categories that shut an entry out."},
    {"evidence", Form::one_of, "Shown at least this strongly.", Need::optional, "", evidences},
    {"duty_share_at_least", Form::percent, "Share of duties of the kind asked for."},
    {"recent", Form::map, "No older than this.", Need::optional, "window"},
    {"between", Form::map, "Earned between two days of the file.", Need::optional, "between"},
    {"once_ever", Form::yes_no, "An event counts once, even in another cycle."},
};

constexpr Key limit_keys[] = {
    {"id", Form::id, "What findings cite; once in the file.", required},
    {"title", Form::text, "What people call it.", required},
    {"delivery", Form::some_of, "Limits these deliveries.", kind, "", deliveries},
    {"setting", Form::some_of, "Limits these settings.", kind, "", settings},
    {"recognition", Form::some_of, "Limits these recognitions.", kind, "", recognitions},
    {"kind", Form::some_of, "Limits these kinds of entry.", kind, "", entry_kinds},
    {"at_most", Form::amount, "So much counts."},
    {"share_at_most", Form::percent, "So much of all that is credited."},
};

constexpr Key substitution_keys[] = {
    {"id", Form::id, "What findings cite; once in the file.", required},
    {"title", Form::text, "What people call it.", required},
    {"fact", Form::fact, "The fact that stands for hours.", required},
    {"credit", Form::amount, "How many.", required},
    {"part", Form::id, "The part credited; without it, the whole sum."},
    {"only_one", Form::id, "Of those with the same name here, one counts."},
};

constexpr Key fact_keys[] = {
    {"any_of", Form::facts, "Facts that would do.", required},
    {"count", Form::whole, "How many of them; 1 if not said."},
    {"evidence", Form::one_of, "Shown at least this strongly.", Need::optional, "", evidences},
    {"recent", Form::map, "No older than this.", Need::optional, "window"},
    {"current", Form::yes_no, "Not ended on the day of judgement."},
    {"held_for", Form::period, "Begun at least so long ago."},
    {"unbroken", Form::yes_no, "Without a gap."},
};

constexpr Key attestation_keys[] = {
    {"any_of", Form::facts, "Facts that would do; none when nothing is asked."},
    {"count", Form::whole, "How many of them; 1 if not said."},
    {"evidence", Form::one_of, "`none`: nothing is asked.", Need::optional, "", evidences},
    {"recent", Form::map, "No older than this.", Need::optional, "window"},
};

constexpr Key exam_rule_keys[] = {
    {"exam", Form::id, "The exam, of `exams`; its pass mark is there.", kind},
    {"any_of", Form::ids, "Exams that would do; their pass marks are equal.", kind},
    {"count", Form::whole, "How many of them; 1 if not said."},
    {"evidence", Form::one_of, "Shown at least this strongly.", Need::optional, "", evidences},
    {"recent", Form::map, "No older than this.", Need::optional, "window"},
    {"current", Form::yes_no, "Not ended on the day of judgement."},
};

constexpr Key duration_keys[] = {
    {"any_of", Form::facts, "Facts that would do.", required},
    {"at_least", Form::period, "How long.", required},
    {"evidence", Form::one_of, "Shown at least this strongly.", Need::optional, "", evidences},
    {"recent", Form::map, "No older than this.", Need::optional, "window"},
    {"current", Form::yes_no, "Still so on the day of judgement."},
    {"unbroken", Form::yes_no, "Without a gap."},
};

constexpr Key share_keys[] = {
    {"any_of", Form::facts, "Facts that carry the percentage.", required},
    {"at_least", Form::percent, "The least percentage.", required},
    {"evidence", Form::one_of, "Shown at least this strongly.", Need::optional, "", evidences},
    {"recent", Form::map, "No older than this.", Need::optional, "window"},
    {"current", Form::yes_no, "Still so on the day of judgement."},
};

constexpr Key number_keys[] = {
    {"any_of", Form::facts, "Facts that carry the number.", required},
    {"at_least", Form::whole, "The least number."},
    {"at_most", Form::whole, "The greatest number."},
    {"evidence", Form::one_of, "Shown at least this strongly.", Need::optional, "", evidences},
    {"recent", Form::map, "No older than this.", Need::optional, "window"},
};

constexpr Key age_keys[] = {
    {"at_least", Form::whole, "Years."},
    {"at_most", Form::whole, "Years."},
    {"at", Form::one_of, "On which day.", Need::optional, "", milestones},
};

constexpr Key bar_keys[] = {
    {"any_of", Form::facts, "Facts that stand in the way.", required},
    {"lifts_after", Form::period, "Counted from the day of the fact."},
    {"automatic", Form::yes_no, "No person needs to decide."},
};

constexpr Key decision_keys[] = {
    {"decided", Form::fact, "The fact that records the decision.", required},
    {"question", Form::text, "What is decided.", required},
};

constexpr Shape tables[] = {
    {"clause", clause_keys, true},
    {"some", some_keys},
    {"guard", guard_keys},
    {"window", window_keys},
    {"between", between_keys},
    {"sum", sum_keys},
    {"part", part_keys, true},
    {"conditions", condition_keys},
    {"limit", limit_keys, true},
    {"substitution", substitution_keys, true},
    {"fact", fact_keys},
    {"attestation", attestation_keys},
    {"exam_rule", exam_rule_keys},
    {"duration", duration_keys},
    {"share", share_keys},
    {"number", number_keys},
    {"age", age_keys},
    {"bar", bar_keys},
    {"decision", decision_keys},
};

}  // namespace

std::span<const Shape> clause_shapes() { return tables; }

}  // namespace waymark::scheme
