// SPDX-License-Identifier: Apache-2.0
#include "people/jobs.h"

#include "people/session.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::people {

void sweep(House& house) {
    const auto now = house.clock.now();
    db::transact(house.database, [&](db::Tx& tx) { sweep(tx, now); });
}

}  // namespace waymark::people
