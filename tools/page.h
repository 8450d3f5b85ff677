// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

/// Pages: HTML with holes of C++, compiled so that a misspelt name is the compiler's to find and
/// escaping is nobody's to forget. The first line names header, namespace, view type and variable:
///
///     {% page guide/pages/check.h waymark::guide Check view %}
///
/// Then `{{ expression }}`, `{% for header %}`, `{% if condition %}`, `{% else if condition %}`,
/// `{% else %}`, `{% end %}` and `{# remark #}`.
namespace waymark::tools {

/// The C++ of one page: `html::Markup render(const Check& view, const words::Speaker& t)`.
/// Refuses, by Complaint: a missing first line, an unknown or unbalanced tag, an empty hole.
std::string compile_page(std::string_view file, std::string_view source);

/// Pages of one wing must render different types; remembers which file renders which.
class PageTypes {
public:
    void add(std::string_view file, std::string_view source);

private:
    std::map<std::string, std::string> files_;
};

}  // namespace waymark::tools
