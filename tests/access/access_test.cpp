// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "guide/guide.h"
#include "people/people.h"
#include "platform/crypto/keyring.h"
#include "platform/crypto/password.h"
#include "platform/db/db.h"
#include "platform/db/migrate.h"
#include "scheme/load.h"
#include "web/door.h"
#include "web/rooms.h"

/// Who may open which page. The matrix is a file that people read and agree to; the pages are those
/// the program serves. A page that stands in one of them alone is a failure, and so is any answer
/// that the matrix does not say.
namespace waymark {

namespace {

constexpr const char* matrix_file = "tests/access/matrix.txt";
const clock::Instant now = *clock::parse_instant("2026-03-09T15:00:00.000000Z");

struct Line {
    std::string method;
    std::string path;
    std::string permission;
    auto operator<=>(const Line&) const = default;
};

std::string to_text(const Line& line) {
    return fmt::format("{:4} {:44} {}", line.method, line.path, line.permission);
}

std::set<Line> matrix() {
    std::ifstream file(matrix_file);
    REQUIRE(file.is_open());
    std::set<Line> lines;
    for (std::string text; std::getline(file, text);) {
        if (text.empty() || text.front() == '#') continue;
        std::istringstream words(text);
        Line line;
        words >> line.method >> line.path >> line.permission;
        lines.insert(line);
    }
    return lines;
}

Line line_of(const people::PageRoute& room) {
    return {room.method == http::Method::post ? "POST" : "GET", room.path,
            std::string(people::grant_of(room.permission).name)};
}

/// A board in memory with every page, and a door to it.
struct Board {
    std::unique_ptr<db::Database> database = db::open("sqlite::memory:");
    clock::FakeClock clock{now};
    crypto::Keyring keyring = crypto::Keyring::for_a_while();
    crypto::PasswordDesk passwords{1};
    guide::Library library{{}, clock, {"il-crss", "il-cprs"}};
    House house{*database, clock, keyring, "http://localhost:8080", "/nowhere", true};
    web::Site site;
    std::optional<people::Visitor> visitor;

    Board() {
        db::migrate(*database, db::shipped_migrations(), clock::to_text(now));
        guide::found(*database, guide::Founding::demonstration, clock::to_text(now));
        for (const auto* name : {"il-crss@2023-04", "il-cprs"}) {
            auto loaded = scheme::load(scheme::Shelf::shipped(), name, clock.today());
            REQUIRE(loaded.has_value());
            library.editions.push_back(std::move(loaded->edition));
        }
        people::found_personas(house);
        site.board = [](Language) { return guide::Board{}; };
        site.rooms = web::rooms(library, passwords);
        site.house = &house;
        site.visitor = [this](std::string_view) { return visitor; };
    }

    void be(people::Roles roles) {
        visitor.emplace();
        db::read(*database, [this](db::Tx& tx) {
            visitor->person = people::person_of_persona(tx, "candidate_new");
            visitor->account = people::account_of(tx, visitor->person)->id;
        });
        visitor->session.text = "session";
        visitor->name = "Jo";
        visitor->roles = roles;
        visitor->form_token = "token";
        visitor->confirmed_at = now;
        visitor->has_second_factor = true;
    }

    http::Response knock(const people::PageRoute& room, std::string_view token) const {
        http::Request request;
        request.method = room.method;
        request.path = request.target = "/en" + room.path;
        request.headers = {{"cookie", "waymark_session=s"}, {"host", "localhost:8080"}};
        request.form = {{"form_token", std::string(token)}};
        for (const auto* place :
             {"id", "number", "secret", "name", "entry", "job", "asked", "application"})
            request.places[place] = "0";
        return web::enter(site, room, request);
    }
};

constexpr people::Role roles[] = {people::Role::candidate, people::Role::reviewer,
                                  people::Role::decider, people::Role::director,
                                  people::Role::administrator};

bool leads_to_sign_in(const http::Response& answer) {
    return answer.status == 303 &&
           answer.header("Location").find("/account/sign-in") != std::string_view::npos;
}

}  // namespace

TEST_CASE("access: the matrix names every page there is, with its permission, and no other") {
    const Board board;
    std::set<Line> served;
    for (const auto& room : board.site.rooms) served.insert(line_of(room));
    const auto agreed = matrix();
    for (const auto& line : served)
        CHECK_MESSAGE(agreed.contains(line), "served, and not in the matrix: ", to_text(line));
    for (const auto& line : agreed)
        CHECK_MESSAGE(served.contains(line), "in the matrix, and not served: ", to_text(line));
}

TEST_CASE("access: nobody gets past the door of a page that asks for a permission") {
    const Board board;
    for (const auto& room : board.site.rooms) {
        if (room.permission == people::Permission::anyone) continue;
        CHECK_MESSAGE(leads_to_sign_in(board.knock(room, "")), room.path);
    }
}

TEST_CASE("access: each role opens the pages its permissions name, and is refused at all others") {
    Board board;
    for (const auto role : roles) {
        board.be({role});
        for (const auto& room : board.site.rooms) {
            const bool may = people::may({role}, room.permission);
            if (may) continue;
            CHECK_MESSAGE(board.knock(room, "token").status == 403, room.path, " for ",
                          people::name_of(role));
        }
    }
}

TEST_CASE("access: whoever holds the permission is not turned away at the door") {
    Board board;
    for (const auto role : roles) {
        board.be({role});
        for (const auto& room : board.site.rooms) {
            const bool may = people::may({role}, room.permission);
            if (!may || room.method == http::Method::post) continue;
            INFO(room.path);
            const auto answer = board.knock(room, "token");
            CHECK_MESSAGE(answer.status != 403, room.path, " for ", people::name_of(role));
            if (room.permission != people::Permission::anyone)
                CHECK_MESSAGE(!leads_to_sign_in(answer), room.path, " for ", people::name_of(role));
            CHECK_MESSAGE(answer.status < 500, room.path, " for ", people::name_of(role));
        }
    }
}

TEST_CASE("access: a form without the session's token changes nothing") {
    Board board;
    for (const auto role : roles) {
        board.be({role});
        for (const auto& room : board.site.rooms) {
            if (room.method != http::Method::post) continue;
            CHECK_MESSAGE(board.knock(room, "").status == 403, room.path);
            CHECK_MESSAGE(board.knock(room, "another").status == 403, room.path);
        }
    }
}

TEST_CASE("access: every form of a room carries the token, for whoever may have a session") {
    const auto count = [](const std::string& text, std::string_view what) {
        int found = 0;
        for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++found;
        return found;
    };
    int forms = 0;
    for (const auto* wing : {"people", "dossier", "application", "desk", "registry"}) {
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(std::string("src/") + wing)) {
            if (entry.path().extension() != ".html") continue;
            std::ifstream file(entry.path());
            const std::string text((std::istreambuf_iterator<char>(file)), {});
            const auto posts = count(text, "method=\"post\"");
            forms += posts;
            CHECK_MESSAGE(count(text, "name=\"form_token\"") == posts, entry.path().string());
        }
    }
    CHECK(forms > 20);
}

TEST_CASE("access: an act that matters asks who it is again when that was long ago") {
    Board board;
    board.be({people::Role::director, people::Role::administrator});
    board.visitor->confirmed_at = clock::seconds_after(now, -60 * (people::fresh_minutes + 1));
    for (const auto& room : board.site.rooms) {
        if (!people::grant_of(room.permission).wants_fresh_sign_in) continue;
        const auto answer = board.knock(room, "token");
        CHECK_MESSAGE(answer.status == 303, room.path);
        CHECK_MESSAGE(answer.header("Location").find("/account/again") != std::string_view::npos,
                      room.path);
    }
}

}  // namespace waymark
