// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "platform/html/page.h"

namespace waymark::web {

/// What trouble.html shows: that something is not as wanted, and what to do now.
struct Trouble {
    std::string heading;
    std::string what;
    std::string remedy;
    std::string reference;  ///< names the line in the log; empty when there is none
    std::string home;
};

/// The page for a status of 400 and above, in plain words.
html::Page trouble(int status, const std::string& reference, const words::Speaker& t);

/// The page for a form that did not come from this session's own pages, or came too late.
html::Page stale_form(const words::Speaker& t);

}  // namespace waymark::web
