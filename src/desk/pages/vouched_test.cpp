// SPDX-License-Identifier: Apache-2.0
// What reviewers see of those who vouch for a file, and of its papers.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "desk/desk.h"
#include "desk/pages.h"
#include "dossier/dossier.h"
#include "dossier/store/store.h"
#include "journal/journal.h"
#include "platform/clock/clock.h"
#include "platform/crypto/keyring.h"
#include "platform/crypto/random.h"
#include "platform/db/db.h"
#include "platform/db/migrate.h"
#include "scheme/load.h"
#include "tasks/tasks.h"

namespace waymark::desk {

namespace {

struct Seen {
    int status = 0;
    std::string text;
    std::string policy;
    bool has(std::string_view words) const { return text.find(words) != std::string::npos; }
};

/// A demonstration, and Sam, who reviews, at the file of whoever has handed it in.
struct Review {
    std::unique_ptr<db::Database> database = db::open("sqlite::memory:");
    clock::FakeClock clock{*clock::parse_instant("2026-08-09T18:00:00.000000Z")};
    crypto::Keyring keyring = crypto::Keyring::for_a_while();
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("desk-" + crypto::random_token(9));
    House house{*database, clock, keyring, "http://localhost:8080", folder.string(), true};
    application::Editions editions;
    people::Pages all;
    people::PersonId candidate;
    std::string application;

    Review() {
        for (const auto* name :
             {"il-crss@2017-mail", "il-crss@2023-04", "il-crss@2025-portal", "il-cprs@2025-portal"})
            editions.push_back(
                std::move(scheme::load(scheme::Shelf::shipped(), name, {})->edition));
        std::filesystem::create_directories(folder);
        db::migrate(*database, db::shipped_migrations(), clock::to_text(clock.now()));
        found_demonstration(house, editions);
        all = pages(editions);
        candidate = person("candidate_submitted");
        const auto now = application::occasion(house, editions, candidate);
        application =
            db::read(*database,
                     [&](db::Tx& tx) { return application::applications_of(tx, now, candidate); })
                .front()
                .id.text;
    }
    ~Review() { std::filesystem::remove_all(folder); }

    people::PersonId person(std::string_view key) {
        return db::read(*database, [&](db::Tx& tx) { return people::person_of_persona(tx, key); });
    }
    std::vector<dossier::Attestation> asked() {
        return db::read(*database,
                        [&](db::Tx& tx) { return dossier::attestations_of(tx, candidate); });
    }
    std::vector<dossier::Document> papers() {
        return db::read(*database,
                        [&](db::Tx& tx) { return dossier::documents_of(tx, candidate); });
    }
    Seen get(std::string_view path, std::map<std::string, std::string> places) {
        const auto route = std::ranges::find_if(all, [&](const people::PageRoute& one) {
            return one.method == http::Method::get && one.path == path;
        });
        REQUIRE(route != all.end());
        const auto who = person("reviewer");
        const auto account =
            db::read(*database, [&](db::Tx& tx) { return *people::account_of(tx, who); });
        people::Visitor visitor;
        visitor.account = account.id;
        visitor.person = who;
        visitor.roles = account.roles;
        http::Request request;
        request.places = std::move(places);
        request.places["id"] = application;
        const words::Speaker t(Language::english);
        const auto answer = route->handler({house, request, t, &visitor});
        if (const auto* page = std::get_if<html::Page>(&answer))
            return {page->status, page->body.text(), {}};
        const auto& response = std::get<http::Response>(answer);
        return {response.status, response.body,
                std::string(response.header("Content-Security-Policy"))};
    }
    /// The pages of all sections, one after the other.
    std::string sections() {
        const auto now = application::occasion(house, editions, person("reviewer"));
        const auto file = db::read(*database, [&](db::Tx& tx) {
            return *application::find_application(tx, now, {application});
        });
        std::string text;
        for (const auto* clause :
             application::sections_of(application::edition_of(editions, file))) {
            const auto seen =
                get("/desk/applications/{id}/sections/{section}", {{"section", clause->id}});
            CHECK(seen.status == 200);
            text += seen.text;
        }
        return text;
    }
    Seen paper(const dossier::DocumentId& id) {
        return get("/desk/applications/{id}/papers/{paper}/{page}",
                   {{"paper", id.text}, {"page", "1"}});
    }
};

}  // namespace

TEST_CASE("desk: a section shows who confirmed its hours, with address, day and open flags") {
    Review review;
    const auto asked = review.asked();
    REQUIRE_FALSE(asked.empty());
    auto text = review.sections();
    CHECK(text.find(asked.front().referee.name) != std::string::npos);
    CHECK(text.find(asked.front().referee.email) != std::string::npos);
    CHECK(text.find("This address is the candidate") == std::string::npos);
    db::transact(*review.database, [&](db::Tx& tx) {
        tasks::open(tx, tasks::Kind::own_referee, asked.front().id.text, review.candidate.text,
                    review.clock.now());
    });
    text = review.sections();
    CHECK(text.find("This address is the candidate") != std::string::npos);
}

TEST_CASE("desk: a reviewer opens a paper of the file, sealed off, with a line in the journal") {
    Review review;
    const auto papers = review.papers();
    REQUIRE_FALSE(papers.empty());
    CHECK(review.sections().find("/papers/" + papers.front().id.text + "/1") != std::string::npos);
    const auto seen = review.paper(papers.front().id);
    CHECK(seen.status == 200);
    CHECK(seen.text.starts_with("%PDF"));
    CHECK(seen.policy.find("sandbox") != std::string::npos);
    const auto lines = db::read(*review.database, [&](db::Tx& tx) {
        return journal::lines_about(tx, papers.front().id.text);
    });
    CHECK(lines.back().line.act == "document.opened");
    CHECK(review.paper({"another"}).status == 404);
}

TEST_CASE("desk: no paper of somebody else's file is opened through this one") {
    Review review;
    review.candidate = review.person("certified");
    const auto others = review.papers();
    REQUIRE_FALSE(others.empty());
    CHECK(review.paper(others.front().id).status == 404);
}

TEST_CASE("desk: staff read an entry as it was handed in; what changed since stands apart") {
    Review review;
    const auto lines = db::read(
        *review.database, [&](db::Tx& tx) { return dossier::lines_of(tx, review.candidate); });
    const auto own = std::ranges::find_if(lines, [](const auto& one) {
        return !one.is_frozen() && one.claim.kind == scheme::EntryKind::training;
    });
    REQUIRE(own != lines.end());
    const std::string_view apart = "Added or changed after it was handed in";
    CHECK(review.sections().find(apart) == std::string::npos);
    review.clock.advance_seconds(60);
    auto claim = own->claim;
    claim.title = "Retold";
    claim.amount = claim.amount + Hours::of_hours(1);
    db::transact(*review.database, [&](db::Tx& tx) {
        return dossier::correct_line(tx, own->id, claim, {review.candidate, "candidate"},
                                     review.clock.now());
    }).value();
    const auto text = review.sections();
    const auto then = text.find(own->claim.title);
    REQUIRE(then != std::string::npos);
    CHECK(then < text.find("Retold"));
    CHECK(text.find(apart) < text.find("Retold"));
    CHECK(text.find("Changed: Retold") != std::string::npos);
}

TEST_CASE("desk: a paper that was handed in is read even when its owner took it out since") {
    Review review;
    const auto paper = review.papers().front();
    const dossier::Author author{review.candidate, "candidate"};
    db::transact(*review.database, [&](db::Tx& tx) {
        return dossier::remove_document(tx, paper.id, author, review.clock.now());
    }).value();
    CHECK(review.paper(paper.id).status == 200);
    CHECK(review.sections().find("the candidate took it out") != std::string::npos);
    const auto added = db::transact(*review.database, [&](db::Tx& tx) {
        return dossier::add_document(tx, {"Late diploma", "", paper.pages}, author,
                                     review.clock.now());
    });
    REQUIRE(added.has_value());
    const auto text = review.sections();
    CHECK(text.find("Added or changed after it was handed in") < text.find("Late diploma"));
}

}  // namespace waymark::desk
