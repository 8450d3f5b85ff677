// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "platform/html/page.h"
#include "platform/html/parts/fields.h"

/// Parts that several pages are made of.
namespace waymark::html {

/// What must be mended before going on; each message leads to its field. Empty: nothing is shown.
struct ErrorSummary {
    struct Item {
        std::string target;  ///< id of the field
        std::string message;
    };
    std::vector<Item> items;
};
Markup render(const ErrorSummary& summary, const words::Speaker& t);

/// An answer that cannot be read, and how to put it.
struct Slip {
    std::string field;
    std::string message;
};
/// The slips as a list of links to their fields.
ErrorSummary summary_of(const std::vector<Slip>& slips);

/// Fields of a form that travel unseen.
struct Carried {
    http::Fields fields;
};
Markup render(const Carried& carried, const words::Speaker& t);

struct RadioLine {
    std::string name;
    Choice choice;
};
Markup render(const RadioLine& line, const words::Speaker& t);

struct RadioList {
    std::string name;
    std::vector<Choice> choices;
};
Markup render(const RadioList& list, const words::Speaker& t);

struct Choices {
    std::string name;
    std::string title;
    std::string hint;
    std::string error;
    std::vector<Choice> choices;
    std::string more_title;  ///< over further choices that are folded away
    std::vector<Choice> more;
    bool side_by_side = false;

    bool is_more_open() const;
};
Markup render(const Choices& choices, const words::Speaker& t);

/// `id` for a field's name: letters, digits and lines only.
std::string id_of(std::string_view name);

/// A day as people say it: `March 9, 2026`, `9 de marzo de 2026`.
std::string spoken_day(Date day, Language language);
/// `March 2026`, `marzo de 2026`.
std::string spoken_month(Date day, Language language);

}  // namespace waymark::html
