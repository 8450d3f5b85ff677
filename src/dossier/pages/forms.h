// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dossier/store/line.h"
#include "people/people.h"
#include "platform/html/parts/parts.h"

/// What the pages of a file are made of.
namespace waymark::dossier {

using people::Visit;

struct Way {
    std::string path;
    std::string title;
};

/// One form with what stands around it.
struct Form {
    Way back;
    std::string title;
    std::string lede;
    std::vector<std::string> intro;
    std::string action;
    std::string form_token;  ///< empty where nobody is signed in
    html::Carried carried;
    std::vector<html::Markup> fields;
    std::string button;
    std::string go;  ///< value of the button's field `go`
    Way other;       ///< a second button: value of `go`, and its words
    bool has_files = false;
    std::vector<html::Slip> slips;
    std::vector<Way> ways;

    html::ErrorSummary errors() const { return html::summary_of(slips); }
    std::string error_of(std::string_view field) const;
};

/// Something was done, or cannot be.
struct Notice {
    std::string title;
    std::vector<std::string> lines;
    Way onward;
};

/// Several things to tick.
struct Boxes {
    std::string name;
    std::string title;
    std::string hint;
    std::string error;
    struct Box {
        std::string value;
        std::string title;
        std::string hint;
        bool is_ticked = false;
        std::vector<std::string> further = {};  ///< sentences, each on a line of its own
    };
    std::vector<Box> boxes;
};

html::Markup render(const Boxes& view, const words::Speaker& t);
html::Markup render(const Form& view, const words::Speaker& t);
html::Markup render(const Notice& view, const words::Speaker& t);

html::Answer page_of(std::string title, html::Markup body, int status = 200);
html::Answer page_of(const Form& form, const Visit& visit);
html::Answer page_of(const Notice& notice, const Visit& visit, int status = 200);
html::Answer not_here();

/// A form that begins with this path, and the token of the visit.
Form form_at(const Visit& visit, std::string_view path, std::string_view title);
std::string path_of(const Visit& visit, std::string_view path);

/// Fields that come back as they were typed, or hold what was there before.
struct Asked {
    std::string_view name = {};
    std::string_view title = {};
    std::string_view hint = {};
    std::string before = {};
};
html::Markup text_field(const Visit& visit, const Form& form, const Asked& asked,
                        std::string_view type = "text");
html::Markup text_area(const Visit& visit, const Form& form, const Asked& asked);
html::Markup number_field(const Visit& visit, const Form& form, const Asked& asked,
                          std::string_view unit);
html::Markup day_field(const Visit& visit, const Form& form, const Asked& asked);
html::Markup select(const Visit& visit, const Form& form, const Asked& asked,
                    std::vector<html::Choice> choices, std::string_view none = {});
html::Markup language_field(const Visit& visit, Language chosen);

/// `2026-03-09` from the three fields of that name, empty when they were left alone, and no day at
/// all when what was typed is none.
struct DayTyped {
    bool is_empty = true;
    std::optional<Date> day;
};
DayTyped day_typed(const http::Request& request, std::string_view name);
/// All values of a field, such as boxes that were ticked.
std::vector<std::string> values_of(const http::Request& request, std::string_view name);
Language language_typed(const http::Request& request, Language otherwise);

people::PageRoute show(std::string path, people::PageHandler handler);
people::PageRoute act(std::string path, people::PageHandler handler);

Author author_of(const Visit& visit);

}  // namespace waymark::dossier
