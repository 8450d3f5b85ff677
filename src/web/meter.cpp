// SPDX-License-Identifier: Apache-2.0
#include "web/meter.h"

#include <algorithm>
#include <chrono>

#include "platform/crypto/hmac.h"

namespace waymark::web {

namespace {

constexpr std::string_view scheme = "Bearer ";

http::Response ask_for_token() {
    auto response = http::text(401, "The token of the setting metrics_token is wanted.\n");
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

}  // namespace

Meter::Meter()
    : faults_(&registry_.counter("waymark_faults_total", "Requests that a fault ended")),
      reading_(&registry_.histogram("waymark_answer_seconds", "Time to make an answer",
                                    {{"kind", "read"}})),
      writing_(&registry_.histogram("waymark_answer_seconds", "Time to make an answer",
                                    {{"kind", "write"}})),
      connections_(&registry_.gauge("waymark_connections", "Open connections")),
      body_bytes_(&registry_.gauge("waymark_body_bytes", "Memory kept for forms and files")) {
    for (std::size_t i = 0; i < answers_.size(); ++i)
        answers_[i] = &registry_.counter("waymark_answers_total", "Answers by class of status",
                                         {{"status", std::to_string(i + 1) + "xx"}});
}

void Meter::count(const http::Response& response) {
    const auto group = std::clamp(response.status / 100, 1, static_cast<int>(answers_.size()));
    answers_[static_cast<std::size_t>(group) - 1]->add();
}

http::Site Meter::counted(http::Site site) {
    site.answer = [this, inner = std::move(site.answer)](const http::Request& request) {
        using Clock = std::chrono::steady_clock;
        const auto begun = Clock::now();
        auto response = inner(request);
        const bool reads =
            request.method == http::Method::get || request.method == http::Method::head;
        (reads ? reading_ : writing_)
            ->observe(std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun));
        count(response);
        return response;
    };
    if (site.refuse)
        site.refuse = [this, inner = std::move(site.refuse)](int status,
                                                             const http::Request& request) {
            auto response = inner(status, request);
            count(response);
            return response;
        };
    site.fault = [this, inner = std::move(site.fault)](const http::Request& request,
                                                       const std::exception& fault) {
        faults_->add();
        if (inner) inner(request, fault);
    };
    return site;
}

http::Handler Meter::figures(std::string token) {
    return [this, token = std::move(token)](const http::Request& request) {
        const auto shown = request.header("authorization");
        if (!shown.starts_with(scheme) || !crypto::is_same(shown.substr(scheme.size()), token))
            return ask_for_token();
        if (server_ != nullptr) {
            const auto load = server_->load();
            connections_->set(static_cast<std::int64_t>(load.connections));
            body_bytes_->set(static_cast<std::int64_t>(load.body_bytes));
        }
        auto response = http::text(200, registry_.text());
        response.content_type = "text/plain; version=0.0.4; charset=utf-8";
        return response;
    };
}

}  // namespace waymark::web
