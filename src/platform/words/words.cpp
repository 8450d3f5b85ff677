// SPDX-License-Identifier: Apache-2.0
#include "platform/words/words.h"

#include <algorithm>

#include "platform/words/catalogue.h"

namespace waymark::words {

std::string_view translated(Language language, std::string_view english) {
    if (language == Language::english) return english;
    auto entries = spanish();
    auto found = std::lower_bound(
        entries.begin(), entries.end(), english,
        [](const Entry& entry, std::string_view text) { return entry.english < text; });
    return found != entries.end() && found->english == english ? found->other : english;
}

}  // namespace waymark::words
