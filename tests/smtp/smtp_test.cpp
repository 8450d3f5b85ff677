// SPDX-License-Identifier: Apache-2.0
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "platform/mail/carrier.h"
#include "platform/mail/mime.h"

using namespace waymark;
using namespace waymark::mail;
namespace fs = std::filesystem;

namespace {

/// A folder with a certificate of our own for `localhost`.
class Folder {
public:
    Folder() {
        char pattern[] = "/tmp/waymark-smtp-XXXXXX";
        REQUIRE(::mkdtemp(pattern) != nullptr);
        path_ = pattern;
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string at(const std::string& name) const { return path_ + "/" + name; }
    const std::string& path() const { return path_; }
    void make_certificate() const {
        const std::string make =
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 "
            "-subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout " +
            at("key.pem") + " -out " + at("cert.pem") + " 2>/dev/null";
        REQUIRE(std::system(make.c_str()) == 0);
    }

private:
    std::string path_;
};

/// The server of server.py as a process that ends with this object.
class Server {
public:
    Server(const Folder& folder, Tls tls) {
        std::vector<std::string> words = {"/usr/bin/python3", "tests/smtp/server.py",
                                          folder.path()};
        if (tls == Tls::required) {
            words.push_back(folder.at("cert.pem"));
            words.push_back(folder.at("key.pem"));
        }
        start(words);
    }
    ~Server() {
        ::close(speak_);
        std::fclose(hear_);
        ::waitpid(child_, nullptr, 0);
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    std::string url() const { return "smtp://localhost:" + port_; }

private:
    void start(std::vector<std::string>& words) {
        int to[2];
        int from[2];
        REQUIRE(::pipe(to) == 0);
        REQUIRE(::pipe(from) == 0);
        child_ = ::fork();
        if (child_ == 0) {
            ::dup2(to[0], STDIN_FILENO);
            ::dup2(from[1], STDOUT_FILENO);
            for (const int end : {to[0], to[1], from[0], from[1]}) ::close(end);
            std::vector<char*> arguments;
            for (auto& word : words) arguments.push_back(word.data());
            arguments.push_back(nullptr);
            ::execv(arguments[0], arguments.data());
            ::_exit(127);
        }
        ::close(to[0]);
        ::close(from[1]);
        speak_ = to[1];
        hear_ = ::fdopen(from[0], "r");
        char line[16] = {};
        REQUIRE_MESSAGE(std::fgets(line, sizeof line, hear_) != nullptr,
                        "the test mail server needs the package python3-aiosmtpd");
        port_ = std::to_string(std::atoi(line));
    }

    pid_t child_ = -1;
    int speak_ = -1;
    std::FILE* hear_ = nullptr;
    std::string port_;
};

Message message_to(std::string to) {
    Posted posted;
    posted.id.text = "0192f000-0000-7000-8000-000000000001";
    posted.letter = {
        to, Language::spanish, "test", "Aprobación", ".\n..dos puntos\nñ\n", "<p>.</p>", ""};
    return {posted.id.text, "board@example.org", to, message_of(posted, {"", "board@example.org"})};
}

Smtp to(const Server& server, Tls tls = Tls::unless_loopback) {
    Smtp smtp;
    smtp.url = server.url();
    smtp.tls = tls;
    return smtp;
}

std::string bytes_of(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("a server on this machine takes a letter as it was written, byte for byte") {
    const Folder folder;
    const Server server(folder, Tls::off);
    const auto message = message_to("ana@example.org");
    const auto answer = hand_to_server(to(server))->carry(message);
    CHECK_MESSAGE(answer.fate == Fate::taken, answer.words);
    CHECK(bytes_of(folder.at("1.eml")) == message.bytes);
}

TEST_CASE("a passing no is later, a lasting one is refused, in the server's words") {
    const Folder folder;
    const Server server(folder, Tls::off);
    const auto carrier = hand_to_server(to(server));
    const auto later = carrier->carry(message_to("later@example.org"));
    CHECK(later.fate == Fate::later);
    CHECK(later.words == "451 4.3.0 come back later");
    const auto never = carrier->carry(message_to("never@example.org"));
    CHECK(never.fate == Fate::refused);
    CHECK(never.words == "550 5.1.1 nobody of that name");
    const auto full = carrier->carry(message_to("full@example.org"));
    CHECK(full.fate == Fate::refused);
    CHECK(full.words == "552 5.2.2 the mailbox is full");
}

TEST_CASE("a server that dies before it answers leaves the letter for later") {
    const Folder folder;
    const Server server(folder, Tls::off);
    CHECK(hand_to_server(to(server))->carry(message_to("dies@example.org")).fate == Fate::later);
}

TEST_CASE("a server that is not there leaves the letter for later") {
    Smtp smtp;
    smtp.url = "smtp://127.0.0.1:1";
    CHECK(hand_to_server(smtp)->carry(message_to("ana@example.org")).fate == Fate::later);
}

TEST_CASE("where TLS is required no letter goes without it, nor to an unknown certificate") {
    const Folder folder;
    const auto message = message_to("ana@example.org");
    {
        const Server bare(folder, Tls::off);
        CHECK(hand_to_server(to(bare, Tls::required))->carry(message).fate == Fate::later);
    }
    folder.make_certificate();
    const Server server(folder, Tls::required);
    auto smtp = to(server, Tls::required);
    CHECK(hand_to_server(smtp)->carry(message).fate == Fate::later);
    CHECK_FALSE(fs::exists(folder.at("1.eml")));
    smtp.authority = folder.at("cert.pem");
    const auto answer = hand_to_server(smtp)->carry(message);
    CHECK_MESSAGE(answer.fate == Fate::taken, answer.words);
    CHECK(bytes_of(folder.at("1.eml")) == message.bytes);
}

TEST_CASE("a wrong password is the board's trouble, not the letter's") {
    const Folder folder;
    folder.make_certificate();
    const Server server(folder, Tls::required);
    auto smtp = to(server, Tls::required);
    smtp.authority = folder.at("cert.pem");
    smtp.user = "board";
    smtp.password = "wrong";
    CHECK(hand_to_server(smtp)->carry(message_to("ana@example.org")).fate == Fate::later);
    smtp.password = "secret";
    const auto answer = hand_to_server(smtp)->carry(message_to("ana@example.org"));
    CHECK_MESSAGE(answer.fate == Fate::taken, answer.words);
}
