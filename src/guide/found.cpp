// SPDX-License-Identifier: Apache-2.0
#include "guide/found.h"

#include "base/ensure.h"
#include "guide/queries.sql.h"

namespace waymark::guide {
namespace {

struct Card {
    std::string_view english;
    std::string_view spanish;
    std::string_view phone = {};
    std::string_view email = {};
    std::string_view street = {};
    std::string_view town = {};
};

/// The demonstration is reached at a number and an address that lead to no one.
constexpr Card card_of(Founding founding) {
    if (founding == Founding::demonstration) {
        return {.english = "Demonstration Certification Board",
                .spanish = "Junta de Certificación de Demostración",
                .phone = "217-555-0142",
                .email = "board@example.org",
                .street = "1 Prairie Trail",
                .town = "Springfield, Illinois"};
    }
    return {.english = "Certification Board", .spanish = "Junta de Certificación"};
}

}  // namespace

void found(db::Database& database, Founding founding, std::string_view now) {
    const Founding kept = db::transact(database, [&](db::Tx& tx) {
        if (const auto row = tx.find(sql::kind_of_board)) {
            return (*row)["demonstration"].boolean() ? Founding::demonstration : Founding::board;
        }
        const Card card = card_of(founding);
        tx.execute(sql::found_board, card.english, card.spanish, card.phone, card.email,
                   card.street, card.town, founding == Founding::demonstration, now);
        return founding;
    });
    if (kept == founding) return;
    throw Fault(kept == Founding::demonstration
                    ? "this database holds a demonstration; serve it with --demo, or name another "
                      "with --database"
                    : "this database holds a real board; serve it without --demo, or name another "
                      "with --database");
}

}  // namespace waymark::guide
