// SPDX-License-Identifier: Apache-2.0
#include "dossier/pages.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "dossier/pages/desk_for_test.h"
#include "dossier/pages/spoken.h"
#include "platform/crypto/random.h"

using namespace waymark;
using namespace waymark::dossier;
using namespace waymark::dossier::testing;

namespace {

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
