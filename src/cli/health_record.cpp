// SPDX-License-Identifier: Apache-2.0
#include "base/ensure.h"
#include "base/one_line.h"
#include "cli/health.h"
#include "cli/queries.sql.h"
#include "dossier/commands.h"
#include "journal/commands.h"
#include "people/people.h"
#include "platform/clock/clock.h"
#include "platform/crypto/keyring.h"
#include "platform/db/connect.h"
#include "platform/db/migrate.h"
#include "platform/db/row_sums.h"
#include "platform/house/house.h"

namespace waymark::cli {
namespace {

/// The part is well unless the look at it throws.
template <typename Look>
Finding looked(std::string_view what, const Look& look) {
    try {
        look();
        return {std::string(what), {}};
    } catch (const std::exception& trouble) {
        // It may name what stands in a damaged file.
        return {std::string(what), in_one_line(trouble.what())};
    }
}

void look_at_file(db::Database& database, const words::Speaker& say) {
    if (database.dialect() != db::Dialect::sqlite) return;
    db::read(database, [&](db::Tx& tx) {
        const auto said = tx.query(sql::is_whole).front()[0].text();
        if (said == "ok" && tx.query(sql::lost_ends).empty()) return;
        throw Fault(say("The file is damaged: {}. Restore the newest backup.", said));
    });
}

std::vector<std::string> tables_of(db::Database& database) {
    std::vector<std::string> tables;
    db::read(database, [&](db::Tx& tx) {
        for (const auto& row : tx.query(sql::tables_made)) {
            tables.push_back(row["type"].text() + " " + row["name"].text() + " " +
                             row["of_table"].text() + " " + row["made"].text());
        }
    });
    return tables;
}

/// Compares the tables with those of a new board. A byte that changed there changes no row, and may
/// let in what a table forbids.
void look_at_tables(db::Database& database, const words::Speaker& say) {
    if (database.dialect() != db::Dialect::sqlite) return;
    const auto fresh = db::open("sqlite::memory:");
    db::migrate(*fresh, db::shipped_migrations(), to_text(clock::SystemClock().now()));
    if (tables_of(database) == tables_of(*fresh)) return;
    throw Fault(std::string(
        say("The tables are not those that this program makes. Restore the newest backup.")));
}

void look_at_journal(db::Database& database, const words::Speaker& say) {
    std::string out;
    std::string err;
    const journal::Desk desk{database, Language::english, out, err};
    if (journal::verify({}, desk) == 0) return;
    throw Fault(std::string(say("Something was changed. Run: waymark journal verify")));
}

/// Holds each row that people stored against the sum it was written with.
void look_at_rows(const std::string& address, const db::Limits& limits, const words::Speaker& say) {
    const auto connection = db::connect(address, db::Access::read, limits);
    const auto row = db::changed_row(*connection, db::dialect_of(address));
    if (row.empty()) return;
    throw Fault(
        say("This program did not write what stands in row {}. Restore the newest backup.", row));
}

void look_at_clock(db::Database& database, const words::Speaker& say) {
    const auto now = to_text(clock::SystemClock().now());
    const auto newest = db::read(database, [](db::Tx& tx) { return tx.find(sql::newest_line); });
    if (!newest || (*newest)["at"].text() <= now) return;
    throw Fault(say("It is {} by this clock, and the newest act is of {}. Set the clock.", now,
                    (*newest)["at"].text()));
}

/// Opens what is sealed of each person: under another root key, or with a changed byte, it does
/// not.
void look_at_seals(db::Database& database, const std::string& root_key, const words::Speaker& say) {
    const auto keyring = crypto::Keyring::open_existing(root_key);
    db::read(database, [&](db::Tx& tx) {
        for (const auto& row : tx.query(sql::all_persons)) {
            const auto& id = row["id"].text();
            if (people::seal_of(tx, keyring, {id}) != people::Seal::stays_shut) continue;
            throw Fault(
                say("What is sealed of person {} does not open. Check the root key; "
                    "then restore the newest backup.",
                    id));
        }
    });
}

/// Opens every document and compares its digest.
void look_at_documents(db::Database& database, const config::Config& config,
                       const words::Speaker& say) {
    const clock::SystemClock clock;
    const auto keyring = crypto::Keyring::open_existing(config.root_key);
    House house{database, clock, keyring, config.public_url, config.folder, false};
    const auto persons = db::read(database, [](db::Tx& tx) { return tx.query(sql::all_persons); });
    for (const auto& row : persons) {
        const auto damaged = dossier::damaged_page_of(house, {row["id"].text()});
        if (damaged.empty()) continue;
        throw Fault(
            say("The file {} is missing or was changed. Bring it back from the newest "
                "backup.",
                config.folder + "/documents/" + damaged));
    }
}

}  // namespace

Findings health_of_record(const config::Config& config, const words::Speaker& say) {
    db::Limits limits;
    limits.act_max = journal::verify_max;
    std::unique_ptr<db::Database> database;
    Findings findings{looked(say("The database can be opened"), [&] {
        database = db::open(config.database, db::Access::read, limits);
    })};
    if (!database) return findings;
    const auto add = [&](std::string_view what, const auto& look) {
        findings.push_back(looked(what, look));
    };
    add(say("The database file is whole"), [&] { look_at_file(*database, say); });
    add(say("The database is of this program's version"),
        [&] { db::check_migrated(*database, db::shipped_migrations()); });
    if (!findings.back().remedy.empty()) return findings;
    add(say("The tables are as this program makes them"), [&] { look_at_tables(*database, say); });
    add(say("Every row is as it was written"), [&] { look_at_rows(config.database, limits, say); });
    add(say("The journal is whole"), [&] { look_at_journal(*database, say); });
    add(say("The clock is right"), [&] { look_at_clock(*database, say); });
    add(say("What is sealed opens"), [&] { look_at_seals(*database, config.root_key, say); });
    add(say("Every document is whole"), [&] { look_at_documents(*database, config, say); });
    return findings;
}

}  // namespace waymark::cli
