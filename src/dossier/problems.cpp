// SPDX-License-Identifier: Apache-2.0
#include "dossier/problems.h"

#include <fmt/core.h>

#include "dossier/row.h"

namespace waymark::dossier {

bool Problems::has_room() {
    if (is_telling()) return true;
    ++refusal_.more;
    return false;
}

void Problems::add(std::string_view message) {
    if (!has_room()) return;
    refusal_.problems.push_back({std::string(file_), 0, 0, {}, {}, std::string(message)});
}

void Problems::add(std::size_t at, std::string_view entry, std::string_view field,
                   std::string_view message) {
    if (!has_room()) return;
    const json::Place place = json::place_of(bytes_, at);
    refusal_.problems.push_back({std::string(file_), place.line, place.column, std::string(entry),
                                 std::string(field), std::string(message)});
}

std::string to_text(const Problem& problem, Language language) {
    const words::Speaker say(language);
    std::string out = problem.file;
    if (problem.line != 0) out += fmt::format(":{}:{}", problem.line, problem.column);
    out += ": ";
    if (!problem.entry.empty()) out += say("entry {}, ", problem.entry);
    if (!problem.field.empty()) {
        out += problem.field;
        out += ": ";
    }
    return out + problem.message;
}

std::string spoken(const Problem& problem, Language language) {
    const words::Speaker say(language);
    if (problem.line == 0) return problem.message;
    const auto field = field_named(problem.field);
    if (!field) return say("Row {}: {}", problem.line, problem.message);
    return say("Row {}, {}: {}", problem.line, column_name(*field, language), problem.message);
}

}  // namespace waymark::dossier
