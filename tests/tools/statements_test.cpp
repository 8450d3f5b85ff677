// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "statements.h"
#include "text.h"

using namespace waymark::tools;

namespace {

std::string complaint_of(std::string_view text) {
    try {
        parse_statements("queries.sql", text);
    } catch (const Complaint& complaint) {
        return complaint.what();
    }
    return "";
}

}  // namespace

TEST_CASE(
    "statements: each name begins a statement, remarks and the last semicolon do not travel") {
    auto statements = parse_statements("queries.sql",
                                       "-- All entries of a person.\n"
                                       "-- entries_of\n"
                                       "SELECT id\n"
                                       "  FROM entry -- the table\n"
                                       " WHERE person = $1;\n"
                                       "\n"
                                       "-- remove\n"
                                       "DELETE FROM entry");
    REQUIRE(statements.size() == 2);
    CHECK(statements[0].name == "entries_of");
    CHECK(statements[0].text == "SELECT id\nFROM entry -- the table\nWHERE person = $1");
    CHECK(statements[0].line == 3);
    CHECK(statements[1].text == "DELETE FROM entry");
}

TEST_CASE("statements: a name given twice, an empty one and a nameless one are refused by line") {
    CHECK(complaint_of("-- a\nSELECT 1;\n-- a\nSELECT 2;\n") ==
          "queries.sql:3: a second statement is named a");
    CHECK(complaint_of("-- a\n-- b\nSELECT 1;\n") == "queries.sql:1: a has no statement");
    CHECK(complaint_of("\nSELECT 1;\n") ==
          "queries.sql:2: a statement needs a line `-- name` above it");
}

TEST_CASE("statements: the header names the wing in each statement and points at the file") {
    auto header =
        statements_header("dossier", "src/dossier/queries.sql", "-- one\nSELECT \"a\";\n");
    CHECK(header.find("namespace waymark::dossier::sql {") != std::string::npos);
    CHECK(header.find("#line 2 \"src/dossier/queries.sql\"") != std::string::npos);
    CHECK(header.find("db::Statement one{\"dossier.one\", \"SELECT \\\"a\\\"\"};") !=
          std::string::npos);
}
