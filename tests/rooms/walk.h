// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "application/board_for_test.h"
#include "application/pages.h"
#include "desk/pages.h"
#include "exam/pages.h"

/// Pages visited without a socket.
namespace waymark {

/// What came back from a page.
struct Seen {
    int status = 0;
    std::string text;
    std::string location;

    bool shows(std::string_view words) const { return text.find(words) != text.npos; }
};

/// Everything that is served here, and a visitor to it.
class Walk {
public:
    explicit Walk(application::TestBoard& board, const desk::TakeBackup& take = {})
        : board_(board) {
        add(application::pages(board.editions));
        add(desk::pages(board.editions, take));
        add(exam::pages(board.editions, {"il-crss"}));
    }

    Seen get(const people::PersonId& who, const std::string& target) {
        return visit(who, http::Method::get, target, {});
    }
    Seen post(const people::PersonId& who, const std::string& target, http::Fields form) {
        return visit(who, http::Method::post, target, std::move(form));
    }
    Language language = Language::english;
    http::Fields queries;  ///< asked of every page, behind its `?`

private:
    void add(const people::Pages& pages) {
        for (const auto& page : pages) {
            pages_.push_back(page);
            router_.add({.method = page.method, .pattern = page.path, .handler = {}});
        }
    }

    Seen visit(const people::PersonId& who, http::Method method, const std::string& target,
               http::Fields form) {
        board_.clock.advance_seconds(1);
        http::Request request;
        request.method = method;
        request.target = request.path = target;
        request.form = std::move(form);
        if (method == http::Method::get) request.query = queries;
        const auto match = router_.match(method, target);
        REQUIRE_MESSAGE(match.route != nullptr, target);
        request.places = match.places;
        const auto account =
            db::read(board_.database, [&](db::Tx& tx) { return *people::account_of(tx, who); });
        people::Visitor visitor;
        visitor.account = account.id;
        visitor.person = who;
        visitor.name = account.name;
        visitor.roles = account.roles;
        const words::Speaker t(language);
        const people::Visit visit{board_.house, request, t, &visitor};
        for (const auto& page : pages_) {
            if (page.method != method || page.path != match.route->pattern) continue;
            if (!people::may(account.roles, page.permission)) return {403, {}, {}};
            return seen(page.handler(visit));
        }
        return {404, {}, {}};
    }

    static Seen seen(const html::Answer& answer) {
        if (const auto* page = std::get_if<html::Page>(&answer))
            return {page->status, page->body.text(), {}};
        const auto& response = std::get<http::Response>(answer);
        return {response.status, response.body, std::string(response.header("Location"))};
    }

    application::TestBoard& board_;
    people::Pages pages_;
    http::Router router_;
};

}  // namespace waymark
