// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// A page's `.html` taken apart, before anything is known of its meaning.
namespace waymark::tools {

enum class PartKind { text, expression, tag };

struct Part {
    PartKind kind = PartKind::text;
    std::string text;  ///< literal text, or what stands between the braces, trimmed
    std::size_t line = 0;
};

/// Cuts a page at `{{ }}`, `{% %}` and `{# #}` (a remark, dropped). A tag alone on its line takes
/// the line with it, and an indentation becomes a single line break, but not inside `<pre>` or
/// `<textarea>`. Braces inside C++ string literals do not end a tag. Refuses an unfinished tag.
std::vector<Part> cut_page(std::string_view file, std::string_view source);

}  // namespace waymark::tools
