// SPDX-License-Identifier: Apache-2.0
#include "dossier/papers/documents.h"
#include "dossier/papers/queries.sql.h"
#include "dossier/papers/scanner.h"
#include "journal/journal.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"
#include "tasks/tasks.h"

namespace waymark::dossier {

namespace {

PageState state_after(Scan scan) {
    switch (scan) {
        case Scan::clean: return PageState::clean;
        case Scan::suspect: return PageState::suspect;
        case Scan::error:
        case Scan::away: return PageState::error;
    }
    return PageState::error;
}

void note(db::Tx& tx, const Document& document, const PaperPage& page, PageState state,
          clock::Instant now) {
    tx.execute(sql::note_scan, document.id.text, page.place, name_of(state), clock::to_text(now));
    if (state == page.state) return;
    journal::record(tx, {"document.checked", "board", document.id.text, document.person.text}, now);
    if (state == PageState::suspect)
        tasks::open(tx, tasks::Kind::suspect_document, document.id.text, document.person.text, now);
}

/// Pages that came before the board had a scanner wait too.
bool waits(const PaperPage& page) {
    return page.state != PageState::clean && page.state != PageState::suspect;
}

std::vector<Document> waiting(House& house) {
    const auto again = clock::seconds_after(house.clock.now(), -scan_again_seconds);
    return db::read(house.database, [&](db::Tx& tx) {
        std::vector<Document> documents;
        for (const auto& row : tx.query(sql::pages_to_scan, clock::to_text(again)))
            documents.push_back(*find_document(tx, {row["document_id"].text()}));
        return documents;
    });
}

}  // namespace

int scan_pending(House& house, const std::string& socket) {
    int looked_at = 0;
    for (const auto& document : waiting(house)) {
        for (const auto& page : document.pages) {
            if (!waits(page)) continue;
            const auto bytes = bytes_of(house, document, page);
            const auto scan = bytes ? scanned(socket, *bytes) : Scan::error;
            db::transact(house.database, [&](db::Tx& tx) {
                note(tx, document, page, state_after(scan), house.clock.now());
            });
            // Others would wait for it in vain, each for a minute.
            if (scan == Scan::away) return looked_at;
            ++looked_at;
        }
    }
    return looked_at;
}

}  // namespace waymark::dossier
