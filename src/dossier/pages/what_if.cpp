// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/fold.h"
#include "dossier/amounts.h"
#include "dossier/pages/routes.h"
#include "dossier/pages/views.h"
#include "dossier/wordings.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::dossier {

html::Markup render(const WhatIfPage& view, const words::Speaker& t);

namespace {

using eligibility::Measure;

/// The training that is asked about, as it would be once its certificate is in.
eligibility::Dossier further_of(const Visit& visit, const eligibility::Dossier& dossier,
                                Hours amount) {
    eligibility::Dossier further;
    eligibility::Entry entry;
    entry.id = unused_id(dossier, "asked");
    entry.evidence = scheme::Evidence::document;
    entry.recognition = scheme::Recognition::recognized;
    entry.on = entry.begun = visit.house.clock.today();
    entry.amount = amount;
    entry.delivery = delivery_of(visit.request.field("delivery")).value_or(entry.delivery);
    further.categories.emplace_back(visit.request.field("category"));
    entry.categories = 1;
    further.entries.push_back(std::move(entry));
    return eligibility::sorted(std::move(further));
}

WhatIfPage::Answer answer_of(const scheme::Edition& edition, const eligibility::Dossier& dossier,
                             const eligibility::Dossier& further, const Visit& visit) {
    const auto& t = visit.t;
    const auto language = t.language();
    eligibility::Judge judge(edition);
    const auto told = what_if(judge, dossier, further, {visit.house.clock.today(), {}});
    const auto& findings = told.judgement.findings;
    WhatIfPage::Answer answer;
    answer.credential = edition.short_name.in(language);
    for (const auto& gain : told.gains) {
        const auto& finding = findings[gain.finding];
        if (finding.measure != Measure::hours || gain.after <= gain.before || !finding.chosen)
            continue;
        const auto more = Hours::of_parts(gain.after - gain.before);
        answer.lines.push_back(t("{}: {} more would count.", finding.title().in(language),
                                 eligibility::amount_text(more, scheme::Unit::hour, language)));
    }
    answer.is_useful = !answer.lines.empty();
    if (answer.is_useful) return answer;
    for (const auto& line : told.judgement.uncounted)
        if (std::ranges::find(told.added, line.entry) != told.added.end())
            answer.lines.push_back(t("{}: {}.", findings[line.finding].title().in(language),
                                     eligibility::words(line.why, language)));
    return answer;
}

std::vector<html::Markup> fields_of(const Shelf& shelf, const Visit& visit, const Form& form) {
    const auto& t = visit.t;
    std::vector<html::Choice> topics;
    for (const auto& category : shelf.categories)
        topics.push_back({category.id, category.name.in(t.language()), {}, false});
    return {
        number_field(visit, form, {.name = "hours", .title = t("How many hours is it?")},
                     t("hours")),
        select(visit, form, {.name = "category", .title = t("What is it about?")},
               std::move(topics)),
        select(visit, form, {.name = "delivery", .title = t("How is it given?")},
               {{"live online", std::string(t("Live, online")), {}},
                {"in person", std::string(t("Live, in person")), {}},
                {"self paced", std::string(t("By myself, at my own pace")), {}},
                {"home study", std::string(t("Home study with a test")), {}}}),
    };
}

html::Answer what_if_page(const Shelf& shelf, const Visit& visit) {
    const auto& t = visit.t;
    Form form;
    WhatIfPage view;
    view.home = visit.home();
    view.form_token = people::form_token(visit);
    if (!visit.request.form.empty()) {
        const auto amount = parse_amount(trimmed(visit.request.field("hours")), Comma::thousands,
                                         Bare::hours, shelf.conversions);
        if (!amount || amount->hours.is_zero()) {
            form.slips = {
                {"hours", std::string(t("Write the hours as a number, such as 6 or 6.5 or 6:30"))}};
        } else {
            const auto record = db::read(visit.house.database, [&](db::Tx& tx) {
                return gathered(tx, visit.house.keyring, visit.house.clock.zone(),
                                visit.who->person);
            });
            const auto further = further_of(visit, record.dossier, amount->hours);
            for (const auto* edition : shelf.own_on(visit.house.clock.today()))
                view.answers.push_back(answer_of(*edition, record.dossier, further, visit));
        }
    }
    view.errors = form.errors();
    view.fields = fields_of(shelf, visit, form);
    return page_of(std::string(t("Would this training count?")), render(view, t),
                   form.slips.empty() ? 200 : 422);
}

}  // namespace

void add_what_if(people::Pages& pages, const ShelfPointer& shelf) {
    const auto page = [shelf](const Visit& visit) { return what_if_page(*shelf, visit); };
    pages.push_back(show("/my/what-if", page));
    pages.push_back(act("/my/what-if", page));
    pages.back().weight = http::Weight::heavy;
}

}  // namespace waymark::dossier
