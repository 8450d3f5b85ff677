// SPDX-License-Identifier: Apache-2.0
// The pages on which hours are confirmed, for whoever confirms and for whoever asked.
#include <doctest/doctest.h>

#include <algorithm>

#include "dossier/pages/desk_for_test.h"
#include "dossier/pages/spoken.h"

using namespace waymark;
using namespace waymark::dossier;
using namespace waymark::dossier::testing;

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
