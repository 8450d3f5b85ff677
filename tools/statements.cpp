// SPDX-License-Identifier: Apache-2.0
#include "statements.h"

#include <algorithm>
#include <set>

#include "text.h"

namespace waymark::tools {

namespace {

bool is_name(std::string_view word) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789_";
    return !word.empty() && word.find_first_not_of(letters) == std::string_view::npos &&
           (word[0] < '0' || word[0] > '9');
}

/// The name a line `-- entries_of` gives; empty for any other line.
std::string_view name_in(std::string_view line) {
    if (line.substr(0, 3) != "-- ") return {};
    auto words = words_of(line.substr(3));
    return words.size() == 1 && is_name(words[0]) ? words[0] : std::string_view{};
}

void check(std::string_view file, const std::vector<NamedStatement>& statements) {
    std::set<std::string_view> names;
    for (const auto& statement : statements) {
        if (!names.insert(statement.name).second)
            throw Complaint(file, statement.line - 1,
                            "a second statement is named " + statement.name);
        if (trimmed(statement.text).empty())
            throw Complaint(file, statement.line - 1, statement.name + " has no statement");
    }
}

}  // namespace

std::vector<NamedStatement> parse_statements(std::string_view file, std::string_view text) {
    std::vector<NamedStatement> statements;
    std::size_t number = 0;
    while (!text.empty()) {
        auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        ++number;
        auto name = name_in(line);
        if (!name.empty()) {
            statements.push_back({std::string(name), "", number + 1});
        } else if (trimmed(line).empty() || trimmed(line).substr(0, 2) == "--") {
            continue;
        } else if (statements.empty()) {
            throw Complaint(file, number, "a statement needs a line `-- name` above it");
        } else {
            auto& statement = statements.back();
            if (!statement.text.empty()) statement.text += '\n';
            statement.text += trimmed(line);
        }
    }
    for (auto& statement : statements)
        if (!statement.text.empty() && statement.text.back() == ';') statement.text.pop_back();
    check(file, statements);
    return statements;
}

std::string statements_header(std::string_view wing, std::string_view file, std::string_view text) {
    std::string out = "// Made from " + std::string(file) + "; change that file.\n#pragma once\n\n";
    out += "#include \"platform/db/statement.h\"\n\n";
    out += "namespace waymark::" + std::string(wing) + "::sql {\n\n";
    for (const auto& statement : parse_statements(file, text)) {
        out += "#line " + std::to_string(statement.line) + " " + literal_of(file) + "\n";
        out += "inline constexpr db::Statement " + statement.name + "{" +
               literal_of(std::string(wing) + "." + statement.name) + ", " +
               literal_of(statement.text) + "};\n";
    }
    return out + "\n}  // namespace waymark::" + std::string(wing) + "::sql\n";
}

}  // namespace waymark::tools
