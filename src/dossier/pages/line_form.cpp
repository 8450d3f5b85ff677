// SPDX-License-Identifier: Apache-2.0
#include "dossier/pages/line_form.h"

#include "base/fold.h"
#include "dossier/ledger.h"
#include "dossier/pages/spoken.h"
#include "eligibility/eligibility.h"
#include "platform/clock/clock.h"

namespace waymark::dossier {

namespace {

using scheme::EntryKind;

bool is_taught(EntryKind kind) { return kind == EntryKind::training || kind == EntryKind::course; }

/// A category that a form can offer holds one topic; what a file said of several stays as typed.
std::string topic_of(const Claim& claim) {
    return claim.categories.empty() ? std::string() : claim.categories.front();
}

/// `6.5`, as people type it.
std::string typed_amount(Hours amount) {
    if (amount.is_zero()) return {};
    const auto minutes = amount.parts() / Hours::parts_per_minute;
    return minutes % 60 == 0 ? fmt::format("{}", minutes / 60)
                             : fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

html::Markup topics(const Shelf& shelf, const Visit& visit, const Form& form, const Claim& before) {
    std::vector<html::Choice> choices;
    for (const auto* category : shelf.topics_on(visit.house.clock.today(), topic_of(before)))
        choices.push_back({category->id, category->name.in(visit.t.language()), {}, false});
    return select(
        visit, form,
        {.name = "category", .title = visit.t("What was it about?"), .before = topic_of(before)},
        std::move(choices), visit.t("Choose a topic"));
}

html::Markup deliveries(const Visit& visit, const Form& form, const Claim& before) {
    const auto& t = visit.t;
    return select(visit, form,
                  {.name = "delivery",
                   .title = t("How was it given?"),
                   .before = std::string(word_for(before.delivery))},
                  {{"in person", std::string(t("Live, in person")), {}},
                   {"live online", std::string(t("Live, online")), {}},
                   {"self paced", std::string(t("By myself, at my own pace")), {}},
                   {"home study", std::string(t("Home study with a test")), {}}},
                  t("I do not know"));
}

html::Markup recognitions(const Visit& visit, const Form& form, const Claim& before) {
    const auto& t = visit.t;
    return select(visit, form,
                  {.name = "recognition",
                   .title = t("Does the board recognize it?"),
                   .hint = t("The certificate shows a program number of the board."),
                   .before = std::string(word_for(before.recognition))},
                  {{"recognized", std::string(t("Yes, it has a program number")), {}},
                   {"petitioned", std::string(t("The board accepted it when I asked")), {}},
                   {"unrecognized", std::string(t("No")), {}}},
                  t("I do not know"));
}

html::Markup settings(const Visit& visit, const Form& form, const Claim& before) {
    const auto& t = visit.t;
    return select(visit, form,
                  {.name = "setting",
                   .title = t("Was it paid?"),
                   .before = std::string(word_for(before.setting))},
                  {{"paid", std::string(t("Paid work")), {}},
                   {"volunteer", std::string(t("Volunteer work")), {}},
                   {"internship", std::string(t("Part of an internship")), {}}},
                  t("I do not know"));
}

html::Markup employers(const Visit& visit, const Form& form, const Claim& before,
                       const std::vector<Employment>& jobs) {
    std::vector<html::Choice> choices;
    for (const auto& job : jobs) choices.push_back({job.id.text, job.job.employer, {}, false});
    return select(
        visit, form,
        {.name = "employment", .title = visit.t("In which job?"), .before = before.employment.text},
        std::move(choices), visit.t("None of my jobs"));
}

/// The texts of a row, which must outlive it.
struct Typed {
    std::string kind, title, on, begun, hours, category, delivery, recognition, setting;

    Row row() const {
        Row row;
        row.number = 1;
        row[Field::title].text = title;
        row[Field::date].text = on;
        row[Field::begun].text = begun;
        row[Field::hours].text = hours;
        row[Field::category].text = category;
        row[Field::delivery].text = delivery;
        row[Field::recognition].text = recognition;
        row[Field::setting].text = setting;
        return row;
    }
};

std::string day_text(const Visit& visit, std::string_view name, std::vector<html::Slip>& slips) {
    const auto typed = day_typed(visit.request, name);
    if (typed.is_empty) return {};
    if (typed.day) return to_text(*typed.day);
    slips.push_back(
        {std::string(name), std::string(visit.t("Write a real day, with month, day and year"))});
    return {};
}

Typed typed_in(const Visit& visit, std::vector<html::Slip>& slips) {
    const auto field = [&](std::string_view name) {
        return std::string(visit.request.field(name));
    };
    Typed typed;
    typed.title = trimmed(field("title"));
    typed.on = day_text(visit, "date", slips);
    typed.begun = day_text(visit, "begun", slips);
    typed.hours = trimmed(field("hours"));
    typed.category = field("category");
    typed.delivery = field("delivery");
    typed.recognition = field("recognition");
    typed.setting = field("setting");
    return typed;
}

}  // namespace

std::optional<EntryKind> kind_typed(std::string_view word) {
    const auto kind = line_kind_of(word);
    if (!kind || *kind >= LineKind::fact) return std::nullopt;
    return static_cast<EntryKind>(*kind);
}

Reading reading_for(const Shelf& shelf, const Visit& visit, std::string_view file) {
    return {.file = file,
            .categories = shelf.categories,
            .facts = shelf.facts,
            .conversions = shelf.conversions,
            .latest = visit.house.clock.today(),
            .language = visit.t.language()};
}

std::vector<html::Markup> line_fields(const Shelf& shelf, const Visit& visit, const Form& form,
                                      const Claim& before, const std::vector<Employment>& jobs) {
    const auto& t = visit.t;
    const bool is_new = before.amount.is_zero();
    const auto on = is_new ? std::string() : to_text(before.on);
    const auto begun = is_new || before.begun == before.on ? std::string() : to_text(before.begun);
    std::vector<html::Markup> fields;
    fields.push_back(text_field(
        visit, form,
        {.name = "title",
         .title = is_taught(before.kind) ? t("Name on the certificate") : t("What did you do?"),
         .before = before.title}));
    fields.push_back(number_field(visit, form,
                                  {.name = "hours",
                                   .title = t("How many hours?"),
                                   .hint = t("Write 6, 6.5 or 6:30."),
                                   .before = typed_amount(before.amount)},
                                  t("hours")));
    fields.push_back(
        day_field(visit, form, {.name = "date", .title = t("Last day"), .before = on}));
    fields.push_back(day_field(
        visit, form,
        {.name = "begun", .title = t("First day, if it took several days"), .before = begun}));
    if (is_taught(before.kind)) {
        fields.push_back(topics(shelf, visit, form, before));
        fields.push_back(deliveries(visit, form, before));
        fields.push_back(recognitions(visit, form, before));
        return fields;
    }
    fields.push_back(topics(shelf, visit, form, before));
    fields.push_back(settings(visit, form, before));
    if (!jobs.empty()) fields.push_back(employers(visit, form, before, jobs));
    return fields;
}

Result<Claim, std::vector<html::Slip>> claim_typed(const Shelf& shelf, const Visit& visit,
                                                   EntryKind kind) {
    std::vector<html::Slip> slips;
    const auto typed = typed_in(visit, slips);
    if (typed.title.empty())
        slips.push_back({"title", std::string(visit.t("Write a name, so that you know it again"))});
    if (!slips.empty()) return refuse(std::move(slips));
    const auto reading = reading_for(shelf, visit, {});
    Problems problems({}, reading);
    Ledger ledger(reading, {.comma = Comma::thousands}, problems, shelf.names);
    ledger.add_entry(typed.row(), kind);
    const auto record = ledger.finish();
    for (const auto& problem : problems.take().problems)
        slips.push_back({problem.field.empty() ? "hours" : problem.field, problem.message});
    if (!slips.empty()) return refuse(std::move(slips));
    auto claim = claims_in(record).front();
    claim.employment = {std::string(visit.request.field("employment"))};
    return claim;
}

}  // namespace waymark::dossier
