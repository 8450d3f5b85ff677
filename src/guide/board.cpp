// SPDX-License-Identifier: Apache-2.0
#include "guide/guide.h"
#include "guide/queries.sql.h"
#include "platform/db/db.h"

namespace waymark::guide {

Board board(db::Tx& tx, Language language) {
    const auto row = tx.one(sql::the_board);
    return {
        .name = row[language == Language::spanish ? "name_es" : "name_en"].text(),
        .phone = row["phone"].text(),
        .email = row["email"].text(),
        .street = row["street"].text(),
        .town = row["town"].text(),
        .website = row["website"].text(),
        .demonstration = row["demonstration"].boolean(),
    };
}

}  // namespace waymark::guide
