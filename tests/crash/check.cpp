// SPDX-License-Identifier: Apache-2.0
#include "tests/crash/check.h"

#include <chrono>
#include <map>

#include <fmt/core.h>

#include "journal/verify.h"
#include "tests/crash/board.h"

namespace waymark::crash {
namespace {

using db::Statement;

// A registration is followed by its number, all else by its person.
constexpr Statement parts[] = {
    {"crash.registrations", "SELECT person_id AS key FROM registrations"},
    {"crash.names",
     "SELECT r.person_id AS key FROM registered_names n JOIN registrations r ON r.number = "
     "n.number"},
    {"crash.terms",
     "SELECT r.person_id AS key FROM registered_terms n JOIN registrations r ON r.number = "
     "n.number"},
    {"crash.standings",
     "SELECT r.person_id AS key FROM registered_standings n "
     "JOIN registrations r ON r.number = n.number"},
    {"crash.name_keys",
     "SELECT DISTINCT r.person_id AS key FROM registered_name_keys n "
     "JOIN registrations r ON r.number = n.number"},
    {"crash.tasks", "SELECT about AS key FROM tasks"},
    {"crash.letters", "SELECT about AS key FROM letters WHERE state = 'queued'"},
    {"crash.journal", "SELECT person AS key FROM journal_lines WHERE act = 'registration.entered'"},
};
constexpr Statement integrity{"crash.integrity", "PRAGMA integrity_check"};
constexpr Statement strangers{"crash.strangers", "PRAGMA foreign_key_check"};

constexpr std::chrono::minutes check_max{10};

/// How many of the parts each act has.
std::map<std::string, std::size_t> counted(db::Database& database) {
    return db::read(database, [](db::Tx& tx) {
        std::map<std::string, std::size_t> found;
        for (const auto& part : parts) {
            for (const auto& row : tx.query(part)) ++found[row["key"].text()];
        }
        return found;
    });
}

std::string harm_to_database(db::Database& database) {
    if (database.dialect() != db::Dialect::sqlite) return {};
    return db::read(database, [](db::Tx& tx) -> std::string {
        const auto said = tx.query(integrity).front()[0].text();
        if (said != "ok") return said;
        return tx.query(strangers).empty() ? "" : "a foreign key leads nowhere";
    });
}

std::string harm_to_journal(db::Database& database) {
    while (seal(database) > 0) {
    }
    const auto report =
        db::read(database, [](db::Tx& tx) { return journal::verify(tx, {{signer().verifier}}); });
    if (report.waiting != 0) return fmt::format("{} lines are not sealed", report.waiting);
    if (report.is_whole()) return {};
    const auto& first = report.findings.front();
    return fmt::format("journal: harm {} at {}", static_cast<int>(first.harm), first.place);
}

}  // namespace

Left what_is_left(const std::string& address, const std::set<std::string>& acknowledged) {
    db::Limits limits;
    limits.act_max = check_max;
    const auto database = db::open(address, db::Access::write, limits);
    Left left;
    left.harm = harm_to_database(*database);
    if (!left.harm.empty()) return left;
    const auto found = counted(*database);
    for (const auto& [key, count] : found) {
        if (count == std::size(parts)) {
            ++left.acts;
        } else {
            ++left.halves;
        }
    }
    for (const auto& key : acknowledged) left.missing += found.count(key) == 0 ? 1 : 0;
    left.harm = harm_to_journal(*database);
    return left;
}

std::set<std::string> whole_lines(const std::string& text) {
    std::set<std::string> lines;
    for (std::size_t from = 0;;) {
        const auto end = text.find('\n', from);
        if (end == std::string::npos) return lines;
        lines.insert(text.substr(from, end - from));
        from = end + 1;
    }
}

std::string to_text(const Left& left) {
    return fmt::format("acts {}, missing {}, halves {}, harm: {}", left.acts, left.missing,
                       left.halves, left.harm.empty() ? "none" : left.harm);
}

}  // namespace waymark::crash
