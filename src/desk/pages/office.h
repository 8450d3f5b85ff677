// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/pages/office_views.h"
#include "people/people.h"
#include "tasks/tasks.h"

/// Work that no application asks for: tasks, and the letters that went out.
namespace waymark::desk {

/// What a task of this kind is about, in words.
std::string spoken(tasks::Kind kind, const words::Speaker& t);
void add_tasks(people::Pages& pages);
void add_mail(people::Pages& pages);

}  // namespace waymark::desk
