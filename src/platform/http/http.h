// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// HTTP as the board's pages see it: plain values in, plain values out. The transport that reads
/// and writes sockets stands behind `server.h`; a test calls a handler without any socket.
namespace waymark::http {

enum class Method { get, head, post, delete_, options, other };

/// A file a person handed in with a form.
struct Upload {
    std::string field;
    std::string name;          ///< as the browser called it; never a path to trust
    std::string content_type;  ///< as the browser claimed; never to trust
    std::string bytes;
};

using Fields = std::vector<std::pair<std::string, std::string>>;

struct Request {
    Method method = Method::get;
    std::string target;  ///< as sent: `/en/check?step=2`
    std::string path;    ///< decoded, without the query
    Fields headers;      ///< names in lower case
    Fields query;
    Fields form;  ///< urlencoded or multipart fields
    std::vector<Upload> uploads;
    std::map<std::string, std::string> places;  ///< what the route's `{name}` parts matched
    std::string client;                         ///< address of the peer
    std::string body;                           ///< as received, when it was not a form

    std::string_view header(std::string_view name) const;
    /// The first value of a query field, a form field, or empty.
    std::string_view asked(std::string_view name) const;
    std::string_view field(std::string_view name) const;
    std::string_view place(std::string_view name) const;
};

struct Response {
    int status = 200;
    std::string body;
    std::string content_type = "text/html; charset=utf-8";
    Fields headers;
    /// Bytes that outlive the server (an embedded asset), sent in place of `body` without a copy.
    std::string_view fixed = {};

    std::string_view content() const { return fixed.empty() ? std::string_view(body) : fixed; }
    /// The first header of that name, in the case it was given, or empty.
    std::string_view header(std::string_view name) const;
};

Response redirect(std::string location);  ///< 303
Response text(int status, std::string body);

/// How much of a thread a handler may take: a `quick` one runs where the request was read, a
/// `heavy` one (a judgement of an uploaded file) on the pool of workers, which are as many as the
/// machine can use. An `act` waits for the disk more than it computes: it has a pool of many
/// threads, since acts that wait together are kept by one durable write.
enum class Weight { quick, heavy, act };

/// The longest body an ordinary form may send; a route that takes files says more.
inline constexpr std::size_t form_body_max = std::size_t{1} << 20;

using Handler = std::function<Response(const Request&)>;

/// One line of the table of routes. A pattern is a path whose parts may be `{name}`.
struct Route {
    Method method = Method::get;
    std::string pattern;
    Handler handler;
    Weight weight = Weight::quick;
    std::size_t body_max = form_body_max;  ///< bytes; more is refused with 413 before it is read
};

/// Finds the route of a request. A fixed part wins over a `{name}`; HEAD is answered by the route
/// of GET. Throws `Bug` for a pattern that does not begin with `/` or repeats another route.
class Router {
public:
    Router() = default;
    // Moved, never copied: the table by path points into the list.
    Router(Router&&) = default;
    Router& operator=(Router&&) = default;
    void add(Route route);
    struct Match {
        const Route* route = nullptr;  ///< null: no such page, or not by this method
        std::map<std::string, std::string> places;
        std::string allow;  ///< methods that would do, when only those differ
    };
    Match match(Method method, std::string_view path) const;
    /// All routes, in the order in which they are tried.
    const std::list<Route>& routes() const { return routes_; }

private:
    const Route* fixed(Method method, std::string_view path) const;

    std::list<Route> routes_;
    /// Routes without a `{name}`, by path; most requests end here, however many routes there are.
    std::multimap<std::string, const Route*, std::less<>> fixed_;
};

/// Runs the route that fits, or answers 404, 405 with `Allow`, or 204 with `Allow` to OPTIONS.
Response answer(const Router& router, Request request);

}  // namespace waymark::http
