// SPDX-License-Identifier: Apache-2.0
// Hours that a list brought, of which their owner says that they are not right.
#include "dossier/office/disputes.h"

#include <doctest/doctest.h>

#include "dossier/pages/desk_for_test.h"
#include "journal/journal.h"
#include "tasks/tasks.h"

using namespace waymark;
using namespace waymark::dossier;
using namespace waymark::dossier::testing;

namespace {

/// Maria's file, into which a list of Harbor Training brought six hours.
struct Brought : Desk {
    OfficeNeeds needs;
    people::PersonId staff = person("reviewer");
    LineId entry;

    Brought() {
        entry = in([&](db::Tx& tx) {
                    const auto email = people::person_of(tx, maria.person).email;
                    return record_roster(
                        tx, {house, needs, staff}, {"Harbor Training", ethics()},
                        {{"Maria", *people::folded_address(email), {}, Hours::of_hours(6)}});
                })
                    .rows.front()
                    .entry;
    }
    Result<DisputeId, DisputeRefusal> dispute(std::string_view why, const Author& by) {
        clock.advance_seconds(60);
        return in([&](db::Tx& tx) { return dispute_entry(tx, entry, why, by, clock.now()); });
    }
    Result<DisputeId, DisputeRefusal> answer(const people::PersonId& by, const DisputeId& id,
                                             DisputeAnswer given) {
        clock.advance_seconds(60);
        return in([&](db::Tx& tx) { return answer_dispute(tx, {house, needs, by}, id, given); });
    }
    std::size_t open_tasks() {
        return in([](db::Tx& tx) { return tasks::open_tasks(tx, 10).size(); });
    }
    Seen line_page() { return get("/my/hours/{entry}", {{"entry", entry.text}}); }
};

constexpr DisputeAnswer stays{DisputeOutcome::kept, "The trainer showed us the list."};
constexpr DisputeAnswer out{DisputeOutcome::taken_out, "You were right."};

}  // namespace

TEST_CASE("roster: whoever gets hours from a list hears it by letter, with the way to say no") {
    Brought file;
    const auto letter = file.letter("roster.entered");
    CHECK(letter.text.find("Harbor Training") != std::string::npos);
    CHECK(letter.text.find("6 hours") != std::string::npos);
    CHECK(letter.text.find("/my/hours/" + file.entry.text) != std::string::npos);
}

TEST_CASE("dispute: it is a task for staff, once, and its owner sees how far it is") {
    Brought file;
    CHECK(file.line_page().has("This is not right"));
    CHECK(file.dispute(" ", file.maria).error() == DisputeRefusal::words_missing);
    CHECK(file.dispute("Not mine.", file.other).error() == DisputeRefusal::no_such_line);
    const auto told = file.post("/my/hours/{entry}/dispute", {{"reason", "I left at noon."}},
                                {{"entry", file.entry.text}});
    CHECK(told.status == 303);
    CHECK(file.open_tasks() == 1);
    const auto seen = file.line_page();
    CHECK(seen.has("I left at noon."));
    CHECK(seen.has("Somebody at the board looks at it."));
    CHECK_FALSE(seen.has("This is not right</a>"));
    CHECK(file.dispute("Again.", file.maria).error() == DisputeRefusal::open_already);
    CHECK(file.open_tasks() == 1);
}

TEST_CASE("dispute: hours that their owner can change themselves are not disputed") {
    Brought file;
    const auto own = file.added(ethics("2026-01-20"));
    file.entry = file.in([&](db::Tx& tx) { return find_line(tx, own); })->entry;
    CHECK(file.dispute("Wrong.", file.maria).error() == DisputeRefusal::not_brought);
    CHECK(file.get("/my/hours/{entry}/dispute", {{"entry", file.entry.text}}).status == 404);
}

TEST_CASE("dispute: staff answer once, in words; the hours go or stay, and a letter says which") {
    Brought file;
    const auto first = file.dispute("I was not there.", file.maria).value();
    CHECK(file.answer(file.maria.person, first, stays).error() == DisputeRefusal::barred);
    CHECK(file.answer(file.staff, first, {DisputeOutcome::kept, ""}).error() ==
          DisputeRefusal::words_missing);
    REQUIRE(file.answer(file.staff, first, stays).has_value());
    CHECK(file.open_tasks() == 0);
    CHECK(file.lines().size() == 1);
    CHECK(file.letter("dispute.answered").text.find(stays.words) != std::string::npos);
    CHECK(file.line_page().has(stays.words));
    CHECK(file.answer(file.staff, first, out).error() == DisputeRefusal::answered_already);
    const auto second = file.dispute("Please look once more.", file.maria).value();
    REQUIRE(file.answer(file.staff, second, out).has_value());
    CHECK(file.lines().empty());
    CHECK(file.letter("dispute.answered").text.find("taken out") != std::string::npos);
    const auto lines =
        file.in([&](db::Tx& tx) { return journal::lines_about(tx, file.entry.text); });
    CHECK(lines.back().line.act == "hours.dispute_answered");
}
