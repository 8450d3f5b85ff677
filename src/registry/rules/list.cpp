// SPDX-License-Identifier: Apache-2.0
#include "registry/rules/list.h"

#include "registry/rules/number.h"

namespace waymark::registry {

namespace {

/// Takes the part before the next of these signs off the front.
std::string_view take_until(std::string_view& rest, std::string_view signs) {
    const auto end = rest.find_first_of(signs);
    const auto part = rest.substr(0, end);
    rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
    return part;
}

std::string_view bare(std::string_view cell) {
    constexpr std::string_view around = " \"\r";
    const auto first = cell.find_first_not_of(around);
    if (first == cell.npos) return {};
    return cell.substr(first, cell.find_last_not_of(around) - first + 1);
}

/// The cell of a line that is a number of a register; else the first with a digit, else the first.
std::string_view number_in(std::string_view line) {
    std::string_view likely;
    std::string_view first;
    while (!line.empty()) {
        const auto cell = bare(take_until(line, ",;\t"));
        if (parse_number(cell)) return cell;
        if (likely.empty() && cell.find_first_of("0123456789") != cell.npos) likely = cell;
        if (first.empty()) first = cell;
    }
    return likely.empty() ? first : likely;
}

}  // namespace

std::string plain_signs(std::string_view bytes) {
    std::string signs;
    for (const char sign : bytes)
        if ((sign >= ' ' && sign <= '~') || sign == '\t' || sign == '\n' || sign == '\r')
            signs += sign;
    return signs;
}

std::vector<std::string> numbers_in(std::string_view text) {
    std::vector<std::string> numbers;
    bool is_first = true;
    while (!text.empty()) {
        const auto line = take_until(text, "\n");
        const bool is_header =
            is_first && line.find_first_of("0123456789") == line.npos && !text.empty();
        is_first = false;
        const auto number = number_in(line);
        if (!is_header && !number.empty()) numbers.emplace_back(number);
    }
    return numbers;
}

}  // namespace waymark::registry
