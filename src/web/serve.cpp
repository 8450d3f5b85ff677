// SPDX-License-Identifier: Apache-2.0
#include "web/web.h"

#include <pthread.h>

#include <csignal>
#include <thread>

#include "application/jobs.h"
#include "dossier/jobs.h"
#include "guide/pages.h"
#include "journal/jobs.h"
#include "journal/journal.h"
#include "people/jobs.h"
#include "people/people.h"
#include "platform/backup/backup.h"
#include "platform/clock/clock.h"
#include "platform/crypto/keyring.h"
#include "platform/crypto/password.h"
#include "platform/db/db.h"
#include "platform/db/migrate.h"
#include "platform/http/server.h"
#include "platform/jobs/round.h"
#include "platform/log/log.h"
#include "platform/mail/sender.h"
#include "tasks/tasks.h"
#include "web/kept_pages.h"
#include "web/meter.h"
#include "web/rooms.h"
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

/// Stops the server when the process is asked to end. Whatever else ends the server, the waiting
/// thread is let go.
class Ending {
public:
    Ending(const EndSignals& end, http::Server& server)
        : thread_([&end, &server] {
              end.wait();
              server.stop();
          }) {}
    ~Ending() {
        // Every thread blocks the signal; this one waits for it.
        // NOLINTNEXTLINE(bugprone-bad-signal-to-kill-thread)
        pthread_kill(thread_.native_handle(), SIGTERM);
        thread_.join();
    }
    Ending(const Ending&) = delete;
    Ending& operator=(const Ending&) = delete;

private:
    std::thread thread_;
};

/// A password is hashed by one thread at a time for each that serves, so that signing in never
/// takes the whole machine.
int seats_for_passwords(const config::Config& config) {
    return std::max(1, static_cast<int>(config.threads));
}

/// Who carries the board's mail. A demonstration writes to no one; a board without a mail server
/// leaves its letters in a folder, for somebody to find.
std::unique_ptr<mail::Carrier> carrier_of(const config::Config& config, const House& house) {
    if (house.is_demonstration) return mail::keep_in_database();
    if (config.smtp_url.empty()) return mail::write_to_folder(config.mail_folder);
    mail::Smtp smtp;
    smtp.url = config.smtp_url;
    smtp.user = config.smtp_user;
    smtp.password = config.smtp_password;
    smtp.tls = mail::tls_named(config.smtp_tls);
    smtp.authority = config.smtp_authority;
    return mail::hand_to_server(std::move(smtp));
}

/// A letter that came back has a line of its own, and waits for somebody of the board.
void note_returned(db::Tx& tx, const mail::LetterId& id, clock::Instant now) {
    journal::record(tx, {"mail.bounced", "board", id.text}, now);
    tasks::open(tx, tasks::Kind::mail_came_back, id.text, "", now);
}

Site site_of(House& house, const guide::Library& library, crypto::PasswordDesk& passwords,
             const config::Config& config) {
    Site site;
    site.board = [&house](Language language) {
        return db::read(house.database,
                        [language](db::Tx& tx) { return guide::board(tx, language); });
    };
    site.pages = guide::pages(library);
    const auto scanner = config.clamd_socket.empty() ? Scanner::none : Scanner::there;
    site.rooms = rooms(library, passwords, scanner, [&config](const auto& file, const auto& key) {
        const backup::Terms terms{backup::key_of(crypto::Keyring::of_root(key)),
                                  db::shipped_migrations(), to_text(clock::SystemClock().now())};
        backup::take({config.database, config.folder, config.root_key}, file, terms);
    });
    site.house = &house;
    site.visitor = [&house](std::string_view cookie) { return people::visitor_of(house, cookie); };
    return site;
}

}  // namespace

void serve(const config::Config& config, House& house, const guide::Library& library,
           const std::function<void(std::uint16_t port)>& ready) {
    const EndSignals end;
    crypto::PasswordDesk passwords(seats_for_passwords(config));
    auto site = site_of(house, library, passwords, config);
    KeptPages kept;
    site.kept = &kept;
    Meter meter;
    if (!config.metrics_token.empty()) site.figures = meter.figures(config.metrics_token);
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
    http::Server server(settings, meter.counted(std::move(whole)));
    meter.watch(server);
    journal::Sealer sealer(
        house.database, house.clock, log,
        journal::signer_of(house.keyring, journal::name_of_journal(house.public_url)));
    sealer.start();
    mail::Sender sender(house.database, house.clock, house.keyring, log,
                        {carrier_of(config, house), mail::read_sheet(config.mail_from),
                         config.bounce_mailbox, [&house](db::Tx& tx, const mail::LetterId& id) {
                             note_returned(tx, id, house.clock.now());
                         }});
    sender.start();
    const jobs::Round sweeping("sweep", std::chrono::hours(1), log, [&] {
        people::sweep(house);
        dossier::sweep(house);
    });
    const jobs::Round files("files", std::chrono::minutes(1), log,
                            [&] { dossier::go_round(house, config.clamd_socket); });
    const jobs::Round reminders("reminders", std::chrono::hours(1), log,
                                [&] { application::remind(house, library.editions); });
    ready(server.port());
    const Ending ending(end, server);
    server.run();
}

}  // namespace waymark::web
