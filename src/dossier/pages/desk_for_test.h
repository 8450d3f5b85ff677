// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "dossier/pages.h"
#include "dossier/store/file_for_test.h"

namespace waymark::dossier::testing {

/// What a page answered.
struct Seen {
    int status = 0;
    std::string text;
    std::string location;

    bool has(std::string_view words) const { return text.find(words) != std::string::npos; }
};

/// A candidate at their own pages, without a socket.
struct Desk : File {
    std::vector<scheme::Edition> editions = {edition()};
    std::vector<std::string> own = {"test"};
    people::Pages all = pages(editions, own);
    people::Visitor who = {};
    Language language = Language::english;

    Desk() {
        who.person = maria.person;
        who.account = {maria.by};
        who.form_token = "token";
        who.name = "Maria";
    }

    static scheme::Edition edition() {
        scheme::Edition edition;
        edition.credential = "test";
        edition.edition = "2020";
        edition.from = day("2020-01-01");
        edition.short_name = {"Test", "Prueba"};
        scheme::Category ethics;
        ethics.id = "ethics";
        ethics.name = {"Ethics", "Ética"};
        edition.vocabulary = {ethics};
        return edition;
    }

    Seen ask(http::Method method, std::string_view path, http::Request request) {
        const auto route = std::ranges::find_if(all, [&](const people::PageRoute& one) {
            return one.method == method && one.path == path;
        });
        REQUIRE(route != all.end());
        request.method = method;
        const words::Speaker t(language);
        auto answer = route->handler({house, request, t, &who});
        if (auto* page = std::get_if<html::Page>(&answer))
            return {page->status, page->body.text(), {}};
        auto& response = std::get<http::Response>(answer);
        return {response.status, response.body, std::string(response.header("Location"))};
    }
    Seen get(std::string_view path, std::map<std::string, std::string> places = {}) {
        http::Request request;
        request.places = std::move(places);
        return ask(http::Method::get, path, std::move(request));
    }
    Seen post(std::string_view path, http::Fields form,
              std::map<std::string, std::string> places = {}) {
        http::Request request;
        request.form = std::move(form);
        request.places = std::move(places);
        return ask(http::Method::post, path, std::move(request));
    }
};

}  // namespace waymark::dossier::testing
