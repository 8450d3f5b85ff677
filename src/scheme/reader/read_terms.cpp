// SPDX-License-Identifier: Apache-2.0
#include "scheme/reader/read_parts.h"

namespace waymark::scheme {

Guard read_guard(const Fields& fields) {
    Guard guard;
    guard.fact = fields.id("fact");
    guard.absent = fields.yes("absent");
    guard.anchor = fields.one_of("anchor", Milestone::application_received);
    guard.from = fields.date("from");
    guard.until = fields.date("until");
    fields.within("recent", [&](const Fields& recent) { guard.recent = read_window(recent); });
    const bool says_when = guard.from || guard.until || guard.recent;
    if (!fields.has("fact") && !says_when)
        fields.reading().complain(
            fields.node().place,
            "this always holds; name a `fact`, or `from`, `until` or `recent`");
    return guard;
}

Window read_window(const Fields& fields) {
    return {fields.period("within").value_or(Period()), fields.one_of("of", Milestone::as_of)};
}

Between read_between(const Fields& fields) {
    return {fields.one_of("from", Milestone::cycle_started),
            fields.one_of("until", Milestone::expiry)};
}

Citation read_citation(const Fields& fields) {
    Citation citation;
    citation.sources = fields.ids("source");
    citation.illustrative = fields.yes("illustrative");
    citation.assumed = fields.yes("assumed");
    citation.choice = fields.id("choice");
    citation.note = fields.text("source_note");
    return citation;
}

}  // namespace waymark::scheme
