// SPDX-License-Identifier: Apache-2.0
// The texts that are read and signed before handing in.
#include <algorithm>

#include "application/pages/candidate.h"

namespace waymark::application {

html::Markup render(const SignPage& view, const words::Speaker& t);

namespace {

using people::Visit;

bool is_to_sign(std::string_view text) {
    return std::ranges::find(texts_to_sign, text) != texts_to_sign.end();
}

std::string spoken(signing::Refusal refusal, const words::Speaker& t) {
    switch (refusal) {
        case signing::Refusal::no_such_text:
        case signing::Refusal::not_the_newest:
            return std::string(t("This text has changed. Please read the new one."));
        case signing::Refusal::name_missing: return std::string(t("Type your name to sign."));
        case signing::Refusal::name_too_long: return std::string(t("Type a shorter name."));
    }
    return {};
}

}  // namespace

html::Page CandidatePages::sign_page(const Visit& visit, const Opened& opened,
                                     std::string error) const {
    const auto& t = visit.t;
    const auto text = signing::newest_text(visit.request.place("text"), t.language());
    SignPage view;
    view.path = path_of(visit, opened.application.id);
    view.form_token = people::form_token(visit);
    view.title = text.title;
    view.version = text.version;
    for (const auto& statement : text.statements)
        view.statements.push_back({statement.number, statement.text, statement.reason});
    for (const auto& line : text_lines(visit, opened, view.path))
        if (line.title == text.title && !line.detail.empty())
            view.signed_by = t("Signed by {}.", line.detail);
    view.name.name = "name";
    view.name.title = t("Your full name");
    view.name.hint = t("Typing your name here is your signature.");
    view.name.value = visit.request.field("name");
    view.name.autocomplete = "name";
    view.name.error = error;
    if (!error.empty()) view.errors = html::summary_of({{"name", error}});
    return page_of(view.title, render(view, t), !error.empty());
}

html::Answer CandidatePages::text(const Visit& visit) const {
    const auto opened = open(visit);
    if (!opened || !is_to_sign(visit.request.place("text"))) return http::refusal(404);
    return sign_page(visit, *opened, {});
}

html::Answer CandidatePages::sign(const Visit& visit) const {
    const auto opened = open(visit);
    const auto text = visit.request.place("text");
    if (!opened || !is_to_sign(text)) return http::refusal(404);
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return signing::sign(tx, {visit.house.keyring, visit.who->person},
                             {text, visit.request.field("version"), visit.t.language()},
                             visit.request.field("name"), occasion_of(visit).now);
    });
    if (!done) return sign_page(visit, *opened, spoken(done.error(), visit.t));
    return http::redirect(path_of(visit, opened->application.id));
}

}  // namespace waymark::application
