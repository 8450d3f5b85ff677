// SPDX-License-Identifier: Apache-2.0
#include "dossier/pages.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "dossier/pages/spoken.h"
#include "dossier/store/file_for_test.h"
#include "platform/crypto/random.h"

using namespace waymark;
using namespace waymark::dossier;
using namespace waymark::dossier::testing;

namespace {

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

const http::Fields good_training = {
    {"kind", "training"}, {"go", "save"},     {"title", "Ethics"},   {"hours", "6:30"},
    {"date.month", "2"},  {"date.day", "10"}, {"date.year", "2026"}, {"category", "ethics"}};

}  // namespace

TEST_CASE("pages: every page of a new file opens, in both languages") {
    Desk desk;
    for (const auto language : {Language::english, Language::spanish}) {
        desk.language = language;
        for (const auto* path :
             {"/my/hours", "/my/hours/add", "/my/hours/import", "/my/hours/ask", "/my/asked",
              "/my/work", "/my/work/add", "/my/papers", "/my/papers/add", "/my/what-if"}) {
            CAPTURE(path);
            const auto seen = desk.get(path);
            CHECK(seen.status == 200);
            CHECK(seen.has("<h1>"));
        }
    }
}

TEST_CASE("pages: an entry typed by hand is read as a spreadsheet is") {
    Desk desk;
    const auto saved = desk.post("/my/hours/add", good_training);
    CHECK(saved.status == 303);
    REQUIRE(desk.lines().size() == 1);
    const auto claim = desk.lines().front().claim;
    CHECK(claim.amount == Hours::of_minutes(390));
    CHECK(claim.on == day("2026-02-10"));
    CHECK(claim.categories == std::vector<std::string>{"ethics"});
    CHECK(claim.event == "ethics/training");
}

TEST_CASE("pages: what cannot be read is told at its field, and what was typed stays") {
    Desk desk;
    auto form = good_training;
    form[3].second = "six";
    auto seen = desk.post("/my/hours/add", form);
    CHECK(seen.status == 422);
    CHECK(seen.has("href=\"#f-hours\""));
    CHECK(seen.has("value=\"six\""));
    form = good_training;
    form[5].second = "31";
    seen = desk.post("/my/hours/add", form);
    CHECK(seen.status == 422);
    CHECK(seen.has("href=\"#f-date\""));
    form = good_training;
    form[6].second = "2027";
    CHECK(desk.post("/my/hours/add", form).has("href=\"#f-date\""));
    CHECK(desk.lines().empty());
}

TEST_CASE("pages: a file is shown first, and kept whole on a second word") {
    Desk desk;
    http::Request upload;
    upload.uploads = {{"file", "hours.csv", "text/csv",
                       "date,kind,hours,category,title\n2026-03-01,training,4,ethics,One\n"
                       "2026-03-02,training,3,ethics,Two\n"}};
    const auto preview = desk.ask(http::Method::post, "/my/hours/import", upload);
    CHECK(preview.status == 200);
    CHECK(desk.lines().empty());
    const auto at = preview.text.find("name=\"csv\" value=\"") + 18;
    const auto csv = preview.text.substr(at, preview.text.find('"', at) - at);
    CHECK(desk.post("/my/hours/import", {{"csv", csv}, {"go", "keep"}}).status == 303);
    CHECK(desk.lines().size() == 2);
    upload.uploads[0].bytes += "2026-03-02,training,many,ethics,Three\n";
    const auto refused = desk.ask(http::Method::post, "/my/hours/import", upload);
    CHECK(refused.status == 422);
    CHECK(refused.has("Row 4, "));
    CHECK(desk.lines().size() == 2);
}

TEST_CASE("pages: an entry of somebody else is not there") {
    Desk desk;
    const auto id = desk.added(ethics());
    const std::map<std::string, std::string> place = {{"entry", id.text}};
    CHECK(desk.get("/my/hours/{entry}", place).status == 200);
    CHECK(desk.get("/my/hours/{entry}/remove", place).status == 200);
    desk.who.person = desk.other.person;
    for (const auto* path :
         {"/my/hours/{entry}", "/my/hours/{entry}/correct", "/my/hours/{entry}/remove"})
        CHECK(desk.get(path, place).status == 404);
    CHECK(desk.post("/my/hours/{entry}/remove", {{"line", id.text}}, place).status == 404);
    CHECK(desk.lines().size() == 1);
}

TEST_CASE("pages: opening the link of a letter answers nothing; the button does") {
    Desk desk;
    const auto id = desk.added(ethics());
    REQUIRE(desk.post("/my/hours/ask", {{"line", id.text},
                                        {"name", "Ruth"},
                                        {"email", "ruth@harbor.example"},
                                        {"language", "es"}})
                .status == 303);
    const std::map<std::string, std::string> place = {
        {"secret", File::secret_in(desk.letter("attestation.asked"))}};
    desk.language = Language::spanish;
    const auto opened = desk.get("/attest/{secret}", place);
    CHECK(opened.status == 200);
    CHECK(opened.has("Ethics in practice"));
    CHECK_FALSE(desk.lines().front().is_frozen());
    desk.language = Language::english;
    CHECK(desk.get("/my/asked").has("Opened"));
    CHECK(desk.post("/attest/{secret}", {{"go", "confirm"}, {"shown", id.text}}, place).status ==
          422);
    CHECK(desk.post("/attest/{secret}",
                    {{"go", "confirm"}, {"shown", id.text}, {"confirmed", id.text}}, place)
              .status == 200);
    CHECK(desk.lines().front().is_frozen());
    CHECK(desk.get("/attest/{secret}", {{"secret", "another"}}).status == 410);
    CHECK(desk.get("/my/asked").has("Confirmed"));
}

TEST_CASE("pages: who confirms reads everything a rule can ask for, in both languages") {
    Desk desk;
    const auto job =
        desk.in([&](db::Tx& tx) {
                return add_employment(tx, {"Harbor House", "Peer", day("2025-01-02"), {}},
                                      desk.maria, desk.clock.now());
            })
            .value();
    auto claim = ethics();
    claim.delivery = scheme::Delivery::in_person;
    claim.recognition = scheme::Recognition::recognized;
    claim.setting = scheme::Setting::volunteer;
    claim.employment = job;
    const auto id = desk.added(claim);
    REQUIRE(desk.post("/my/hours/ask", {{"line", id.text},
                                        {"name", "Ruth"},
                                        {"email", "ruth@harbor.example"},
                                        {"language", "en"}})
                .status == 303);
    const std::map<std::string, std::string> place = {
        {"secret", File::secret_in(desk.letter("attestation.asked"))}};
    for (const auto* words :
         {"Topic: Ethics.", "It was given live, in person.", "The board recognizes it.",
          "It was volunteer work.", "In the job at Harbor House, as Peer."}) {
        CAPTURE(words);
        CHECK(desk.get("/attest/{secret}", place).has(words));
    }
    desk.language = Language::spanish;
    for (const auto* words :
         {"Tema: Ética.", "Fue en vivo, en persona.", "La junta lo reconoce.",
          "Fue trabajo voluntario.", "En el empleo de Harbor House, como Peer."}) {
        CAPTURE(words);
        CHECK(desk.get("/attest/{secret}", place).has(words));
    }
}

TEST_CASE("pages: a topic that changed while somebody read is not confirmed but shown again") {
    Desk desk;
    auto claim = ethics();
    claim.categories = {"advocacy"};
    const auto shown = desk.added(claim);
    REQUIRE(desk.post("/my/hours/ask", {{"line", shown.text},
                                        {"name", "Ruth"},
                                        {"email", "ruth@harbor.example"},
                                        {"language", "en"}})
                .status == 303);
    const std::map<std::string, std::string> place = {
        {"secret", File::secret_in(desk.letter("attestation.asked"))}};
    REQUIRE(desk.in([&](db::Tx& tx) {
                    return correct_line(tx, shown, ethics(), desk.maria, desk.clock.now());
                })
                .has_value());
    const auto again =
        desk.post("/attest/{secret}",
                  {{"go", "confirm"}, {"shown", shown.text}, {"confirmed", shown.text}}, place);
    CHECK(again.status == 422);
    CHECK(again.has("Topic: Ethics."));
    CHECK_FALSE(desk.lines().front().is_frozen());
}

TEST_CASE("pages: a monthly statement holds all hours of a month in one job, and no other") {
    Desk desk;
    const auto job = desk.in([&](db::Tx& tx) {
                             return add_employment(tx, {"Harbor House", "", day("2025-01-02"), {}},
                                                   desk.maria, desk.clock.now());
                         })
                         .value();
    for (const auto* on : {"2026-01-05", "2026-01-31", "2026-02-01"}) {
        auto claim = ethics(on);
        claim.employment = job;
        desk.added(claim);
    }
    desk.added(ethics("2026-01-20"));
    CHECK(desk.get("/my/hours/ask").has("All of January 2026 at Harbor House"));
    REQUIRE(desk.post("/my/hours/ask", {{"month", "2026-01 " + job.text},
                                        {"name", "Ruth"},
                                        {"email", "ruth@harbor.example"},
                                        {"language", "en"}})
                .status == 303);
    const auto asked =
        desk.in([&](db::Tx& tx) { return attestations_of(tx, desk.maria.person); }).front();
    REQUIRE(asked.lines.size() == 2);
    CHECK(asked.lines[0].line.claim.on == day("2026-01-05"));
    CHECK(asked.lines[1].line.claim.on == day("2026-01-31"));
    CHECK(desk.get("/my/asked").has("Monthly statement: January 2026 at Harbor House"));
    CHECK_FALSE(desk.get("/my/hours/ask").has("All of January 2026"));
    desk.language = Language::spanish;
    CHECK(desk.get("/attest/{secret}",
                   {{"secret", File::secret_in(desk.letter("attestation.asked"))}})
              .has("Constancia mensual: enero de 2026 en Harbor House"));
}

TEST_CASE("pages: the candidate sees where each letter is, from the outbox to the answer") {
    Desk desk;
    const auto id = desk.added(ethics());
    REQUIRE(desk.post("/my/hours/ask", {{"line", id.text},
                                        {"name", "Ruth"},
                                        {"email", "ruth@harbor.example"},
                                        {"language", "en"}})
                .status == 303);
    const auto asked =
        desk.in([&](db::Tx& tx) { return attestations_of(tx, desk.maria.person); }).front();
    const auto told = [&](mail::State state) {
        mail::Posted letter;
        letter.state = state;
        return told_state(asked, {letter}, desk.clock.now(), words::Speaker(Language::english))
            .text;
    };
    CHECK(desk.get("/my/asked").has("On its way"));
    CHECK(told(mail::State::handed_over) == "Sent");
    CHECK(told(mail::State::opened) == "Opened");
    const auto letter =
        desk.in([&](db::Tx& tx) { return mail::letters_about(tx, asked.id.text); }).front().id;
    db::transact(*desk.database, [&](db::Tx& tx) {
        mail::mark_bounced(tx, letter, "550 no such user", desk.clock.now());
    });
    CHECK(desk.get("/my/asked").has("Came back: check the address"));
    desk.wait_days(31);
    CHECK(desk.get("/my/asked").has("The link ran out: send it again"));
}

TEST_CASE("pages: the shares of a job make one hundred, and are shown") {
    Desk desk;
    REQUIRE(desk.post("/my/work/add", {{"employer", "Harbor House"},
                                       {"position", "Peer"},
                                       {"begun.month", "1"},
                                       {"begun.day", "2"},
                                       {"begun.year", "2025"}})
                .status == 303);
    const auto job =
        desk.in([&](db::Tx& tx) { return employments_of(tx, desk.maria.person).front().id.text; });
    const std::map<std::string, std::string> place = {{"job", job}};
    CHECK(desk.post("/my/work/{job}", {{"recovery_support", "60"}}, place).status == 422);
    CHECK(desk.post("/my/work/{job}", {{"recovery_support", "-60"}}, place)
              .has("Write a whole number"));
    CHECK(desk.post("/my/work/{job}", {{"recovery_support", "60"}, {"paperwork", "forty"}}, place)
              .has("href=\"#f-paperwork\""));
    CHECK(desk.post("/my/work/{job}", {{"recovery_support", "60"}, {"paperwork", "40"}}, place)
              .status == 303);
    CHECK(desk.get("/my/work").has("60 percent"));
    desk.who.person = desk.other.person;
    CHECK(desk.get("/my/work/{job}", place).status == 404);
}

TEST_CASE("pages: a paper is handed in, and only its owner can take it out again") {
    Desk desk;
    const auto folder =
        std::filesystem::temp_directory_path() / ("pages-" + crypto::random_token(9));
    std::filesystem::create_directories(folder);
    desk.house.folder = folder.string();
    http::Request upload;
    upload.form = {{"title", "Certificate"}};
    upload.uploads = {{"file", "photo.heic", "image/jpeg",
                       std::string("\0\0\0\x18"
                                   "ftypheic",
                                   12)}};
    CHECK(desk.ask(http::Method::post, "/my/papers/add", upload).has("JPEG"));
    // What was typed beside the pages is read whole, or asked for again; never dropped.
    upload.form = {{"title", "Certificate"}, {"value", "60%"}, {"on.year", "2026"}};
    const auto asked_again = desk.ask(http::Method::post, "/my/papers/add", upload);
    CHECK(asked_again.has("href=\"#f-value\""));
    CHECK(asked_again.has("href=\"#f-on\""));
    upload.form = {{"title", "Certificate"}, {"value", " 60 "}};
    upload.uploads = {{"file", "a.pdf", "text/html", "%PDF-1.7 one"},
                      {"file", "b.pdf", "text/html", "%PDF-1.7 two"}};
    CHECK(desk.ask(http::Method::post, "/my/papers/add", upload).status == 303);
    const auto documents = desk.in([&](db::Tx& tx) { return documents_of(tx, desk.maria.person); });
    REQUIRE(documents.size() == 1);
    const auto id = documents.front().id.text;
    CHECK(desk.get("/my/papers/{paper}/{page}", {{"paper", id}, {"page", "2"}}).text ==
          "%PDF-1.7 two");
    CHECK(desk.get("/my/papers/{paper}/{page}", {{"paper", id}, {"page", "3"}}).status == 404);
    desk.who.person = desk.other.person;
    CHECK(desk.get("/my/papers/{paper}/{page}", {{"paper", id}, {"page", "1"}}).status == 404);
    CHECK(desk.post("/my/papers", {{"paper", id}}).status == 404);
    std::filesystem::remove_all(folder);
}
