// SPDX-License-Identifier: Apache-2.0
#include "people/names/names.h"

#include <doctest/doctest.h>

#include "journal/journal.h"
#include "people/board_for_test.h"

using namespace waymark;
using namespace waymark::people;
using namespace waymark::people::testing;

namespace {

/// A person and somebody of staff, and what the wings above were told.
struct Names {
    Board board;
    bool is_registered = false;
    int asked = 0;
    int settled = 0;
    Visitor mari = *board.visitor(board.joined("mari@example.org"));
    Visitor ruth = *board.visitor(board.joined(
        "ruth@example.org", {"Ruth", "Ruth Bell", Date::of(1970, 1, 2), "", Language::english}));

    LegalNameNeeds needs() {
        return {[this](db::Tx&, const PersonId&, Date, clock::Instant) { return is_registered; },
                [this](db::Tx&, const PersonId&, clock::Instant) { ++asked; },
                [this](db::Tx&, const PersonId&, std::string_view, clock::Instant) { ++settled; }};
    }
    Result<LegalNameStep, LegalNameRefusal> change(const std::string& name,
                                                   const std::string& reason = "") {
        return change_own_legal_name(board.house, mari, {name, reason}, needs());
    }
    LegalFacts facts() {
        return board.in([&](db::Tx& tx) { return legal_facts(tx, board.keyring, mari.person); });
    }
    std::string waiting() {
        const auto found = board.in([&](db::Tx& tx) { return waiting_names(tx, ruth.person); });
        return found.empty() ? "" : found.front().id;
    }
    /// Acts about the person, the oldest first.
    std::string journal() {
        std::string acts;
        for (const auto& line :
             board.in([&](db::Tx& tx) { return journal::lines_about(tx, mari.person); }))
            acts += line.line.act + " ";
        return acts;
    }
};

}  // namespace

TEST_CASE("names: before the register a legal name changes at once, and the one before is kept") {
    Names names;
    CHECK(*names.change("María Torres") == LegalNameStep::changed);
    CHECK(names.facts().legal_name == "María Torres");
    CHECK(names.facts().previous_names == std::vector<std::string>{"María Reyes"});
    CHECK(names.change("María Torres").error() == LegalNameRefusal::same_name);
    CHECK(names.change("").error() == LegalNameRefusal::no_name);
    CHECK(names.change("Two\nlines").error() == LegalNameRefusal::no_name);
    CHECK(names.change("Ana", std::string(name_reason_max + 1, 'x')).error() ==
          LegalNameRefusal::long_reason);
    CHECK(names.asked == 0);
}

TEST_CASE("names: on the register a legal name waits for the board's yes") {
    Names names;
    names.is_registered = true;
    CHECK(*names.change("María Torres", "Married.") == LegalNameStep::asked);
    CHECK(names.facts().legal_name == "María Reyes");
    CHECK(names.change("María Cruz").error() == LegalNameRefusal::waits);
    CHECK(names.asked == 1);
    names.board.wait(1);
    const auto id = names.waiting();
    const auto beside = open_name_for(names.board.house, id, names.ruth.person);
    REQUIRE(beside.has_value());
    names.board.wait(1);
    CHECK(beside->request.wanted.name == "María Torres");
    CHECK(beside->request.wanted.reason == "Married.");
    CHECK(beside->now.legal_name == "María Reyes");
    const auto answer = [&](const Visitor& by, const NameAnswer& said) {
        return answer_legal_name(names.board.house, by, id, said, names.needs());
    };
    CHECK(answer(names.ruth, {true, " "}).error() == LegalNameRefusal::no_ground);
    CHECK(answer(names.ruth, {true, "Marriage certificate."}).has_value());
    CHECK(answer(names.ruth, {false, "Again."}).error() == LegalNameRefusal::not_there);
    CHECK(names.facts().legal_name == "María Torres");
    CHECK(names.facts().previous_names == std::vector<std::string>{"María Reyes"});
    CHECK(names.settled == 1);
    CHECK(names.journal().find("person.name_asked sealed.read person.changed") !=
          std::string::npos);
}

TEST_CASE("names: nobody sees or answers a name they asked for themselves") {
    Names names;
    names.is_registered = true;
    REQUIRE(names.change("María Torres").has_value());
    const auto id = names.waiting();
    CHECK(names.board.in([&](db::Tx& tx) { return waiting_names(tx, names.mari.person); }).empty());
    CHECK_FALSE(open_name_for(names.board.house, id, names.mari.person).has_value());
    CHECK(answer_legal_name(names.board.house, names.mari, id, {true, "Trust me."}, names.needs())
              .error() == LegalNameRefusal::own_name);
    CHECK(names.facts().legal_name == "María Reyes");
}

TEST_CASE("names: a no keeps the name and tells its owner why; what was taken back is no answer") {
    Names names;
    names.is_registered = true;
    const auto last_no = [&] {
        return names.board.in([&](db::Tx& tx) {
            return last_no_to_name(tx, names.board.keyring, names.mari.person);
        });
    };
    REQUIRE(names.change("María Torres").has_value());
    names.board.wait(1);
    REQUIRE(answer_legal_name(names.board.house, names.ruth, names.waiting(),
                              {false, "The paper names somebody else."}, names.needs())
                .has_value());
    CHECK(names.facts().legal_name == "María Reyes");
    CHECK(last_no() == "The paper names somebody else.");
    names.board.wait(1);
    REQUIRE(names.change("María Cruz").has_value());
    names.board.wait(1);
    take_back_legal_name(names.board.house, names.mari, names.needs());
    take_back_legal_name(names.board.house, names.mari, names.needs());
    CHECK(names.settled == 2);
    CHECK(names.waiting().empty());
    CHECK(last_no() == "The paper names somebody else.");
    CHECK(names.journal().find("person.name_declined person.name_asked person.name_taken_back") !=
          std::string::npos);
}

TEST_CASE("names: neither names nor words about them can be read in the rows") {
    Names names;
    names.is_registered = true;
    REQUIRE(names.change("Xochitl Torres", "Since the divorce.").has_value());
    REQUIRE(answer_legal_name(names.board.house, names.ruth, names.waiting(),
                              {false, "Blurred paper."}, names.needs())
                .has_value());
    constexpr db::Statement rows = {"test.rows", "SELECT sealed, ground FROM name_requests"};
    names.board.in([&](db::Tx& tx) {
        const auto row = tx.one(rows);
        CHECK(row["sealed"].text().find("Torres") == std::string::npos);
        CHECK(row["sealed"].text().find("divorce") == std::string::npos);
        CHECK(row["ground"].text().find("Blurred") == std::string::npos);
    });
}
