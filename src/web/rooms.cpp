// SPDX-License-Identifier: Apache-2.0
#include "web/rooms.h"

#include <algorithm>

#include "application/file.h"
#include "application/pages.h"
#include "desk/pages.h"
#include "dossier/pages.h"
#include "exam/pages.h"
#include "people/pages.h"
#include "registry/pages.h"
#include "registry/registry.h"
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

/// A new legal name of somebody on the register is looked at by staff, as a task.
people::LegalNameNeeds legal_names() {
    constexpr auto kind = tasks::Kind::new_legal_name;
    return {[](db::Tx& tx, const people::PersonId& who, Date today, clock::Instant now) {
                return !registry::held_by(tx, who.text, today, now).empty();
            },
            [](db::Tx& tx, const people::PersonId& who, clock::Instant now) {
                tasks::open(tx, kind, who.text, "", now);
            },
            [](db::Tx& tx, const people::PersonId& who, std::string_view by, clock::Instant now) {
                if (!tasks::is_open(tx, kind, who.text)) return;
                // What is open already is not opened twice, and this tells its id.
                const auto task = tasks::open(tx, kind, who.text, "", now);
                (void)tasks::close(tx, task, by, "answered", now);
            }};
}

/// What staff may write into files, and whose.
dossier::OfficeNeeds office(const application::Editions& editions) {
    return {[](db::Tx& tx, std::string_view number) -> std::optional<people::PersonId> {
                const auto leads = registry::leads_to(tx, number);
                const auto holder = registry::holder_of(tx, leads.empty() ? number : leads);
                if (!holder) return std::nullopt;
                return people::PersonId{holder->person};
            },
            [&editions](db::Tx& tx, const House& house, const people::PersonId& staff,
                        const people::PersonId& of) {
                const auto now = application::occasion(house, editions, staff);
                const auto reader = application::reader_of(tx, staff);
                const auto files = application::applications_of(tx, now, of);
                return std::ranges::any_of(files, [&](const auto& file) {
                    return application::bar_to_read(file, reader).has_value();
                });
            }};
}

}  // namespace

people::Pages rooms(const guide::Library& library, crypto::PasswordDesk& passwords, Scanner scanner,
                    const desk::TakeBackup& take) {
    const auto first_state =
        scanner == Scanner::there ? dossier::PageState::pending : dossier::PageState::unchecked;
    people::Pages rooms;
    add(rooms, people::pages({passwords, open_task, legal_names()}));
    add(rooms,
        dossier::pages(library.editions, library.own, first_state, office(library.editions)));
    add(rooms, registry::pages(library.editions));
    add(rooms, exam::pages(library.editions, library.own));
    add(rooms, application::pages(library.editions, library.own));
    add(rooms, desk::pages(library.editions, take));
    return rooms;
}

}  // namespace waymark::web
