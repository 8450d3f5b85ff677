// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "tests/tidy/source.h"

/// What people read goes through `t("...")`, and has its Spanish.
namespace waymark::tidy {

/// Words of a page that stand outside `{{ t("...") }}`: in the text, or in an attribute that is
/// read out (`alt`, `title`, `aria-label`, `placeholder`, `content`).
Breaches check_page_words(const Source& source);

/// A text given to `t("...")` or `t.many("...", "...", n)`, and where.
struct Spoken {
    std::string text;
    std::size_t line = 0;
};
std::vector<Spoken> spoken_in(std::string_view code);

/// Texts of the house that the Spanish catalogue lacks.
Breaches check_spanish(const Source& source, const std::map<std::string, std::string>& spanish);

}  // namespace waymark::tidy
