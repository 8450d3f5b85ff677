// SPDX-License-Identifier: Apache-2.0
#include "people/merge/records.h"

#include "people/merge/queries.sql.h"
#include "platform/db/tx.h"

namespace waymark::people {

PersonId kept_person(db::Tx& tx, const PersonId& record) {
    // A record is merged only while it leads nowhere, and into one that leads nowhere: this ends.
    auto kept = record;
    for (auto row = tx.find(sql::merged_into, kept.text); row;
         row = tx.find(sql::merged_into, kept.text))
        kept = {(*row)["kept"].text()};
    return kept;
}

std::vector<PersonId> records_of(db::Tx& tx, const PersonId& record) {
    std::vector<PersonId> records = {record};
    for (std::size_t i = 0; i < records.size(); ++i)
        for (const auto& row : tx.query(sql::merged_here, records[i].text))
            records.push_back({row["merged"].text()});
    return records;
}

bool is_one_person(db::Tx& tx, const PersonId& one, const PersonId& other) {
    return one == other || kept_person(tx, one) == kept_person(tx, other);
}

}  // namespace waymark::people
