// SPDX-License-Identifier: Apache-2.0
#include "dossier/jobs.h"

#include "dossier/office/rosters.h"
#include "dossier/papers/documents.h"
#include "dossier/store/attestations.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::dossier {

void go_round(House& house, const std::string& scanner) {
    db::transact(house.database,
                 [&](db::Tx& tx) { return remind_due(tx, house, house.clock.now()); });
    place_waiting(house);
    if (!scanner.empty()) scan_pending(house, scanner);
}

void sweep(House& house) { sweep_files(house); }

}  // namespace waymark::dossier
