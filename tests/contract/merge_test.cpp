// SPDX-License-Identifier: Apache-2.0
// Whatever people hold, and in whatever order their records are merged and parted: afterwards every
// row is as it was, and each of them reads what they read before.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "application/board_for_test.h"
#include "desk/persons/merging.h"
#include "platform/db/tables.h"
#include "registry/registry.h"
#include "tests/contract/databases.h"

using namespace waymark;
using namespace waymark::testing;
using application::TestBoard;
using people::PersonId;

namespace {

constexpr int rounds = 12;
constexpr int things_max = 24;

/// What merging and parting write down, and what comes after whatever was done.
const std::set<std::string> logs = {
    "person_merges", "registered_mergers", "journal_lines",       "letters",
    "journal_tiles", "journal_keys",       "journal_checkpoints", "journal_sealer"};

using State = std::map<std::string, std::string>;

/// A board where people do things at random, always the same for one seed.
class Lives {
public:
    Lives(db::Database& database, unsigned seed) : board_(database), chance_(seed) {
        for (const auto* key : {"candidate_new", "candidate_hours", "candidate_ready",
                                "candidate_submitted", "candidate_asked"})
            everyone_.push_back(
                db::read(database, [&](db::Tx& tx) { return people::person_of_persona(tx, key); }));
    }

    void live() {
        for (auto left = below(things_max); left > 0; --left) do_something(everyone_[below(5)]);
    }

    /// The ids of those merges that were lawful.
    std::vector<people::MergeId> merge_some() {
        std::vector<people::MergeId> made;
        for (int i = 0; i < 6; ++i) {
            const people::Pair pair{everyone_[below(5)], everyone_[below(5)]};
            const auto merged = board_.act([&](db::Tx& tx) {
                return desk::merge_persons(tx, director(), pair, "They showed one card.");
            });
            if (merged) made.push_back(merged->id);
        }
        std::ranges::shuffle(made, chance_);
        return made;
    }
    void part(const people::MergeId& id) {
        const auto parted = board_.act([&](db::Tx& tx) {
            return desk::part_persons(tx, director(), id, "They came together.");
        });
        CHECK(parted.has_value());
    }

    /// Every row of the board.
    State rows() {
        State state;
        board_.database.exclusively([&](db::Connection& connection) {
            connection.begin(db::Access::read);
            for (const auto& table : db::tables_of(connection, board_.database.dialect()))
                if (!logs.contains(table.name))
                    state[table.name] = db::sum_of(connection, table).digest;
            connection.rollback();
        });
        return state;
    }
    /// What each person, each employer and each judge would read.
    State readings() {
        State state;
        db::read(board_.database, [&](db::Tx& tx) {
            state.clear();
            for (const auto& who : everyone_) state[who.text] = reading_of(tx, who);
            for (const auto& number : numbers_)
                state[number] = registry::leads_to(tx, number) + " " + found(tx, number);
        });
        return state;
    }
    /// Each line, paper, signature and application is somebody's, and nobody's twice.
    void check_nothing_is_lost() {
        std::size_t all = 0, of_persons = 0;
        db::read(board_.database, [&](db::Tx& tx) {
            all = of_persons = 0;
            for (const auto& who : everyone_) {
                const bool is_kept = people::kept_person(tx, who) == who;
                of_persons += is_kept ? held_by(tx, who) : 0;
            }
            for (const auto* count :
                 {"SELECT COUNT(*) AS n FROM ledger_lines", "SELECT COUNT(*) AS n FROM employments",
                  "SELECT COUNT(*) AS n FROM documents", "SELECT COUNT(*) AS n FROM attestations",
                  "SELECT COUNT(*) AS n FROM signatures", "SELECT COUNT(*) AS n FROM applications"})
                all += static_cast<std::size_t>(tx.one({"test.count", count})["n"].integer());
        });
        CHECK(of_persons == all);
    }

private:
    std::size_t below(int most) {
        return static_cast<std::size_t>(std::uniform_int_distribution<int>(0, most - 1)(chance_));
    }
    application::Occasion director() const { return board_.by(board_.elena); }

    void do_something(const PersonId& who) {
        switch (below(8)) {
            case 0:
            case 1: return add_line(who);
            case 2: return add_job(who);
            case 3: return add_paper(who);
            case 4: return state_fact(who);
            case 5: return enter(who);
            case 6: return board_.sign_all(who);
            case 7:
                (void)board_.act(
                    [&](db::Tx& tx) { return application::begin(tx, board_.by(who), "il-crss"); });
        }
    }

    dossier::Author author(const PersonId& who) const { return {who, who.text}; }

    void add_line(const PersonId& who) {
        dossier::Claim claim;
        claim.title = "Weekly meetings";
        claim.kind = scheme::EntryKind::supervision;
        claim.begun = claim.on = days_after(*parse_date("2026-01-01"), static_cast<int>(below(60)));
        claim.amount = Hours::of_hours(1);
        board_.act([&](db::Tx& tx) {
            const auto line = dossier::add_line(tx, claim, author(who), board_.clock.now());
            if (line && below(2) == 0)
                (void)dossier::ask_attestation(tx, board_.house,
                                               {"Pat", "pat@example.net", Language::english},
                                               {*line}, author(who));
        });
    }
    void add_job(const PersonId& who) {
        (void)board_.act([&](db::Tx& tx) {
            return dossier::add_employment(tx,
                                           {"Harbor House", "Peer", *parse_date("2025-01-02"), {}},
                                           author(who), board_.clock.now());
        });
    }
    void add_paper(const PersonId& who) {
        dossier::NewDocument paper;
        paper.title = "Certificate";
        paper.pages = {
            {1, std::string(64, 'a'), dossier::PaperKind::pdf, 100, dossier::PageState::clean}};
        (void)board_.act([&](db::Tx& tx) {
            return dossier::add_document(tx, paper, author(who), board_.clock.now());
        });
    }
    void state_fact(const PersonId& who) {
        eligibility::Fact fact;
        fact.name = below(2) == 0 ? "diploma" : "residence";
        fact.value = static_cast<std::int64_t>(below(9));
        (void)board_.act([&](db::Tx& tx) {
            return dossier::state_fact(tx, fact, author(who), board_.clock.now());
        });
    }
    void enter(const PersonId& who) {
        registry::NewRegistration entry;
        entry.person = who.text;
        entry.application = "application " + std::to_string(numbers_.size());
        entry.credential = below(2) == 0 ? "il-crss" : "il-cprs";
        entry.edition = "2023-04";
        entry.name = "Pat Number" + std::string(1, static_cast<char>('a' + numbers_.size() % 26));
        entry.begins_on = *parse_date("2026-01-05");
        entry.ends_on = *parse_date("2028-01-04");
        entry.by = board_.elena.text;
        const auto number =
            board_.act([&](db::Tx& tx) { return registry::enter(tx, entry, board_.clock.now()); });
        if (!number) return;
        numbers_.push_back(*number);
        constexpr registry::Standing any[] = {
            registry::Standing::suspended, registry::Standing::inactive,
            registry::Standing::withdrawn, registry::Standing::active};
        (void)board_.act([&](db::Tx& tx) {
            return registry::change_standing(
                tx, *number, {any[below(4)], *parse_date("2026-02-01"), "corrected"},
                {board_.elena.text, board_.clock.now(), board_.priya.text});
        });
    }

    std::string reading_of(db::Tx& tx, const PersonId& who) {
        const auto legal = people::legal_facts(tx, board_.keyring, who);
        auto text =
            legal.legal_name + (legal.born ? to_text(*legal.born) : "") +
            std::to_string(legal.previous_names.size()) + "\n" +
            dossier::to_json(dossier::gathered(tx, board_.keyring, board_.clock.zone(), who));
        for (const auto& file : application::applications_of(tx, director(), who))
            text += "\n" + file.id.text + file.person.text;
        const auto now = director();
        for (const auto& held : registry::held_by(tx, who, now.today, now.now))
            text += "\n" + held.number;
        for (const auto& one : signing::signatures_of(tx, {board_.keyring, who}))
            text += "\n" + one.text + one.typed_name;
        return text + "\n" + people::account_of(tx, who)->person.text;
    }
    std::string found(db::Tx& tx, const std::string& number) {
        const auto now = director();
        const auto name = registry::look_up(tx, number, now.today, now.now)->name;
        std::string text;
        for (const auto& one : registry::search(tx, name, now.today, now.now)) text += one.number;
        return text;
    }
    std::size_t held_by(db::Tx& tx, const PersonId& who) {
        return dossier::lines_of(tx, who).size() + dossier::employments_of(tx, who).size() +
               dossier::documents_of(tx, who).size() + dossier::attestations_of(tx, who).size() +
               signing::signatures_of(tx, {board_.keyring, who}).size() +
               application::applications_of(tx, director(), who).size();
    }

    TestBoard board_;
    std::mt19937 chance_;
    std::vector<PersonId> everyone_;
    std::vector<std::string> numbers_;
};

}  // namespace

TEST_CASE("merge: parted in any order, every row is as it was and everybody reads what they read") {
    on_each_database([](Place& place) {
        const int tries = place.kind == Kind::memory ? rounds : 2;
        std::size_t merges = 0;
        for (int seed = 0; seed < tries; ++seed) {
            CAPTURE(seed);
            // Each round has a board of its own; the others are of the first place's kind.
            auto own = place.kind == Kind::memory ? db::open("sqlite::memory:") : nullptr;
            if (!own && seed > 0) break;
            Lives lives(own ? *own : *place.database, static_cast<unsigned>(seed));
            lives.live();
            const auto rows = lives.rows();
            const auto readings = lives.readings();
            const auto made = lives.merge_some();
            merges += made.size();
            // Merging touches nothing of anybody; only the search leaves out numbers that lead on.
            auto unsearched = rows, merged = lives.rows();
            unsearched.erase("registered_name_keys");
            merged.erase("registered_name_keys");
            CHECK(merged == unsearched);
            lives.check_nothing_is_lost();
            for (const auto& one : made) {
                lives.part(one);
                lives.check_nothing_is_lost();
            }
            CHECK(lives.rows() == rows);
            CHECK(lives.readings() == readings);
        }
        CHECK(merges > 0);
    });
}
