// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <sys/stat.h>

#include "dossier/commands.h"
#include "dossier/papers/papers_for_test.h"
#include "dossier/papers/vault.h"
#include "platform/crypto/keyring.h"

using namespace waymark;
using namespace waymark::dossier;
using namespace waymark::dossier::testing;
using namespace std::string_view_literals;

namespace {

constexpr auto pdf = "%PDF-1.7 a certificate"sv;
constexpr auto jpeg = "\xFF\xD8\xFF\xE0 a photo"sv;
constexpr auto heic =
    "\0\0\0\x18"
    "ftypheic\0\0\0\0"sv;

}  // namespace

TEST_CASE("papers: what a file is shows in its first bytes, whatever it is called") {
    CHECK(kind_of_paper(pdf) == PaperKind::pdf);
    CHECK(kind_of_paper(jpeg) == PaperKind::jpeg);
    CHECK(kind_of_paper("\x89PNG\r\n\x1A\n"sv) == PaperKind::png);
    CHECK_FALSE(kind_of_paper("<html>%PDF-").has_value());
    CHECK_FALSE(kind_of_paper("").has_value());
    CHECK(is_heic(heic));
    CHECK_FALSE(is_heic(pdf));
}

TEST_CASE("papers: pages come back as they were, and lie on the disk shut") {
    Papers papers;
    const auto document = papers.found(papers.added("", {pdf, jpeg}));
    REQUIRE(document.pages.size() == 2);
    CHECK(bytes_of(papers.file.house, document, document.pages[0]) == std::string(pdf));
    CHECK(bytes_of(papers.file.house, document, document.pages[1]) == std::string(jpeg));
    std::ifstream stored(papers.path_of(document.pages[0]), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stored), {}};
    REQUIRE_FALSE(bytes.empty());
    CHECK(bytes.find("certificate") == std::string::npos);
}

TEST_CASE("papers: one bit that changed on the disk is noticed") {
    Papers papers;
    const auto document = papers.found(papers.added("", {pdf}));
    std::fstream stored(papers.path_of(document.pages[0]),
                        std::ios::binary | std::ios::in | std::ios::out);
    stored.seekg(30);
    const char changed = static_cast<char>(stored.get() ^ 1);
    stored.seekp(30);
    stored.put(changed);
    stored.close();
    CHECK_FALSE(bytes_of(papers.file.house, document, document.pages[0]).has_value());
}

TEST_CASE("papers: a look at all of them names the page that is gone or does not open") {
    Papers papers;
    const auto document = papers.found(papers.added("", {pdf, jpeg}));
    auto& house = papers.file.house;
    const auto person = papers.file.maria.person;
    const auto name_of = [&](const PaperPage& page) { return person.text + "/" + page.digest; };
    CHECK(damaged_page_of(house, person).empty());

    const auto strange = crypto::Keyring::for_a_while();
    House shut{house.database, house.clock, strange, house.public_url, house.folder, false};
    CHECK(damaged_page_of(shut, person) == name_of(document.pages[0]));

    std::filesystem::remove(papers.path_of(document.pages[1]));
    CHECK(damaged_page_of(house, person) == name_of(document.pages[1]));

    papers.file.in([&](db::Tx& tx) {
        return tx.execute({"test.erase", "UPDATE persons SET wrapped_key = ''"});
    });
    CHECK(damaged_page_of(house, person).empty());
}

TEST_CASE("papers: other files are refused, each with its remedy") {
    Papers papers;
    CHECK(papers.keep({}).error() == PaperRefusal::no_pages);
    CHECK(papers.keep({heic}).error() == PaperRefusal::heic);
    CHECK(papers.keep({pdf, "MZ a program"}).error() == PaperRefusal::unknown_kind);
    std::string large(paper_bytes_max + 1, ' ');
    large.replace(0, pdf.size(), pdf);
    CHECK(papers.keep({large}).error() == PaperRefusal::too_large);
    CHECK(papers.keep(std::vector(pages_max + 1, pdf)).error() == PaperRefusal::too_many_pages);
}

TEST_CASE("papers: a page is downloaded, never shown in the board's own pages") {
    Papers papers;
    auto document = papers.found(papers.added("", {pdf}));
    document.title = "\r\nSet-Cookie: x";
    const auto response = download_of(document, document.pages[0], "x");
    CHECK(response.header("Content-Disposition").starts_with("attachment; filename=\""));
    CHECK(response.header("Content-Disposition").find('\n') == std::string_view::npos);
    CHECK(response.header("Content-Security-Policy").find("sandbox") != std::string_view::npos);
    CHECK(response.content_type == "application/pdf");
}

TEST_CASE("papers: an entry and a fact count as shown by a paper while it is in use") {
    Papers papers;
    papers.first_state = PageState::clean;
    auto& file = papers.file;
    const auto entry = file.added(ethics());
    (void)file.in([&](db::Tx& tx) {
        return state_fact(tx, {"ged", scheme::Evidence::self, {}, {}, {}}, file.maria,
                          file.clock.now());
    });
    (void)papers.added(about_fact("ged"), {pdf});
    const auto certificate = papers.added(about_entry(entry), {jpeg});
    CHECK(file.record().dossier.entries.front().evidence == scheme::Evidence::document);
    CHECK(file.record().dossier.facts.front().evidence == scheme::Evidence::document);
    const auto remove = [&](const Author& author) {
        return file.in(
            [&](db::Tx& tx) { return remove_document(tx, certificate, author, file.clock.now()); });
    };
    CHECK(remove(file.other).error() == PaperRefusal::no_such_document);
    REQUIRE(remove(file.maria).has_value());
    CHECK(file.record().dossier.entries.front().evidence == scheme::Evidence::self);
    CHECK(remove(file.maria).error() == PaperRefusal::no_such_document);
}

TEST_CASE("papers: where the scanner does not answer, nobody opens the page") {
    Papers papers;
    const auto id = papers.added("", {pdf});
    CHECK_FALSE(may_open(papers.found(id)));
    scan_pending(papers.file.house, "/nowhere/clamd.sock");
    CHECK(papers.found(id).pages[0].state == PageState::error);
    CHECK_FALSE(may_open(papers.found(id)));
}

TEST_CASE("papers: what is refused for want of room leaves nothing on the disk") {
    Papers papers;
    const auto id = papers.added("", {pdf});
    const auto files = [&] {
        const std::filesystem::path own =
            papers.folder.path + "/documents/" + papers.file.maria.person.text;
        return std::distance(std::filesystem::directory_iterator(own), {});
    };
    CHECK(files() == 1);
    auto huge = papers.found(id).pages;
    huge[0].bytes = person_bytes_max - static_cast<std::int64_t>(pdf.size());
    const auto add = [&](std::vector<PaperPage> pages) {
        return papers.file.in([&](db::Tx& tx) {
            return add_document(tx, {"Diploma", "", pages}, papers.file.maria,
                                papers.file.clock.now());
        });
    };
    REQUIRE(add(huge).has_value());
    CHECK(papers.keep({jpeg}).error() == PaperRefusal::too_many_bytes);
    CHECK(files() == 1);
    CHECK(add(papers.found(id).pages).error() == PaperRefusal::too_many_bytes);
    CHECK(add({}).error() == PaperRefusal::no_pages);
}

TEST_CASE("papers: a file that no page names goes after a day, and every other stays") {
    Papers papers;
    auto& house = papers.file.house;
    const auto kept = papers.found(papers.added("", {pdf})).pages[0];
    const auto refused = papers.keep({jpeg}).value()[0];
    const auto again = papers.keep({"%PDF-1.7 handed in again"}).value()[0];
    const auto age = [&](const PaperPage& page, std::int64_t days) {
        const auto at = papers.file.clock.now().seconds() - days * 24 * 60 * 60;
        const timespec time{at, 0};
        const timespec times[] = {time, time};
        REQUIRE(::utimensat(AT_FDCWD, papers.path_of(page).c_str(), times, 0) == 0);
    };
    const auto is_there = [&](const PaperPage& page) {
        return std::filesystem::exists(papers.path_of(page));
    };
    for (const auto& page : {kept, refused, again}) age(page, 2);
    (void)papers.keep({"%PDF-1.7 handed in again"});
    CHECK(sweep_files(house) == 1);
    CHECK(is_there(kept));
    CHECK(is_there(again));
    CHECK_FALSE(is_there(refused));
    CHECK(sweep_files(house) == 0);
}

TEST_CASE("papers: the name of a paper stays in its line") {
    CHECK(is_title("Diploma, Colegio de Ñuñoa"));
    CHECK_FALSE(is_title("Diploma\nConfirmed by the board"));
    CHECK_FALSE(is_title(" "));
}
