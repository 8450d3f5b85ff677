// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "base/ensure.h"
#include "platform/http/http.h"

using namespace waymark::http;

namespace {

Route route(Method method, std::string pattern) {
    return {method, pattern, [pattern](const Request& request) {
                return text(200, pattern + ":" + std::string(request.place("id")));
            }};
}

Router router() {
    Router router;
    router.add(route(Method::get, "/"));
    router.add(route(Method::get, "/model/{id}"));
    router.add(route(Method::get, "/model/compare"));
    router.add(route(Method::get, "/check"));
    router.add(route(Method::post, "/check"));
    router.add(route(Method::get, "/{language}/model/{id}/text"));
    return router;
}

Response ask(Method method, std::string path) {
    Request request;
    request.method = method;
    request.path = std::move(path);
    return answer(router(), std::move(request));
}

}  // namespace

TEST_CASE("router: a place takes one whole part, and a fixed part wins over it") {
    CHECK(ask(Method::get, "/").body == "/:");
    CHECK(ask(Method::get, "/model/il-crss").body == "/model/{id}:il-crss");
    CHECK(ask(Method::get, "/model/compare").body == "/model/compare:");
    CHECK(ask(Method::get, "/es/model/x/text").body == "/{language}/model/{id}/text:x");
    CHECK(ask(Method::head, "/check").status == 200);
}

TEST_CASE("router: what fits no pattern is not found") {
    for (const auto* path : {"", "/model", "/model/", "/model/a/b", "/check/", "//", "/Check"}) {
        CAPTURE(path);
        CHECK(ask(Method::get, path).status == 404);
    }
}

TEST_CASE("router: another method is told which would do") {
    const auto refused = ask(Method::delete_, "/check");
    CHECK(refused.status == 405);
    CHECK(refused.header("allow") == "GET, HEAD, POST, OPTIONS");
    CHECK(ask(Method::post, "/model/x").header("Allow") == "GET, HEAD, OPTIONS");
    const auto options = ask(Method::options, "/check");
    CHECK(options.status == 204);
    CHECK(options.header("Allow") == "GET, HEAD, POST, OPTIONS");
    CHECK(ask(Method::options, "/nowhere").status == 404);
    CHECK(ask(Method::other, "/check").status == 405);
}

TEST_CASE("router: a route given twice or without a slash is a bug") {
    Router twice = router();
    CHECK_THROWS_AS(twice.add(route(Method::get, "/check")), waymark::Bug);
    CHECK_THROWS_AS(twice.add(route(Method::get, "check")), waymark::Bug);
}
