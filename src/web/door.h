// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "web/site.h"

namespace waymark::web {

/// Answers a request to a room: finds out who asks, whether they may, and whether the form they
/// send is ours; only then the room's handler runs, and the frame is put around its page. A GET of
/// somebody who is not signed in leads to the sign-in page and back.
http::Response enter(const Site& site, const people::PageRoute& room, const http::Request& request);

/// Whether a form came from a page of this board, by what the browser says of its origin. Used
/// where there is no session whose token could show it.
bool is_from_here(const http::Request& request, std::string_view public_url);

}  // namespace waymark::web
