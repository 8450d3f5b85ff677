// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guide/guide.h"
#include "people/visit.h"
#include "platform/html/page.h"
#include "platform/http/http.h"
#include "web/language.h"

/// The frame that stands around every page: header, menu, language, footer, and the headers that
/// tell a browser what a page may do.
namespace waymark::web {

struct MenuItem {
    std::string path;
    std::string name;
    bool is_here = false;
};

/// What layout.html shows.
struct Layout {
    std::string language;
    std::string title;
    std::string home;  ///< `/en`
    std::string other_language;
    std::string other_name;  ///< in that language
    std::string other_path;
    std::string_view style, script, icon, mark;
    guide::Board board;
    std::vector<MenuItem> menu;
    std::string visitor;     ///< who is signed in; empty for nobody
    std::string form_token;  ///< for the form that signs out
    bool keeps_nothing = true;
    std::optional<http::Fields> again;
    html::Markup body;
};

/// What the frame needs to know beside the page.
struct Surroundings {
    guide::Board board;
    const people::Visitor* who = nullptr;
    bool keeps_nothing = true;  ///< a page of the guide: what is typed there is not kept
};

/// Puts the frame around a page, as the answer to `request`.
http::Response framed(const Surroundings& around, const http::Request& request, html::Page page);

/// Sets the headers that keep a page from doing what ours never do. Says what may be remembered
/// unless the response has said so.
void protect(http::Response& response);

}  // namespace waymark::web
