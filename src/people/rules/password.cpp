// SPDX-License-Identifier: Apache-2.0
#include "people/rules/password.h"

#include <set>
#include <string>

#include "base/fold.h"
#include "base/utf8.h"

namespace waymark::people {

namespace {

/// Shorter parts of names are in too many good passwords.
constexpr std::size_t context_word_min = 4;

std::string lower_case(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

void take_out(std::string& text, std::string_view word) {
    for (auto at = text.find(word); at != text.npos; at = text.find(word))
        text.erase(at, word.size());
}

/// What is left of a password when the words that others know are taken out.
std::string without_context(std::string_view password, const std::vector<std::string_view>& known) {
    std::string rest = folded(password);
    for (const auto& text : known) {
        const std::string words = folded(text);
        std::string_view left = words;
        while (!left.empty()) {
            const auto word = left.substr(0, left.find(' '));
            left.remove_prefix(std::min(left.size(), word.size() + 1));
            if (word.size() >= context_word_min) take_out(rest, word);
        }
    }
    take_out(rest, " ");
    return rest;
}

bool is_about(std::string_view password, const std::vector<std::string_view>& known) {
    std::string whole = folded(password);
    take_out(whole, " ");
    const auto rest = without_context(password, known);
    return rest.size() < whole.size() && rest.size() < password_min_with_second_factor;
}

bool is_plain(std::string_view password) {
    return std::set<char>(password.begin(), password.end()).size() < different_characters_min;
}

}  // namespace

std::optional<std::size_t> characters_in(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); ++count) {
        const auto length = utf8_length(text);
        if (length == 0) return std::nullopt;
        text.remove_prefix(length);
    }
    return count;
}

bool holds_line(std::string_view sorted, std::string_view line) {
    std::size_t low = 0;
    std::size_t high = sorted.size();
    while (low < high) {
        // The line around the middle; `low` and `high` always stand at the beginning of a line.
        const auto middle = low + (high - low) / 2;
        const auto before = middle == 0 ? sorted.npos : sorted.rfind('\n', middle - 1);
        const auto begin = before == sorted.npos ? 0 : before + 1;
        const auto end = std::min(sorted.find('\n', begin), sorted.size());
        const auto here = sorted.substr(begin, end - begin);
        if (here == line) return true;
        if (here < line) {
            low = std::min(end + 1, sorted.size());
        } else {
            high = begin;
        }
    }
    return false;
}

std::optional<PasswordRefusal> refusal_of(std::string_view password, const PasswordRules& rules,
                                          std::string_view common) {
    const auto length = characters_in(password);
    if (!length || password.find('\0') != password.npos) return PasswordRefusal::not_text;
    const auto least =
        rules.has_second_factor ? password_min_with_second_factor : password_min_alone;
    if (*length < least) return PasswordRefusal::too_short;
    if (*length > password_max) return PasswordRefusal::too_long;
    if (holds_line(common, lower_case(password))) return PasswordRefusal::common;
    if (is_plain(password)) return PasswordRefusal::plain;
    if (is_about(password, rules.context)) return PasswordRefusal::about_you;
    return std::nullopt;
}

}  // namespace waymark::people
