// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

/// Gettext catalogues (`msgid`, `msgstr`), as translators know them.
namespace waymark::tools {

class Catalogue {
public:
    /// Adds a file's entries. An empty or fuzzy translation counts as missing. Refuses, by
    /// Complaint: a broken line, contexts and plural entries (the program asks for both forms by
    /// themselves), a text translated in two ways, and holes `{}` that differ from the English.
    void add(std::string_view file, std::string_view text);

    const std::map<std::string, std::string>& entries() const { return entries_; }

    /// The C++ of `words::spanish()`: entries sorted by English text.
    std::string source() const;

private:
    std::map<std::string, std::string> entries_;
};

}  // namespace waymark::tools
