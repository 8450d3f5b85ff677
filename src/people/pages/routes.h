// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/pages.h"

/// The pages of the wing by what people come for; each adds its own lines to the table.
namespace waymark::people {

void add_joining(Pages& pages, const PagesNeeds& needs);
void add_signing_in(Pages& pages, const PagesNeeds& needs);
void add_codes(Pages& pages);
void add_passwords(Pages& pages, const PagesNeeds& needs);
void add_account(Pages& pages);
void add_second_factor(Pages& pages);
void add_passkeys(Pages& pages);
void add_names(Pages& pages, const PagesNeeds& needs);
void add_staff(Pages& pages);
void add_personas(Pages& pages);

}  // namespace waymark::people
