// SPDX-License-Identifier: Apache-2.0
#include "dossier/store/facts.h"

#include <algorithm>
#include <tuple>

#include "dossier/store/queries.sql.h"
#include "dossier/store/rows.h"
#include "dossier/wordings.h"
#include "journal/journal.h"
#include "platform/crypto/uuid.h"
#include "platform/db/tx.h"

namespace waymark::dossier {

namespace {

bool is_name(std::string_view name) {
    return !name.empty() && name.size() <= fact_name_max && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
    });
}

FactId save_fact(db::Tx& tx, const eligibility::Fact& fact, bool is_removed, const Author& author,
                 clock::Instant now) {
    const auto id = crypto::new_id<FactId>(now);
    tx.execute(sql::add_fact, id.text, author.person.text, fact.name, word_for(fact.evidence),
               text_of(fact.on), text_of(fact.until), fact.value, is_removed, clock::to_text(now),
               author.by);
    return id;
}

StatedFact fact_of(const db::Row& row) {
    StatedFact stated;
    stated.id = {row["id"].text()};
    stated.fact.name = row["name"].text();
    stated.fact.evidence = evidence_named(row["evidence"].text());
    stated.fact.on = maybe_day_of(row["begun_on"]);
    stated.fact.until = maybe_day_of(row["until_on"]);
    stated.fact.value = row["value"].optional_integer();
    stated.recorded_at = instant_of(row["recorded_at"]);
    stated.recorded_by = row["recorded_by"].text();
    return stated;
}

}  // namespace

Result<FactId, FactRefusal> state_fact(db::Tx& tx, const eligibility::Fact& fact,
                                       const Author& author, clock::Instant now) {
    if (!is_name(fact.name)) return refuse(FactRefusal::bad_name);
    if (fact.on && fact.until && *fact.until < *fact.on)
        return refuse(FactRefusal::ends_before_it_begins);
    if (facts_of(tx, author.person).size() >= facts_max) return refuse(FactRefusal::too_many_facts);
    const auto id = save_fact(tx, fact, false, author, now);
    journal::record(tx, {"dossier.fact_stated", author.by, id.text, author.person.text}, now);
    return id;
}

Result<FactId, FactRefusal> take_back_fact(db::Tx& tx, std::string_view name, const Author& author,
                                           clock::Instant now) {
    const auto facts = facts_of(tx, author.person);
    const auto place = std::ranges::find_if(
        facts, [&](const StatedFact& stated) { return stated.fact.name == name; });
    if (place == facts.end()) return refuse(FactRefusal::no_such_fact);
    const auto id = save_fact(tx, place->fact, true, author, now);
    journal::record(tx, {"dossier.fact_withdrawn", author.by, id.text, author.person.text}, now);
    return id;
}

std::vector<StatedFact> facts_of(db::Tx& tx, const people::PersonId& person) {
    struct Row {
        StatedFact stated;
        bool is_removed = false;
    };
    std::vector<Row> rows;
    const auto records = people::records_of(tx, person);
    for (const auto& record : records)
        for (const auto& row : tx.query(sql::facts_of, record.text))
            rows.push_back({fact_of(row), row["is_removed"].boolean()});
    // Whichever record it stands in, what was recorded last holds.
    if (records.size() > 1)
        std::ranges::sort(rows, {}, [](const Row& row) {
            return std::tie(row.stated.fact.name, row.stated.recorded_at, row.stated.id);
        });
    std::vector<StatedFact> facts;
    for (auto& [stated, is_removed] : rows) {
        if (!facts.empty() && facts.back().fact.name == stated.fact.name) facts.pop_back();
        if (!is_removed) facts.push_back(std::move(stated));
    }
    return facts;
}

}  // namespace waymark::dossier
