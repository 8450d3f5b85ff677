// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/id.h"
#include "people/permission.h"
#include "platform/clock/instant.h"
#include "platform/house/house.h"
#include "platform/html/page.h"

/// How a page learns who asks. The frame around all pages finds the session, the permission and
/// the form's token before a handler runs, so no handler begins with the same seven lines.
namespace waymark::people {

using PersonId = Id<struct PersonTag>;
using AccountId = Id<struct AccountTag>;
using SessionId = Id<struct SessionTag>;

/// Somebody who is signed in.
struct Visitor {
    AccountId account;
    PersonId person;
    SessionId session;
    std::string name;  ///< the chosen name
    Roles roles;
    std::string form_token;             ///< what a form of this session has to carry
    clock::Instant confirmed_at;        ///< when they last showed that it is they
    bool has_second_factor = false;     ///< the account has one
    bool showed_second_factor = false;  ///< this session was opened, or confirmed, with it
};

/// One visit to one page.
struct Visit {
    House& house;
    const http::Request& request;
    const words::Speaker& t;
    const Visitor* who = nullptr;  ///< never null where the page asks for a permission

    /// `/en`: where the addresses of this language begin.
    std::string home() const;
};

using PageHandler = std::function<html::Answer(const Visit&)>;

/// A page, its address below the language, and who may open it.
struct PageRoute {
    http::Method method = http::Method::get;
    std::string path;
    Permission permission = Permission::anyone;
    PageHandler handler;
    http::Weight weight = http::Weight::quick;
    std::size_t body_max = http::form_body_max;
    /// The page only asks for an act, or lets a second person confirm it; see `Grant`.
    bool asks_second_person = false;
};
using Pages = std::vector<PageRoute>;

/// The cookie that carries a session's secret.
inline constexpr std::string_view session_cookie = "waymark_session";

/// The field of this name, sent with each form, shows that the form came from our own page.
inline constexpr std::string_view form_token_field = "form_token";
std::string form_token(const Visit& visit);

}  // namespace waymark::people
