// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "dossier/store/file_for_test.h"
#include "platform/db/row_sums.h"
#include "tests/contract/databases.h"

using namespace waymark;
using namespace waymark::dossier;
using namespace waymark::dossier::testing;
using waymark::testing::on_each_database;
using waymark::testing::Place;
using waymark::testing::run_script;

namespace {

std::string changed_row(db::Database& database) {
    std::string found;
    database.exclusively([&](db::Connection& connection) {
        found = db::changed_row(connection, database.dialect());
    });
    return found;
}

}  // namespace

TEST_CASE("row sums: hours that are asked about and confirmed keep their sums on each database") {
    on_each_database([](Place& place) {
        File file(std::move(place.database));
        const auto line = file.added(ethics());
        const Referee ruth = {"Ruth Okafor", "ruth@harbor.example", Language::english};
        (void)file
            .in([&](db::Tx& tx) {
                return ask_attestation(tx, file.house, ruth, {line}, file.maria);
            })
            .value();
        const auto secret = File::secret_in(file.letter("attestation.asked"));
        const Reply said{ReplyKind::confirm, {line}, {line}, "I was there."};
        REQUIRE(
            file.in([&](db::Tx& tx) { return reply(tx, file.house, secret, said); }).has_value());
        CHECK(changed_row(*file.database) == "");
        run_script(*file.database, "UPDATE ledger_lines SET is_removed = NOT is_removed;");
        CHECK(changed_row(*file.database).starts_with("ledger_lines "));
        run_script(*file.database, "UPDATE ledger_lines SET is_removed = NOT is_removed;");
        CHECK(changed_row(*file.database) == "");
        run_script(*file.database, "UPDATE attestations SET comment = 'I was here.';");
        CHECK(changed_row(*file.database).starts_with("attestations "));
    });
}
