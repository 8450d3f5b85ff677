// SPDX-License-Identifier: Apache-2.0
#include "guide/pages/outline.h"

namespace waymark::guide {

html::Markup model_html(const scheme::Edition& edition, Language language) {
    html::Writer out;
    out.raw("<h1>");
    out.put(edition.name.in(language));
    out.raw("</h1><ul>");
    for (const auto& clause : edition.requirements) {
        out.raw("<li>");
        out.put(clause.title.in(language));
        out.raw("</li>");
    }
    out.raw("</ul>");
    return out.done();
}

html::Markup comparison_html(const scheme::Edition& left, const scheme::Edition& right,
                             Language language) {
    html::Writer out;
    out.raw("<p>");
    out.put(left.name.in(language) + ", " + right.name.in(language));
    out.raw("</p>");
    return out.done();
}

}  // namespace waymark::guide
