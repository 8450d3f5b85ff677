// SPDX-License-Identifier: Apache-2.0
#include "people/pages.h"

#include "people/pages/routes.h"

namespace waymark::people {

Pages pages(const PagesNeeds& needs) {
    Pages pages;
    add_joining(pages, needs);
    add_signing_in(pages, needs);
    add_codes(pages);
    add_passwords(pages, needs);
    add_account(pages);
    add_second_factor(pages);
    add_passkeys(pages);
    add_names(pages, needs);
    add_staff(pages);
    add_personas(pages);
    return pages;
}

}  // namespace waymark::people
