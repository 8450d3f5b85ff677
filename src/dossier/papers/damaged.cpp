// SPDX-License-Identifier: Apache-2.0
#include "dossier/commands.h"
#include "dossier/papers/documents.h"
#include "platform/db/db.h"

namespace waymark::dossier {

std::string damaged_page_of(House& house, const people::PersonId& person) {
    const auto documents = db::read(house.database, [&](db::Tx& tx) {
        // What was erased is meant to stay shut.
        if (people::seal_of(tx, house.keyring, person) == people::Seal::erased)
            return std::vector<Document>{};
        return documents_of(tx, person);
    });
    for (const auto& document : documents) {
        for (const auto& page : document.pages) {
            if (!bytes_of(house, document, page)) return person.text + "/" + page.digest;
        }
    }
    return {};
}

}  // namespace waymark::dossier
