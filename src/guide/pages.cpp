// SPDX-License-Identifier: Apache-2.0
#include "guide/pages.h"

#include "guide/pages/routes.h"

namespace waymark::guide {

std::vector<html::PageRoute> pages(const Library& library) {
    Pages pages;
    add_home(pages, library);
    add_check(pages, library);
    add_findings(pages, library);
    add_models(pages, library);
    add_to_do(pages, library);
    add_papers(pages, library);
    return pages;
}

std::string home_of(const words::Speaker& t) { return "/" + std::string(code_of(t.language())); }

}  // namespace waymark::guide
