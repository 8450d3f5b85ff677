// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "guide/library.h"
#include "platform/html/page.h"

/// Each part of the guide adds its pages to the list.
namespace waymark::guide {

using Pages = std::vector<html::PageRoute>;

void add_home(Pages& pages, const Library& library);
void add_check(Pages& pages, const Library& library);
void add_questions(Pages& pages, const Library& library);
void add_file(Pages& pages, const Library& library);
void add_findings(Pages& pages, const Library& library);
void add_models(Pages& pages, const Library& library);
void add_to_do(Pages& pages, const Library& library);
void add_papers(Pages& pages, const Library& library);

/// The door to "Check my hours", for a request that names no credential we know.
html::Page unknown_scheme(const Library& library, const http::Request& request,
                          const words::Speaker& t);

/// `/en`
std::string home_of(const words::Speaker& t);

}  // namespace waymark::guide
