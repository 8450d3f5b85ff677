// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "guide/check/findings.h"
#include "guide/check/question_fields.h"
#include "guide/pages/routes.h"

namespace waymark::guide {

namespace {

using eligibility::Measure;

constexpr std::pair<scheme::Delivery, const char*> deliveries[] = {
    {scheme::Delivery::live_online, "Live, online"},
    {scheme::Delivery::in_person, "Live, in person"},
    {scheme::Delivery::self_paced, "By myself, at my own pace"},
    {scheme::Delivery::home_study, "Home study with a test"},
};

WhatIfForm form_of(const Case& of, const http::Request& request, const words::Speaker& t) {
    WhatIfForm form;
    form.action = home_of(t) + "/check/findings";
    form.carried.fields = of.carried;
    form.hours.name = "if.hours";
    form.hours.title = t("How many hours is it?");
    form.hours.unit = t("hours");
    form.hours.value = request.field("if.hours");
    for (const auto& category : of.edition->categories)
        form.categories.push_back({category.id,
                                   category.name.in(t.language()),
                                   {},
                                   request.field("if.category") == category.id});
    for (const auto& [delivery, name] : deliveries) {
        const auto value = std::to_string(static_cast<int>(delivery));
        form.deliveries.push_back(
            {value, std::string(t(name)), {}, request.field("if.delivery") == value});
    }
    return form;
}

/// The training that was asked about, as a dossier of its own.
eligibility::Dossier further_of(const Case& of, const http::Request& request, Hours amount) {
    eligibility::Dossier further;
    eligibility::Entry entry;
    entry.id = unused_id(of.record->dossier, "asked");
    entry.evidence = scheme::Evidence::document;
    entry.recognition = scheme::Recognition::recognized;
    entry.on = of.as_of;
    entry.begun = of.as_of;
    entry.amount = amount;
    for (const auto& [delivery, name] : deliveries)
        if (request.field("if.delivery") == std::to_string(static_cast<int>(delivery)))
            entry.delivery = delivery;
    const auto category = request.field("if.category");
    if (of.edition->category(category) != nullptr) {
        further.categories.emplace_back(category);
        entry.categories = 1;
    }
    further.entries.push_back(std::move(entry));
    return eligibility::sorted(std::move(further));
}

void tell_answer(WhatIfForm& form, const eligibility::WhatIf& answer, const words::Speaker& t) {
    const auto language = t.language();
    const auto& findings = answer.judgement.findings;
    for (const auto& gain : answer.gains) {
        const auto& finding = findings[gain.finding];
        if (finding.measure != Measure::hours || gain.after <= gain.before || !finding.chosen)
            continue;
        const auto* sum = std::get_if<scheme::Sum>(&finding.clause->rule);
        const auto unit = sum != nullptr ? sum->unit : scheme::Unit::hour;
        form.gains.push_back(
            t("{}: {} more would count.", finding.title().in(language),
              eligibility::amount_text(Hours::of_parts(gain.after - gain.before), unit, language)));
    }
    form.is_useful = !form.gains.empty();
    if (form.is_useful) return;
    for (const auto& line : answer.judgement.uncounted) {
        if (std::ranges::find(answer.added, line.entry) == answer.added.end()) continue;
        form.reasons.push_back(t("{}: {}.", findings[line.finding].title().in(language),
                                 eligibility::words(line.why, language)));
    }
}

}  // namespace

WhatIfForm answer_what_if(const Case& of, eligibility::Judge& judge, const http::Request& request,
                          const words::Speaker& t) {
    auto form = form_of(of, request, t);
    const auto asked =
        std::ranges::find(request.form, "if.hours", &http::Fields::value_type::first);
    if (asked == request.form.end()) return form;
    const auto amount = parse_hours(Answers(request.form)["if.hours"]);
    if (!amount || amount->is_zero()) {
        form.hours.error = t("Write the hours as a number, such as 6 or 6.5 or 6:30");
        form.errors = summary_of({{"if.hours", form.hours.error}});
        return form;
    }
    form.is_asked = true;
    tell_answer(form,
                what_if(judge, of.record->dossier, further_of(of, request, *amount), of.question()),
                t);
    return form;
}

}  // namespace waymark::guide
