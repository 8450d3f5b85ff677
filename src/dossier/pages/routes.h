// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "dossier/pages/shelf.h"
#include "people/people.h"

/// The pages of each part of a file. The shelf outlives them.
namespace waymark::dossier {

using ShelfPointer = std::shared_ptr<const Shelf>;

void add_hours(people::Pages& pages, const ShelfPointer& shelf);
void add_changes(people::Pages& pages, const ShelfPointer& shelf);
void add_import(people::Pages& pages, const ShelfPointer& shelf);
void add_asking(people::Pages& pages);
void add_asked(people::Pages& pages);
void add_attest(people::Pages& pages, const ShelfPointer& shelf);
void add_work(people::Pages& pages, const ShelfPointer& shelf);
void add_papers(people::Pages& pages, const ShelfPointer& shelf, PageState first_state);
void add_what_if(people::Pages& pages, const ShelfPointer& shelf);

}  // namespace waymark::dossier
