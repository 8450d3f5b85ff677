// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "platform/html/page.h"

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

/// One thing to choose of several.
struct Choice {
    std::string value;
    std::string title;
    std::string hint;
    bool is_chosen = false;
    std::string official = {};  ///< a name given by others; shown, and not ours to simplify
};
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

/// A line to type a number into.
struct NumberField {
    std::string name;
    std::string title;
    std::string hint;
    std::string error;
    std::string value;
    std::string unit;  ///< stands behind the field
    bool is_small = false;

    /// The ids of what describes the field.
    std::string described() const;
};
Markup render(const NumberField& field, const words::Speaker& t);

/// A line to type a text into.
struct TextField {
    std::string name;
    std::string title;
    std::string hint;
    std::string error;
    std::string value;
    std::string type = "text";         ///< or `email`, `tel`, `password`
    std::string autocomplete = "off";  ///< what a browser may fill in, in the words of HTML
    int length_max = 200;

    std::string described() const;
};
Markup render(const TextField& field, const words::Speaker& t);

/// Several lines of text.
struct TextArea {
    std::string name;
    std::string title;
    std::string hint;
    std::string error;
    std::string value;
    int length_max = 2000;
    int rows = 4;

    std::string described() const;
};
Markup render(const TextArea& area, const words::Speaker& t);

/// One thing to say yes to.
struct Checkbox {
    std::string name;
    std::string title;
    std::string hint;
    std::string error;
    bool is_checked = false;
    std::string value = "yes";
};
Markup render(const Checkbox& box, const words::Speaker& t);

/// A list to choose from, folded.
struct Select {
    std::string name;
    std::string title;
    std::string hint;
    std::string error;
    std::vector<Choice> choices;
    std::string none;  ///< what the first line says, when nothing is chosen yet

    std::string described() const;
};
Markup render(const Select& select, const words::Speaker& t);

/// A file to hand in.
struct FileField {
    std::string name;
    std::string title;
    std::string hint;
    std::string error;
    std::string accept;  ///< endings and types, as HTML writes them
    std::size_t bytes_max = 0;
    bool is_many = false;
};
Markup render(const FileField& field, const words::Speaker& t);

/// A day of the calendar in three fields.
struct DayField {
    std::string name;
    std::string title;
    std::string hint;
    std::string error;
    std::string year, month, day;
};
Markup render(const DayField& field, const words::Speaker& t);

/// `id` for a field's name: letters, digits and lines only.
std::string id_of(std::string_view name);

/// A day as people say it: `March 9, 2026`, `9 de marzo de 2026`.
std::string spoken_day(Date day, Language language);

}  // namespace waymark::html
