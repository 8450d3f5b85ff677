// SPDX-License-Identifier: Apache-2.0
#include "people/pages.h"

#include <doctest/doctest.h>

#include "people/board_for_test.h"
#include "platform/crypto/random.h"
#include "platform/qr/read_for_test.h"

using namespace waymark;
using namespace waymark::people;
using namespace waymark::people::testing;

namespace {

/// Somebody with a browser before the pages, without the frame around them.
struct Browser {
    Board& board;
    words::Speaker t{Language::english};
    std::string session = {};
    std::string device = {};  ///< the cookie of a browser that is known

    html::Answer ask(http::Method method, const std::string& path, http::Fields fields = {}) {
        http::Request request;
        request.method = method;
        request.client = "203.0.113.7";
        if (!device.empty()) request.headers.emplace_back("cookie", device);
        (method == http::Method::post ? request.form : request.query) = std::move(fields);
        const auto who = board.visitor(session);
        const Visit visit{board.house, request, t, who ? &*who : nullptr};
        for (const auto& page : pages({board.desk, {}}))
            if (page.method == method && page.path == path) return page.handler(visit);
        throw Bug("there is such a page");
    }
    html::Page page(http::Method method, const std::string& path, http::Fields fields = {}) {
        return std::get<html::Page>(ask(method, path, std::move(fields)));
    }
    /// Where an answer leads; takes the session it gives.
    std::string led(const std::string& path, http::Fields fields) {
        const auto response =
            std::get<http::Response>(ask(http::Method::post, path, std::move(fields)));
        const auto cookie = response.header("Set-Cookie");
        if (!cookie.empty()) session = cookie.substr(16, 43);
        return std::string(response.header("Location"));
    }
};

bool says(const html::Page& page, std::string_view text) {
    return page.body.text().find(text) != std::string::npos;
}

constexpr auto get = http::Method::get;
constexpr auto post = http::Method::post;

http::Fields maria(const std::string& link) {
    return {{"link", link},
            {"name", "Mari"},
            {"legal_name", "María Reyes"},
            {"born.month", "4"},
            {"born.day", "28"},
            {"born.year", "1986"},
            {"password", good_password},
            {"language", "es"}};
}

}  // namespace

TEST_CASE("pages: from an address to an account, and out again") {
    Board board;
    Browser browser{board};
    CHECK(says(browser.page(post, "/account/new", {{"email", "mari@example.org"}}),
               "Look at your e-mail"));
    const auto link = board.link();
    CHECK(says(browser.page(get, "/account/confirm", {{"link", link}}), "Finish your account"));
    CHECK(browser.led("/account/confirm", maria(link)) == "/en/my");
    CHECK(says(browser.page(get, "/account"), "mari@example.org"));
    CHECK(browser.led("/account/sign-out", {}) == "/en");
    CHECK_FALSE(board.visitor(browser.session).has_value());
}

TEST_CASE("pages: no page tells whether an address has an account") {
    Board board;
    board.joined("mari@example.org");
    Browser browser{board};
    for (const auto* path : {"/account/new", "/account/forgotten"}) {
        const auto known = browser.page(post, path, {{"email", "mari@example.org"}});
        const auto unknown = browser.page(post, path, {{"email", "nobody@example.org"}});
        CHECK(known.status == unknown.status);
        CHECK(known.body.text() == unknown.body.text());
    }
    const auto wrong = [&](const std::string& email) {
        auto page = browser.page(post, "/account/sign-in", {{"email", email}, {"password", "no"}});
        auto text = page.body.text();
        for (auto at = text.find(email); at != text.npos; at = text.find(email))
            text.erase(at, email.size());
        return text;
    };
    CHECK(wrong("mari@example.org") == wrong("nobody@example.org"));
    const auto code = [&](const std::string& email) {
        auto text = browser.page(post, "/account/code", {{"email", email}}).body.text();
        const auto at = text.find("name=\"sign_in\" value=\"");
        return text.erase(at, 65);
    };
    CHECK(code("mari@example.org") == code("nobody@example.org"));
}

TEST_CASE("pages: the picture for the app holds the key that stands beside it") {
    Board board;
    Browser browser{board};
    browser.session = board.joined("mari@example.org");
    const auto text = browser.page(get, "/account/second-factor/set").body.text();
    const auto between = [&](std::string_view before, std::string_view after) {
        const auto from = text.find(before) + before.size();
        return text.substr(from, text.find(after, from) - from);
    };
    const qr::Picture picture{std::stoi(between("viewBox=\"0 0 ", " ")),
                              between("fill=\"#000\" d=\"", "\"")};
    const auto read = qr::testing::read(picture, "app-" + crypto::random_token(9));
    auto key = between("<code>", "</code>");
    std::erase(key, ' ');
    CHECK(read.starts_with("otpauth://totp/Waymark"));
    CHECK(read.find("secret=" + key) != read.npos);
    CHECK(key == between("name=\"secret\" value=\"", "\""));
}

TEST_CASE("pages: a slip comes back with what was typed, but never with the password") {
    Board board;
    Browser browser{board};
    (void)browser.page(post, "/account/new", {{"email", "mari@example.org"}});
    auto fields = maria(board.link());
    fields[6].second = "short";
    const auto page = browser.page(post, "/account/confirm", fields);
    CHECK(page.status == 422);
    CHECK(says(page, "María Reyes"));
    CHECK(says(page, "Make your password longer"));
    CHECK_FALSE(says(page, "\"short\""));
    CHECK(page.memory == html::Memory::nothing);
}

TEST_CASE("pages: opening a link changes nothing, since programs open links too") {
    Board board;
    Browser browser{board};
    (void)browser.page(post, "/account/new", {{"email", "mari@example.org"}});
    const auto link = board.link();
    for (int i = 0; i < 3; ++i) (void)browser.page(get, "/account/confirm", {{"link", link}});
    CHECK(browser.led("/account/confirm", maria(link)) == "/en/my");
    CHECK(browser.page(get, "/account/confirm", {{"link", link}}).status == 410);
}

TEST_CASE("pages: after signing in one goes where one was going, and never to another site") {
    Board board;
    board.joined("mari@example.org");
    const auto led = [&](const std::string& next) {
        Browser browser{board};
        return browser.led(
            "/account/sign-in",
            {{"email", "mari@example.org"}, {"password", good_password}, {"next", next}});
    };
    CHECK(led("/en/application?step=2") == "/en/application?step=2");
    for (const auto* next : {"", "https://evil.example", "//evil.example", "/\\evil.example",
                             "/en\r\nSet-Cookie: a=b", "javascript:alert(1)"})
        CHECK(led(next) == "/en/account");
}

TEST_CASE("pages: after signing in the browser is known, and is not named anew") {
    Board board;
    board.joined("mari@example.org");
    Browser browser{board};
    const auto given = [&] {
        const auto response = std::get<http::Response>(
            browser.ask(post, "/account/sign-in",
                        {{"email", "mari@example.org"}, {"password", good_password}}));
        std::string found;
        for (const auto& [name, value] : response.headers)
            if (name == "Set-Cookie" && value.starts_with("waymark_device=")) found = value;
        return found;
    };
    const auto cookie = given();
    CHECK(cookie.find("HttpOnly") != cookie.npos);
    CHECK(cookie.find("Max-Age=31536000") != cookie.npos);
    browser.device = cookie.substr(0, cookie.find(';'));
    CHECK(given().empty());
    browser.device = "waymark_device=made.up";
    CHECK_FALSE(given().empty());
}

TEST_CASE("pages: somebody else's device cannot be signed out") {
    Board board;
    const auto theirs = board.joined("ana@example.org");
    auto mari = Board::maria();
    mari.born = Date::of(1990, 1, 1);
    Browser browser{board};
    browser.session = board.joined("mari@example.org", mari);
    const auto session = board.visitor(theirs)->session.text;
    (void)browser.led("/account/sessions/end", {{"session", session}});
    CHECK(board.visitor(theirs).has_value());
}

TEST_CASE("pages: the second factor is set only by somebody who just showed that it is they") {
    Board board;
    Browser browser{board};
    browser.session = board.joined("mari@example.org");
    CHECK(says(browser.page(get, "/account/second-factor/set"), "otpauth://totp/"));
    board.wait(60 * fresh_minutes + 1);
    const auto answer = browser.ask(get, "/account/second-factor/set");
    CHECK(
        std::get<http::Response>(answer).header("Location").starts_with("/en/account/again?next="));
}

TEST_CASE("pages: personas are offered in a demonstration, and a real board knows no such page") {
    Board demonstration("sqlite::memory:", true);
    found_personas(demonstration.house);
    Browser browser{demonstration};
    CHECK(says(browser.page(get, "/demonstration/people"), "Marisol"));
    CHECK(browser.led("/demonstration/people", {{"persona", "director"}}) == "/en/desk");
    CHECK(demonstration.visitor(browser.session)->roles.has(Role::director));
    Board real;
    Browser stranger{real};
    CHECK(stranger.page(get, "/demonstration/people").status == 404);
    CHECK(stranger.page(post, "/demonstration/people", {{"persona", "director"}}).status == 404);
}

TEST_CASE(
    "pages: a persona shows again that it is they by a press, somebody real by the password") {
    Board demonstration("sqlite::memory:", true);
    found_personas(demonstration.house);
    Browser browser{demonstration};
    (void)browser.led("/demonstration/people", {{"persona", "director"}});
    demonstration.wait(900);
    CHECK_FALSE(says(browser.page(get, "/account/again"), "type=\"password\""));
    CHECK(browser.led("/account/again", {{"next", "/en/staff/accounts"}}) == "/en/staff/accounts");
    CHECK(demonstration.visitor(browser.session)->confirmed_at == demonstration.clock.now());
    Board real;
    Browser somebody{real};
    somebody.session = real.joined("mari@example.org");
    CHECK(says(somebody.page(get, "/account/again"), "type=\"password\""));
    CHECK(somebody.page(post, "/account/again", {{"password", ""}}).status == 422);
}

TEST_CASE("pages: a passkey is asked by a press, and an answer to no question opens nothing") {
    Board board;
    Browser browser{board};
    const auto page = browser.page(post, "/account/passkey");
    CHECK(says(page, "data-passkey=\"use\""));
    CHECK(says(page, "data-party=\"board.example\""));
    CHECK(says(page, "Use my password"));
    for (const auto* question : {"", "made up"})
        CHECK(browser.page(post, "/account/passkey/check", {{"question", question}}).status == 422);
    browser.session = board.joined("mari@example.org");
    CHECK(says(browser.page(get, "/account/passkeys/new"), "data-passkey=\"make\""));
    CHECK(browser.page(post, "/account/passkeys/new", {{"question", "made up"}}).status == 422);
}

TEST_CASE("pages: each speaks Spanish") {
    Board board;
    board.joined("mari@example.org");
    Browser browser{board, words::Speaker(Language::spanish)};
    CHECK(says(browser.page(get, "/account/sign-in"), "Contraseña"));
    CHECK(says(browser.page(get, "/account/new"), "/es/account/new"));
}
