// SPDX-License-Identifier: Apache-2.0
#include "web/language.h"

#include "base/fold.h"

namespace waymark::web {

namespace {

std::string_view next(std::string_view& list, char separator) {
    const auto end = list.find(separator);
    const auto item = list.substr(0, end);
    list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
    return trimmed(item);
}

/// `q=0.8` in thousandths; 1000 when nothing, or nothing readable, is said.
int weight(std::string_view parameters) {
    if (parameters.substr(0, 2) != "q=") return 1000;
    const auto digits = parameters.substr(2);
    if (digits.empty() || digits.front() != '0') return 1000;
    int thousandths = 0;
    int place = 100;
    for (const char c : digits.substr(digits.size() < 2 ? 1 : 2)) {
        if (c < '0' || c > '9' || place == 0) break;
        thousandths += (c - '0') * place;
        place /= 10;
    }
    return thousandths;
}

bool begins(std::string_view tag, Language language) {
    const auto code = code_of(language);
    if (tag.size() < 2 || (tag.size() > 2 && tag[2] != '-')) return false;
    return (tag[0] | 0x20) == code[0] && (tag[1] | 0x20) == code[1];
}

}  // namespace

Language preferred(std::string_view accept_language) {
    Language best = Language::english;
    int best_weight = 0;
    while (!accept_language.empty()) {
        auto item = next(accept_language, ',');
        const auto tag = next(item, ';');
        const int wish = weight(item);
        for (const auto language : languages) {
            if (begins(tag, language) && wish > best_weight) {
                best = language;
                best_weight = wish;
            }
        }
    }
    return best;
}

Language language_of(std::string_view path) {
    const bool spanish = path == "/es" || path.substr(0, 4) == "/es/";
    return spanish ? Language::spanish : Language::english;
}

std::string in_language(std::string_view target, Language language) {
    std::string path = "/";
    path += code_of(language);
    if (target.size() > 3 && (target[3] == '/' || target[3] == '?')) path += target.substr(3);
    return path;
}

}  // namespace waymark::web
