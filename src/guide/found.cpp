// SPDX-License-Identifier: Apache-2.0
#include "guide/found.h"

#include "base/ensure.h"
#include "guide/queries.sql.h"

namespace waymark::guide {
namespace {

struct Names {
    std::string_view english;
    std::string_view spanish;
};

constexpr Names names_of(Founding founding) {
    if (founding == Founding::demonstration) {
        return {"Demonstration Certification Board", "Junta de Certificación de Demostración"};
    }
    return {"Certification Board", "Junta de Certificación"};
}

}  // namespace

void found(db::Database& database, Founding founding, std::string_view now) {
    const Founding kept = db::transact(database, [&](db::Tx& tx) {
        if (const auto row = tx.find(sql::kind_of_board)) {
            return (*row)["demonstration"].boolean() ? Founding::demonstration : Founding::board;
        }
        const Names names = names_of(founding);
        tx.execute(sql::found_board, names.english, names.spanish,
                   founding == Founding::demonstration, now);
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
