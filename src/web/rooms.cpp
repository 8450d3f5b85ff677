// SPDX-License-Identifier: Apache-2.0
#include "web/rooms.h"

#include "application/pages.h"
#include "desk/pages.h"
#include "dossier/pages.h"
#include "people/pages.h"
#include "registry/pages.h"
#include "tasks/tasks.h"

namespace waymark::web {

namespace {

void add(people::Pages& rooms, people::Pages more) {
    for (auto& room : more) rooms.push_back(std::move(room));
}

/// Somebody may have come twice: the board's staff look at both.
void open_task(db::Tx& tx, const people::PersonId& newcomer, const people::PersonId& known,
               clock::Instant now) {
    tasks::open(tx, tasks::Kind::possible_duplicate, newcomer.text, known.text, now);
}

}  // namespace

people::Pages rooms(const guide::Library& library, crypto::PasswordDesk& passwords,
                    Scanner scanner) {
    const auto first_state =
        scanner == Scanner::there ? dossier::PageState::pending : dossier::PageState::unchecked;
    people::Pages rooms;
    add(rooms, people::pages({passwords, open_task}));
    add(rooms, dossier::pages(library.editions, library.own, first_state));
    add(rooms, registry::pages(library.editions));
    add(rooms, application::pages(library.editions, library.own));
    add(rooms, desk::pages(library.editions));
    return rooms;
}

}  // namespace waymark::web
