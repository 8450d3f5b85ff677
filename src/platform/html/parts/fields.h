// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/html/page.h"

/// The fields a form is made of.
namespace waymark::html {

/// One thing to choose of several.
struct Choice {
    std::string value;
    std::string title;
    std::string hint;
    bool is_chosen = false;
    std::string official = {};  ///< a name given by others; shown, and not ours to simplify
};
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
/// A list without a hint, of which one choice always holds.
Select select_of(std::string_view name, std::string_view title, const std::vector<Choice>& choices);

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

}  // namespace waymark::html
