// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
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
    std::string target;                       ///< as sent: `/en/check?step=2`
    std::string path;                         ///< decoded, without the query
    Fields headers;                           ///< names in lower case
    Fields query;
    Fields form;                              ///< urlencoded or multipart fields
    std::vector<Upload> uploads;
    std::map<std::string, std::string> places;///< what the route's `{name}` parts matched
    std::string client;                       ///< address of the peer
    std::string body;                         ///< as received, when it was not a form

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
};

Response redirect(std::string location);  ///< 303
Response text(int status, std::string body);

/// How much of a thread a handler may take: a `quick` one runs where the request was read, a
/// `heavy` one (a judgement of an uploaded file) on the pool of workers.
enum class Weight { quick, heavy };

using Handler = std::function<Response(const Request&)>;

/// One line of the table of routes. A pattern is a path whose parts may be `{name}`.
struct Route {
    Method method = Method::get;
    std::string pattern;
    Handler handler;
    Weight weight = Weight::quick;
};

/// Finds the route of a request: 404 without one, 405 with `Allow` when only the method differs.
class Router {
public:
    void add(Route route);
    struct Match {
        const Route* route = nullptr;              ///< null: no such page, or not by this method
        std::map<std::string, std::string> places;
        std::string allow;                         ///< methods that would do, when only those differ
    };
    Match match(Method method, std::string_view path) const;
    const std::vector<Route>& routes() const { return routes_; }

private:
    std::vector<Route> routes_;
};

}  // namespace waymark::http
