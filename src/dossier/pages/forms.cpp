// SPDX-License-Identifier: Apache-2.0
#include "dossier/pages/forms.h"

#include <algorithm>

#include "base/typed.h"

namespace waymark::dossier {

namespace {

bool was_sent(const Visit& visit) { return !visit.request.form.empty(); }

template <typename Field>
Field field_of(const Visit& visit, const Form& form, const Asked& asked) {
    Field field;
    field.name = asked.name;
    field.title = asked.title;
    field.hint = asked.hint;
    field.error = form.error_of(asked.name);
    field.value = was_sent(visit) ? std::string(visit.request.field(asked.name)) : asked.before;
    return field;
}

}  // namespace

std::string Form::error_of(std::string_view field) const {
    const auto slip = std::ranges::find(slips, field, &html::Slip::field);
    return slip == slips.end() ? std::string() : slip->message;
}

html::Answer page_of(std::string title, html::Markup body, int status) {
    html::Page page;
    page.title = std::move(title);
    page.status = status;
    page.memory = html::Memory::nothing;
    page.body = std::move(body);
    return page;
}

html::Answer page_of(const Form& form, const Visit& visit) {
    const bool is_good = form.slips.empty();
    return page_of(is_good ? form.title : visit.t("Error: {}", form.title), render(form, visit.t),
                   is_good ? 200 : 422);
}

html::Answer page_of(const Notice& notice, const Visit& visit, int status) {
    return page_of(notice.title, render(notice, visit.t), status);
}

html::Answer not_here() {
    http::Response response;
    response.status = 404;
    return response;
}

Form form_at(const Visit& visit, std::string_view path, std::string_view title) {
    Form form;
    form.title = title;
    form.action = path_of(visit, path);
    form.form_token = people::form_token(visit);
    form.button = visit.t("Save");
    return form;
}

std::string path_of(const Visit& visit, std::string_view path) {
    return visit.home() + std::string(path);
}

html::Markup text_field(const Visit& visit, const Form& form, const Asked& asked,
                        std::string_view type) {
    auto field = field_of<html::TextField>(visit, form, asked);
    field.type = type;
    return render(field, visit.t);
}

html::Markup text_area(const Visit& visit, const Form& form, const Asked& asked) {
    return render(field_of<html::TextArea>(visit, form, asked), visit.t);
}

html::Markup number_field(const Visit& visit, const Form& form, const Asked& asked,
                          std::string_view unit) {
    auto field = field_of<html::NumberField>(visit, form, asked);
    field.unit = unit;
    return render(field, visit.t);
}

html::Markup day_field(const Visit& visit, const Form& form, const Asked& asked) {
    const std::string name(asked.name);
    html::DayField field;
    field.name = name;
    field.title = asked.title;
    field.hint = asked.hint.empty() ? visit.t("For example, 3 9 2026") : asked.hint;
    field.error = form.error_of(name);
    const auto before = parse_date(asked.before);
    if (was_sent(visit)) {
        field.year = visit.request.field(name + ".year");
        field.month = visit.request.field(name + ".month");
        field.day = visit.request.field(name + ".day");
    } else if (before) {
        field.year = std::to_string(before->year());
        field.month = std::to_string(before->month());
        field.day = std::to_string(before->day());
    }
    return render(field, visit.t);
}

html::Markup select(const Visit& visit, const Form& form, const Asked& asked,
                    std::vector<html::Choice> choices, std::string_view none) {
    html::Select field;
    field.name = asked.name;
    field.title = asked.title;
    field.hint = asked.hint;
    field.error = form.error_of(asked.name);
    field.none = none;
    const std::string chosen =
        was_sent(visit) ? std::string(visit.request.field(asked.name)) : asked.before;
    for (auto& choice : choices) choice.is_chosen = choice.value == chosen;
    field.choices = std::move(choices);
    return render(field, visit.t);
}

html::Markup language_field(const Visit& visit, Language chosen) {
    html::Choices choices;
    choices.name = "language";
    choices.title = visit.t("Language of our letter to them");
    choices.side_by_side = true;
    choices.choices = {{"en", "English", "", chosen == Language::english},
                       {"es", "Español", "", chosen == Language::spanish}};
    return render(choices, visit.t);
}

DayTyped day_typed(const http::Request& request, std::string_view name) {
    const std::string field(name);
    const auto year = request.field(field + ".year");
    const auto month = request.field(field + ".month");
    const auto day = request.field(field + ".day");
    return {year.empty() && month.empty() && day.empty(), parse_day({year, month, day})};
}

std::vector<std::string> values_of(const http::Request& request, std::string_view name) {
    std::vector<std::string> values;
    for (const auto& [field, value] : request.form)
        if (field == name) values.push_back(value);
    return values;
}

Language language_typed(const http::Request& request, Language otherwise) {
    const auto typed = request.field("language");
    if (typed.empty()) return otherwise;
    return typed == "es" ? Language::spanish : Language::english;
}

people::PageRoute show(std::string path, people::PageHandler handler) {
    return {http::Method::get, std::move(path), people::Permission::own_file, std::move(handler)};
}

people::PageRoute act(std::string path, people::PageHandler handler) {
    return {http::Method::post, std::move(path), people::Permission::own_file, std::move(handler)};
}

Author author_of(const Visit& visit) { return {visit.who->person, visit.who->person.text}; }

}  // namespace waymark::dossier
