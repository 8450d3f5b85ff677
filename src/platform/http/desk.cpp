// SPDX-License-Identifier: Apache-2.0
#include "platform/http/desk.h"

#include <chrono>
#include <new>
#include <string>

#include "base/outage.h"
#include "platform/http/form.h"
#include "platform/http/respond.h"

namespace waymark::http {

namespace {

constexpr std::chrono::seconds again{5};

Response told(const Desk& desk, int status, const Request& request, const std::exception& fault) {
    if (desk.site.fault) desk.site.fault(request, fault);
    return desk.refuse(status, request);
}

}  // namespace

Response Desk::answer(Request& request) const {
    try {
        if (read_form(request)) return refuse(400, request);
        return site.answer(request);
    } catch (const Outage& outage) {
        return told(*this, 503, request, outage);
    } catch (const std::bad_alloc& outage) {
        return told(*this, 503, request, outage);
    } catch (const std::exception& fault) {
        return told(*this, 500, request, fault);
    }
}

Response Desk::refuse(int status, const Request& request) const {
    Response response = refusal(status);
    try {
        if (site.refuse) response = site.refuse(status, request);
    } catch (const std::exception& fault) {
        if (site.fault) site.fault(request, fault);
    }
    if (status == 503) response.headers.emplace_back("Retry-After", std::to_string(again.count()));
    return response;
}

Plan Desk::plan(const Request& request) const {
    try {
        return site.plan ? site.plan(request) : Plan{};
    } catch (const std::exception& fault) {
        if (site.fault) site.fault(request, fault);
        return {Weight::quick, 0};
    }
}

Plan plan_of(const Router& router, const Request& request) {
    const auto match = router.match(request.method, request.path);
    if (match.route == nullptr) return {};
    return {match.route->weight, match.route->body_max};
}

}  // namespace waymark::http
