// SPDX-License-Identifier: Apache-2.0
#include "web/web.h"

#include <pthread.h>

#include <csignal>
#include <thread>

#include "guide/pages.h"
#include "platform/http/server.h"
#include "platform/log/log.h"
#include "web/site.h"

namespace waymark::web {

namespace {

/// The signals that ask the process to end, held back from every thread so that one thread can
/// wait for them. A server may not be stopped from inside a signal handler.
class EndSignals {
public:
    EndSignals() {
        sigemptyset(&set_);
        sigaddset(&set_, SIGINT);
        sigaddset(&set_, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    }
    void wait() const {
        int signal = 0;
        sigwait(&set_, &signal);
    }

private:
    sigset_t set_{};
};

}  // namespace

void serve(const config::Config& config, db::Database& database, const guide::Library& library,
           const std::function<void(std::uint16_t port)>& ready) {
    const EndSignals end;
    const Site site{
        .board =
            [&database](Language language) {
                return db::read(database,
                                [language](db::Tx& tx) { return guide::board(tx, language); });
            },
        .pages = guide::pages(library),
    };
    const auto router = routes(site);

    http::Settings settings;
    settings.address = config.address;
    settings.port = config.port;
    settings.threads = config.threads;
    settings.workers = config.threads;
    settings.trusted_proxies = config.trusted_proxies;
    const clock::SystemClock system;
    log::Log log(system, log::parse_level(config.log_level).value_or(log::Level::info),
                 log::parse_format(config.log_format).value_or(log::Format::text));
    auto whole = served(site, router);
    // The path alone: what a person typed stands in the query or the form, and stays out of the
    // log.
    whole.fault = [&log](const http::Request& request, const std::exception& fault) {
        log.error("request failed", {{"path", request.path}, {"why", fault.what()}});
    };
    http::Server server(settings, std::move(whole));
    ready(server.port());

    std::thread ending([&] {
        end.wait();
        server.stop();
    });
    server.run();
    // Whatever ended the server, the waiting thread is let go.
    pthread_kill(ending.native_handle(), SIGTERM);
    ending.join();
}

}  // namespace waymark::web
