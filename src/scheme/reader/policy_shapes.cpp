// SPDX-License-Identifier: Apache-2.0
#include "scheme/reader/shape_tables.h"

namespace waymark::scheme {

namespace {

constexpr auto required = Need::required;

constexpr Key renewal_keys[] = {
    {"expiry", Form::map, "When a certification ends.", Need::optional, "expiry"},
    {"notice_before", Form::period, "Notice is sent no less than so long before."},
    {"accepted_only_after_notice", Form::yes_no, "Credits sent before the notice are refused."},
    {"opens_before", Form::period, "Renewal opens so long before expiry."},
    {"grace", Form::period, "Renewal is still possible so long after expiry."},
    {"ends_after", Form::period, "Lapsed for good so long after expiry."},
    {"items", Form::maps, "What is asked for, each at its rhythm.", Need::optional, "renewal_item"},
};

constexpr Key expiry_keys[] = {
    {"anchor", Form::one_of, "What the last day is tied to.", required, "", expiry_anchors},
    {"every", Form::period, "How long a certification lasts."},
    {"on", Form::month_day, "The day of a fixed date."},
    {"years", Form::one_of, "Years of a fixed date.", Need::optional, "", expiry_years},
    {"late_keeps_anniversary", Form::yes_no, "Renewing late does not move the day."},
    {"prorated", Form::yes_no, "A shorter period costs less."},
};

constexpr Key item_keys[] = {
    {"every", Form::period, "The rhythm.", required},
    {"requirements", Form::maps, "What is asked for.", required, "clause"},
};

constexpr Key exam_keys[] = {
    {"id", Form::fact, "The fact that records a sitting.", required},
    {"title", Form::text, "What people call it.", required},
    {"owner", Form::plain, "Who owns the exam."},
    {"items", Form::whole, "Questions in a form."},
    {"pool", Form::whole, "Questions that forms are drawn from."},
    {"minutes", Form::whole, "Time allowed."},
    {"score", Form::map, "How it is scored.", required, "score"},
    {"retest_after", Form::period, "Wait before another try."},
    {"blueprint", Form::percents, "Percent of the questions in each category."},
    {"blueprint_illustrative", Form::yes_no, "The weights are made up to show the rule."},
};

constexpr Key score_keys[] = {
    {"scale", Form::one_of, "What the score is.", required, "", exam_scales},
    {"from", Form::whole, "Lowest score."},
    {"to", Form::whole, "Highest score."},
    {"pass", Form::whole, "Lowest score that passes.", required},
};

constexpr Key fee_keys[] = {
    {"item", Form::id, "application, exam, certification, renewal, late ...", required},
    {"title", Form::text, "What people call it.", required},
    {"amount", Form::money, "In dollars.", required},
    {"from", Form::date, "First day."},
    {"until", Form::date, "Last day."},
    {"every", Form::period, "Due again and again; without it, once."},
    {"refundable", Form::yes_no, "Given back on withdrawal."},
    {"waived_when", Form::fact, "Not due with this fact."},
    {"when", Form::fact, "Due only with this fact."},
};

constexpr Key clock_keys[] = {
    {"id", Form::id, "What refusals cite; once in the file.", required},
    {"title", Form::text, "What people call it.", required},
    {"starts", Form::one_of, "From which day.", required, "", milestones},
    {"length", Form::period, "How long.", required},
    {"or_else", Form::map, "A second limit; the earlier one ends the clock.", Need::optional,
     "or_else"},
};

constexpr Key or_else_keys[] = {
    {"starts", Form::one_of, "From which day.", required, "", milestones},
    {"length", Form::period, "How long.", required},
};

constexpr Key counter_keys[] = {
    {"id", Form::id, "What refusals cite; once in the file.", required},
    {"title", Form::text, "What people call it.", required},
    {"of", Form::fact, "The fact that is counted.", required},
    {"at_most", Form::whole, "How often.", required},
    {"within", Form::period, "In which span; without it, ever."},
    {"since", Form::one_of, "Counted from here.", Need::optional, "", milestones},
};

constexpr Key advice_keys[] = {
    {"id", Form::id, "Once in the file.", required},
    {"title", Form::text, "What to do.", required},
    {"detail", Form::text, "How to do it."},
    {"before", Form::period, "How long before applying to begin it."},
    {"clause", Form::id, "Done when this clause is met."},
};

constexpr Shape tables[] = {
    {"renewal", renewal_keys, true}, {"expiry", expiry_keys, true}, {"renewal_item", item_keys},
    {"exam", exam_keys, true},       {"score", score_keys},         {"fee", fee_keys, true},
    {"clock", clock_keys, true},     {"or_else", or_else_keys},     {"counter", counter_keys, true},
    {"advice", advice_keys, true},
};

}  // namespace

std::span<const Shape> policy_shapes() { return tables; }

}  // namespace waymark::scheme
