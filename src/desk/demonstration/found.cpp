// SPDX-License-Identifier: Apache-2.0
#include "desk/demonstration/stories.h"
#include "desk/desk.h"
#include "platform/db/db.h"

namespace waymark::desk {

namespace {

/// Lines and applications of a persona, be they from a story or from whoever looked around as them.
std::size_t traces_of(const Setting& setting, std::string_view persona) {
    return db::read(setting.house.database, [&](db::Tx& tx) {
        const auto who = Teller::person(tx, persona);
        const auto now = application::occasion(setting.house, setting.editions, who);
        return dossier::lines_of(tx, who).size() +
               application::applications_of(tx, now, who).size();
    });
}

std::size_t staff_count(House& house) {
    return db::read(house.database, [](db::Tx& tx) { return people::staff(tx).size(); });
}

}  // namespace

void found_demonstration(House& house, const application::Editions& editions) {
    ensure(house.is_demonstration, "stories are told in a demonstration alone");
    const bool is_new = staff_count(house) == 0;
    const Setting setting{house, editions, is_new ? Past::open : Past::closed};
    {
        Teller teller(setting);
        teller.go_back(personas_since_days);
        people::found_personas(teller.house());
        if (is_new) db::transact(house.database, [&](db::Tx& tx) { fill_register(teller, tx); });
    }
    for (const auto& story : stories()) {
        if (traces_of(setting, story.persona) > 0) continue;
        Teller teller(setting);
        story.tell(teller);
    }
}

}  // namespace waymark::desk
