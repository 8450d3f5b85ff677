// SPDX-License-Identifier: Apache-2.0
// Papers before a real scanner: ClamAV's own clamd, with one signature for a text that harms
// nobody.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/core.h>

#include "dossier/jobs.h"
#include "dossier/papers/papers_for_test.h"
#include "dossier/papers/scanner.h"
#include "tasks/tasks.h"

using namespace waymark;
using namespace waymark::dossier;
using namespace waymark::dossier::testing;
using namespace std::string_view_literals;

namespace {

constexpr auto harmful = "%PDF-1.7 waymark-harmful-for-tests"sv;
constexpr auto harmless = "%PDF-1.7 a certificate"sv;
constexpr auto program = "/usr/sbin/clamd";
constexpr int attempts_max = 600;
constexpr std::chrono::milliseconds between_attempts{50};

/// A scanner of our own, which ends with the test.
class Clamd {
public:
    explicit Clamd(const std::string& folder) : folder_(folder) {
        std::filesystem::create_directories(folder_ + "/signatures");
        std::string hex;
        for (const char c : "waymark-harmful-for-tests"sv)
            hex += fmt::format("{:02x}", static_cast<unsigned>(c));
        std::ofstream(folder_ + "/signatures/own.ndb") << "Waymark.Harmful:0:*:" << hex << "\n";
        std::ofstream(folder_ + "/clamd.conf")
            << "DatabaseDirectory " << folder_ << "/signatures\nLocalSocket " << socket()
            << "\nForeground yes\nStreamMaxLength 1M\n";
        start();
    }
    ~Clamd() {
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
    }
    Clamd(const Clamd&) = delete;
    Clamd& operator=(const Clamd&) = delete;

    std::string socket() const { return folder_ + "/clamd.sock"; }

private:
    void start() {
        if (!std::filesystem::exists(program))
            throw std::runtime_error("this test needs clamd; install the package clamav-daemon");
        const auto settings = folder_ + "/clamd.conf";
        const auto log = folder_ + "/log";
        child_ = ::fork();
        if (child_ == 0) {
            // The scanner goes when the test goes, also when that is killed.
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
            ::dup2(out, STDOUT_FILENO);
            ::dup2(out, STDERR_FILENO);
            ::execl(program, program, "-c", settings.c_str(), nullptr);
            ::_exit(127);
        }
        for (int i = 0; i < attempts_max; ++i) {
            if (scanned(socket(), harmless) == Scan::clean) return;
            std::this_thread::sleep_for(between_attempts);
        }
        throw std::runtime_error("clamd does not answer; see " + log);
    }

    std::string folder_;
    pid_t child_ = -1;
};

}  // namespace

TEST_CASE("papers: a real scanner finds what is harmful, and says of the rest that it is clean") {
    Papers papers;
    const Clamd clamd(papers.folder.path);
    CHECK(scanned(clamd.socket(), harmless) == Scan::clean);
    CHECK(scanned(clamd.socket(), harmful) == Scan::suspect);
    CHECK(scanned(clamd.socket(), std::string(2 << 20, ' ')) == Scan::error);
    CHECK(scanned(papers.folder.path + "/nobody", harmless) == Scan::away);
}

TEST_CASE("papers: a round has papers looked at, and only what is clean counts and is opened") {
    Papers papers;
    auto& file = papers.file;
    const Clamd clamd(papers.folder.path);
    const auto entry = file.added(ethics());
    const auto evidence = [&] { return file.record().dossier.entries.front().evidence; };
    const auto bad = papers.added(about_entry(entry), {harmful});
    CHECK(evidence() == scheme::Evidence::self);
    go_round(file.house, clamd.socket());
    CHECK(papers.found(bad).pages[0].state == PageState::suspect);
    CHECK_FALSE(may_open(papers.found(bad)));
    CHECK(evidence() == scheme::Evidence::self);
    CHECK(file.in([&](db::Tx& tx) {
        return std::optional(tasks::is_open(tx, tasks::Kind::suspect_document, bad.text));
    }) == true);
    const auto good = papers.added(about_entry(entry), {harmless});
    CHECK(evidence() == scheme::Evidence::self);
    go_round(file.house, clamd.socket());
    CHECK(may_open(papers.found(good)));
    CHECK(evidence() == scheme::Evidence::document);
}

TEST_CASE("papers: a page the scanner could not look at is tried again, and waits meanwhile") {
    Papers papers;
    auto& file = papers.file;
    const auto id = papers.added("", {harmless});
    CHECK(scan_pending(file.house, papers.folder.path + "/nobody") == 0);
    CHECK(papers.found(id).pages[0].state == PageState::error);
    const Clamd clamd(papers.folder.path);
    CHECK(scan_pending(file.house, clamd.socket()) == 0);
    file.clock.advance_seconds(scan_again_seconds);
    CHECK(scan_pending(file.house, clamd.socket()) == 1);
    CHECK(papers.found(id).pages[0].state == PageState::clean);
    CHECK(scan_pending(file.house, clamd.socket()) == 0);
}
