// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "catalogue.h"
#include "text.h"

using namespace waymark::tools;

namespace {

std::string complaint_of(std::string_view text) {
    try {
        Catalogue().add("es.po", text);
    } catch (const Complaint& complaint) {
        return complaint.what();
    }
    return "";
}

}  // namespace

TEST_CASE("catalogue: reads texts over several lines, with escapes") {
    Catalogue catalogue;
    catalogue.add("es.po",
                  "# a remark\nmsgid \"\"\nmsgstr \"Language: es\\n\"\n\n"
                  "msgid \"Say \\\"yes\\\"\"\nmsgstr \"\"\n\"Diga \"\n\"\\\"s\xC3\xAD\\\"\"\n");
    REQUIRE(catalogue.entries().size() == 1);
    CHECK(catalogue.entries().at("Say \"yes\"") == "Diga \"s\xC3\xAD\"");
}

TEST_CASE("catalogue: what is fuzzy or not yet translated counts as missing") {
    Catalogue catalogue;
    catalogue.add("es.po", "#, fuzzy\nmsgid \"a\"\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"\"\n");
    CHECK(catalogue.entries().empty());
}

TEST_CASE("catalogue: a translation has the holes of its English, in any order") {
    CHECK(complaint_of("msgid \"{} of {}\"\nmsgstr \"{1} y {0}\"\n").empty());
    CHECK(complaint_of("msgid \"{} of {}\"\nmsgstr \"{} y {}\"\n").empty());
    CHECK(complaint_of("\nmsgid \"{} of {}\"\nmsgstr \"{} y\"\n") ==
          "es.po:2: the translation has other holes than the English");
}

TEST_CASE("catalogue: one English text has one translation") {
    Catalogue catalogue;
    catalogue.add("es.po", "msgid \"a\"\nmsgstr \"b\"\n");
    CHECK_NOTHROW(catalogue.add("es/guide.po", "msgid \"a\"\nmsgstr \"b\"\n"));
    CHECK_THROWS_WITH(catalogue.add("es/guide.po", "msgid \"a\"\nmsgstr \"c\"\n"),
                      "es/guide.po:1: this text is already translated as: b");
}

TEST_CASE("catalogue: plural entries, contexts and stray texts are refused by line") {
    CHECK(complaint_of("msgid \"a\"\nmsgid_plural \"b\"\n") ==
          "es.po:2: only msgid and msgstr are known here");
    CHECK(complaint_of("\"a\"\n") == "es.po:1: this text belongs to no entry");
    CHECK(complaint_of("msgid a\n") == "es.po:1: a text in double quotes is missing");
}

TEST_CASE("catalogue: the table is sorted, as looking up needs it") {
    Catalogue catalogue;
    catalogue.add("es.po", "msgid \"b\"\nmsgstr \"2\"\n\nmsgid \"a\"\nmsgstr \"1\"\n");
    auto source = catalogue.source();
    CHECK(source.find("{\"a\",\n     \"1\"}") < source.find("{\"b\",\n     \"2\"}"));
    CHECK(Catalogue().source().find("return {};") != std::string::npos);
}
