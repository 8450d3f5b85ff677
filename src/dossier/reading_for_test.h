// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dossier/dossier.h"

namespace waymark::dossier {

/// A small vocabulary and a fixed day, on which the tests of this folder read.
inline const std::vector<scheme::Category>& categories_for_test() {
    static const std::vector<scheme::Category> categories = {
        {"advocacy", {"Advocacy", "Defensa de derechos"}, {}, true},
        {"ethics", {"Professional Ethics & Responsibility", "Ética"}, {"ethic"}, false},
        {"mentoring", {"Mentoring", "Mentoría"}, {"Mentoring and Education"}, true},
        {"recovery_support", {"Recovery Support", "Apoyo"}, {"Recovery/Wellness Support"}, true},
    };
    return categories;
}

inline Reading reading_for_test(Language language = Language::english) {
    static const std::vector<scheme::Conversion> conversions = {
        {"semester_hour", Hours::of_hours(15)}, {"trimester_hour", Hours::of_hours(12)}};
    Reading reading;
    reading.file = "hours.csv";
    reading.categories = categories_for_test();
    reading.conversions = conversions;
    reading.latest = *Date::of(2026, 3, 9);
    reading.language = language;
    return reading;
}

/// What is wrong with a text, one problem a line; empty when it reads.
inline std::string problems_of(std::string_view text, Format format,
                               Language language = Language::english) {
    auto record = read(text, format, reading_for_test(language));
    std::string out;
    if (record) return out;
    for (const Problem& problem : record.error().problems) {
        out += to_text(problem, language) + "\n";
    }
    return out;
}

}  // namespace waymark::dossier
