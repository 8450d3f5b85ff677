// SPDX-License-Identifier: Apache-2.0
#include "application/jobs.h"

#include "application/remind.h"
#include "platform/db/db.h"

namespace waymark::application {

void remind(House& house, const std::vector<scheme::Edition>& editions) {
    db::transact(house.database,
                 [&](db::Tx& tx) { return remind_due(tx, occasion(house, editions, {})); });
}

}  // namespace waymark::application
