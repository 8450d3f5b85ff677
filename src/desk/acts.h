// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "application/application.h"

namespace waymark::desk {

/// An act of staff, the end of its page's address, and who may open it.
struct ActPage {
    application::Act act;
    std::string_view slug;  ///< `record-fee`
    people::Permission permission;
    bool is_asked_first = true;  ///< false: the button alone does it
};
std::span<const ActPage> act_pages();
/// Null for an act that has no page of its own.
const ActPage* page_of(application::Act act);

/// What the button says.
std::string button_of(application::Act act, const words::Speaker& t);

/// Whether this visitor is offered this act now: lawful, permitted, and nothing bars them.
bool is_offered(const application::Application& file, application::Act act,
                const people::Visitor& who);

}  // namespace waymark::desk
