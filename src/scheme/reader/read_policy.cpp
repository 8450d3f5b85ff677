// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "scheme/reader/read_parts.h"

namespace waymark::scheme {

namespace {

void put(const Fields& fields, std::string name) {
    fields.reading().places.put(std::move(name),
                                {fields.node().place.line, fields.node().place.column});
}

Expiry read_expiry(const Fields& fields) {
    Expiry expiry;
    expiry.anchor = fields.one_of("anchor", ExpiryAnchor::anniversary);
    expiry.period = fields.period("every").value_or(Period{1, Calendar::years});
    if (const auto day = fields.month_day("on")) {
        expiry.month = day->month;
        expiry.day = day->day;
    }
    expiry.years = fields.one_of("years", Expiry::Years::every);
    expiry.late_keeps_anniversary = fields.yes_or_no("late_keeps_anniversary");
    expiry.prorated = fields.yes_or_no("prorated");
    expiry.citation = read_citation(fields);
    const bool is_fixed = expiry.anchor == ExpiryAnchor::fixed_date;
    if (is_fixed != fields.has("on"))
        fields.reading().complain(fields.node().place,
                                  is_fixed ? "a fixed date needs its day: `on: 09-01`"
                                           : "`on` belongs to `anchor: fixed_date`");
    return expiry;
}

RenewalItem read_item(const Fields& fields, const Surroundings& around) {
    RenewalItem item;
    item.every = fields.period("every").value_or(Period{1, Calendar::years});
    item.requirements = read_clauses(fields, "requirements", around);
    return item;
}

void read_score(const Fields& fields, Exam& exam) {
    exam.scale = fields.one_of("scale", Exam::Scale::raw);
    exam.lowest = fields.whole("from").value_or(0);
    exam.highest = fields.whole("to").value_or(100);
    exam.pass = fields.whole("pass").value_or(0);
}

std::vector<Blueprint> read_blueprint(const Fields& fields) {
    std::vector<Blueprint> weights;
    const auto* value = fields.find("blueprint");
    if (value == nullptr) return weights;
    if (value->kind != yaml::Kind::map)
        fields.reading().complain(value->place, "a blueprint is a map: {advocacy: 25, ...}");
    for (const auto& child : value->children) {
        const auto percent = parse_whole(fields.scalar(child, "a percentage"));
        if (!percent || *percent > 100)
            fields.reading().complain(child.place, "a percentage from 0 to 100 is wanted");
        weights.push_back({child.key, percent.value_or(0)});
    }
    return weights;
}

}  // namespace

Renewal read_renewal(const Fields& fields, const Surroundings& around) {
    Renewal renewal;
    put(fields, "renewal");
    fields.within("expiry", [&](const Fields& expiry) { renewal.expiry = read_expiry(expiry); });
    renewal.notice_before = fields.period("notice_before");
    renewal.accepted_only_after_notice = fields.yes("accepted_only_after_notice");
    renewal.opens_before = fields.period("opens_before");
    renewal.grace = fields.period("grace");
    renewal.ends_after = fields.period("ends_after");
    renewal.citation = read_citation(fields);
    fields.each("items",
                [&](const Fields& item) { renewal.items.push_back(read_item(item, around)); });
    return renewal;
}

Exam read_exam(const Fields& fields) {
    Exam exam;
    exam.id = fields.id("id");
    put(fields, "exam:" + exam.id);
    exam.title = fields.text("title");
    exam.owner = fields.plain("owner");
    exam.items = fields.whole("items").value_or(0);
    exam.pool = fields.whole("pool").value_or(0);
    exam.minutes = fields.whole("minutes").value_or(0);
    fields.within("score", [&](const Fields& score) { read_score(score, exam); });
    exam.retest_after = fields.period("retest_after");
    exam.blueprint = read_blueprint(fields);
    exam.blueprint_illustrative = fields.yes("blueprint_illustrative");
    exam.citation = read_citation(fields);
    return exam;
}

Fee read_fee(const Fields& fields) {
    Fee fee;
    fee.item = fields.id("item");
    fee.title = fields.text("title");
    fee.amount = fields.money("amount").value_or(Money());
    fee.from = fields.date("from");
    fee.until = fields.date("until");
    fee.every = fields.period("every").value_or(Period{0, Calendar::years});
    fee.refundable = fields.yes("refundable");
    fee.waived_when = fields.id("waived_when");
    fee.when = fields.id("when");
    fee.citation = read_citation(fields);
    return fee;
}

Clock read_clock(const Fields& fields) {
    Clock clock;
    clock.id = fields.id("id");
    put(fields, "clock:" + clock.id);
    clock.title = fields.text("title");
    clock.starts = fields.one_of("starts", Milestone::application_submitted);
    clock.length = fields.period("length").value_or(Period());
    fields.within("or_else", [&](const Fields& second) {
        clock.or_else_starts = second.one_of("starts", Milestone::as_of);
        clock.or_else = second.period("length");
    });
    clock.citation = read_citation(fields);
    return clock;
}

Counter read_counter(const Fields& fields) {
    Counter counter;
    counter.id = fields.id("id");
    put(fields, "counter:" + counter.id);
    counter.title = fields.text("title");
    counter.of = fields.id("of");
    counter.at_most = fields.whole("at_most").value_or(0);
    counter.within = fields.period("within");
    counter.since = fields.one_of("since", Milestone::application_submitted);
    counter.citation = read_citation(fields);
    return counter;
}

Advice read_advice(const Fields& fields) {
    Advice advice;
    advice.id = fields.id("id");
    put(fields, "advice:" + advice.id);
    advice.title = fields.text("title");
    advice.detail = fields.text("detail");
    advice.before = fields.period("before").value_or(Period{0, Calendar::months});
    advice.clause = fields.id("clause");
    advice.citation = read_citation(fields);
    return advice;
}

}  // namespace waymark::scheme
