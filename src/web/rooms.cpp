// SPDX-License-Identifier: Apache-2.0
#include "web/rooms.h"

#include "dossier/pages.h"
#include "people/pages.h"
#include "registry/pages.h"

namespace waymark::web {

namespace {

void add(people::Pages& rooms, people::Pages more) {
    for (auto& room : more) rooms.push_back(std::move(room));
}

}  // namespace

people::Pages rooms(const guide::Library& library, crypto::PasswordDesk& passwords) {
    people::Pages rooms;
    add(rooms, people::pages({passwords}));
    add(rooms, dossier::pages(library.editions, library.own));
    add(rooms, registry::pages(library.editions));
    return rooms;
}

}  // namespace waymark::web
