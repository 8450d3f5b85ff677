// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "platform/html/html.h"
#include "platform/http/http.h"
#include "platform/words/words.h"

namespace waymark::html {

/// What a browser and those in between may remember of a page. A page that shows what a person
/// typed is remembered by nobody.
enum class Memory {
    a_while,
    until_written,  ///< and made again only when somebody wrote to the database, or on a new day
    nothing,
};

/// The inside of a page, before the frame of the board is put around it.
struct Page {
    int status = 200;
    std::string title;  ///< of the window; the frame adds the name of the board
    Markup body;        ///< what stands in <main>
    Memory memory = Memory::a_while;
    /// Set on the answer to a form: the fields that, sent again to the same path in the other
    /// language, give the same page.
    std::optional<http::Fields> again = std::nullopt;
};

/// A page to be framed, or a finished response: a download, a redirect.
using Answer = std::variant<Page, http::Response>;
using PageHandler = std::function<Answer(const http::Request&, const words::Speaker&)>;

/// A page and its address below the language: `/check` is served as `/en/check` and `/es/check`.
struct PageRoute {
    http::Method method = http::Method::get;
    std::string path;
    PageHandler handler;
    http::Weight weight = http::Weight::quick;
    std::size_t body_max = http::form_body_max;
};

}  // namespace waymark::html
