// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "guide/guide.h"
#include "people/visit.h"
#include "platform/html/page.h"
#include "platform/http/server.h"

namespace waymark::web {

class KeptPages;

/// The public face of one board: its pages, and how to learn what the board is called today.
struct Site {
    std::function<guide::Board(Language)> board;  ///< reads the database; may throw a Fault
    std::vector<html::PageRoute> pages;           ///< the guide: no account, nothing kept
    people::Pages rooms = {};                     ///< where people sign in, apply and decide
    House* house = nullptr;  ///< what the rooms need; null where there are none
    /// Whose session a cookie carries; reads the database.
    std::function<std::optional<people::Visitor>(std::string_view cookie)> visitor = {};
    KeptPages* kept = nullptr;   ///< null where every page is made anew
    http::Handler figures = {};  ///< `/metrics`; without it there is no such page
};

/// The table of routes: `/` leads to the visitor's language, each page stands under each language,
/// `/assets/…` serves styles, scripts and icons. `site` must outlive the table.
http::Router routes(const Site& site);

/// A page in plain words for a status of 400 and above. Does not need the database.
http::Response refusal(const Site& site, const http::Request& request, int status);

/// Answers one request by the table: refusals become pages, and every answer carries the headers
/// that protect. What a handler throws is thrown on.
http::Response respond(const Site& site, const http::Router& router, const http::Request& request);

/// What the server serves. Both must outlive it.
http::Site served(const Site& site, const http::Router& router);

}  // namespace waymark::web
