// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "people/person.h"
#include "people/visit.h"
#include "platform/html/parts/parts.h"

/// What the pages of accounts are made of: one question form, one page that tells something.
namespace waymark::people {

struct Way {
    std::string path;
    std::string title;
};

struct Form {
    std::string title;
    std::vector<std::string> intro;
    std::string action;
    std::string form_token;  ///< empty where nobody is signed in
    html::Carried carried;
    std::vector<html::Markup> fields;
    std::string button;
    std::vector<Way> ways;  ///< other ways to go on
    Way button_way;         ///< one of them that acts, and so is a button of its own
    std::vector<html::Slip> slips;

    html::ErrorSummary errors() const { return html::summary_of(slips); }
    /// The message for this field, or empty.
    std::string error_of(std::string_view field) const;
};

/// Something was done, or cannot be.
struct Told {
    std::string title;
    std::vector<std::string> lines;
    std::vector<std::string> codes;  ///< to be written down
    Way onward;
};

html::Markup render(const Form& view, const words::Speaker& t);
html::Markup render(const Told& view, const words::Speaker& t);

html::Answer page_of(const Form& form, const Visit& visit);
html::Answer page_of(const Told& told, const Visit& visit, int status = 200);

/// A line to fill in. What it looks at lives until the field is made.
struct Question {
    std::string_view name = {};
    std::string_view title = {};
    std::string_view hint = {};
    std::string_view value = {};
    std::string_view type = "text";
    std::string_view autocomplete = "off";
};
/// Fields that come back as they were typed. A password never does, nor does a code.
html::Markup text_field(const Visit& visit, const Form& form, const Question& question);
html::Markup password_field(const Visit& visit, const Form& form, const Question& question);
html::Markup code_field(const Visit& visit, const Form& form, const Question& question);
html::Markup language_field(const Visit& visit, std::string_view title, Language chosen);

/// The day typed into the three fields of that name.
std::optional<Date> day_typed(const http::Request& request, std::string_view name);
Language language_typed(const Visit& visit);

/// Where a visitor was going before they signed in: a path of our own pages or, for any other text,
/// their account.
std::string onward(const Visit& visit);
/// The path of the visit's language.
std::string path_of(const Visit& visit, std::string_view path);

/// A redirect that gives the browser a session.
http::Response with_session(const Visit& visit, const std::string& secret, std::string location);

/// Lines of the table of routes.
PageRoute show(std::string path, Permission permission, PageHandler handler);
PageRoute act(std::string path, Permission permission, PageHandler handler);
/// An act that hashes a password, on the pool of workers.
PageRoute slow_act(std::string path, Permission permission, PageHandler handler);

/// Whether the visitor showed a moment ago that it is they.
bool is_fresh(const Visit& visit);
/// To the page that asks them to, and back.
http::Response ask_again(const Visit& visit, std::string_view path);

}  // namespace waymark::people
