// SPDX-License-Identifier: Apache-2.0
#include "people/pages/forms.h"

#include <algorithm>

#include "base/typed.h"
#include "people/session.h"
#include "people/store.h"
#include "platform/clock/clock.h"
#include "platform/http/percent.h"

namespace waymark::people {

namespace {

constexpr int password_field_max = 1000;  // more than any password that is taken
constexpr int code_field_max = 40;
constexpr int text_field_max = 254;  // an address of e-mail fits

html::TextField field_of(const Form& form, const Question& question) {
    html::TextField field;
    field.name = question.name;
    field.title = question.title;
    field.hint = question.hint;
    field.value = question.value;
    field.type = question.type;
    field.autocomplete = question.autocomplete;
    field.error = form.error_of(question.name);
    field.length_max = text_field_max;
    return field;
}

html::Page page_of(std::string title, html::Markup body, int status) {
    html::Page page;
    page.title = std::move(title);
    page.status = status;
    page.memory = html::Memory::nothing;
    page.body = std::move(body);
    return page;
}

}  // namespace

std::string Form::error_of(std::string_view field) const {
    for (const auto& slip : slips)
        if (slip.field == field) return slip.message;
    return {};
}

html::Answer page_of(const Form& form, const Visit& visit) {
    const auto& t = visit.t;
    if (form.slips.empty()) return page_of(form.title, render(form, t), 200);
    return page_of(t("Error: {}", form.title), render(form, t), 422);
}

html::Answer page_of(const Told& told, const Visit& visit, int status) {
    return page_of(told.title, render(told, visit.t), status);
}

html::Markup text_field(const Visit& visit, const Form& form, const Question& question) {
    auto field = field_of(form, question);
    if (field.value.empty()) field.value = visit.request.field(question.name);
    return render(field, visit.t);
}

html::Markup password_field(const Visit& visit, const Form& form, const Question& question) {
    auto field = field_of(form, question);
    field.type = "password";
    field.length_max = password_field_max;
    return render(field, visit.t);
}

html::Markup code_field(const Visit& visit, const Form& form, const Question& question) {
    auto field = field_of(form, question);
    field.autocomplete = "one-time-code";
    field.length_max = code_field_max;
    return render(field, visit.t);
}

html::Markup language_field(const Visit& visit, std::string_view title, Language chosen) {
    const auto& t = visit.t;
    html::Choices choices;
    choices.name = "language";
    choices.title = title;
    choices.side_by_side = true;
    choices.choices = {{"en", "English", "", chosen == Language::english},
                       {"es", "Español", "", chosen == Language::spanish}};
    return render(choices, t);
}

std::optional<Date> day_typed(const http::Request& request, std::string_view name) {
    const std::string field(name);
    return parse_day({request.field(field + ".year"), request.field(field + ".month"),
                      request.field(field + ".day")});
}

Language language_typed(const Visit& visit) {
    const auto typed = visit.request.field("language");
    return typed.empty() ? visit.t.language() : language_named(typed);
}

std::string path_of(const Visit& visit, std::string_view path) {
    return visit.home() + std::string(path);
}

std::string onward(const Visit& visit) {
    auto next = visit.request.field("next");
    if (next.empty()) next = visit.request.asked("next");
    const bool is_ours = next.size() > 1 && next[0] == '/' && next[1] != '/' && next[1] != '\\' &&
                         std::ranges::all_of(next, [](char c) { return c > ' ' && c <= '~'; });
    return is_ours ? std::string(next) : path_of(visit, "/account");
}

http::Response with_session(const Visit& visit, const std::string& secret, std::string location) {
    auto response = http::redirect(std::move(location));
    response.headers.emplace_back("Set-Cookie", cookie_of_session(visit.house, secret));
    return response;
}

PageRoute show(std::string path, Permission permission, PageHandler handler) {
    return {http::Method::get, std::move(path), permission, std::move(handler)};
}

PageRoute act(std::string path, Permission permission, PageHandler handler) {
    return {http::Method::post, std::move(path), permission, std::move(handler)};
}

PageRoute slow_act(std::string path, Permission permission, PageHandler handler) {
    return {http::Method::post, std::move(path), permission, std::move(handler),
            http::Weight::heavy};
}

bool is_fresh(const Visit& visit) {
    const auto oldest = clock::seconds_after(visit.house.clock.now(), -60 * fresh_minutes);
    return visit.who != nullptr && visit.who->confirmed_at >= oldest;
}

http::Response ask_again(const Visit& visit, std::string_view path) {
    return http::redirect(path_of(visit, "/account/again") +
                          "?next=" + http::encode_percent(path_of(visit, path)));
}

}  // namespace waymark::people
