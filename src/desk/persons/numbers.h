// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "application/application.h"
#include "registry/registry.h"

/// What merging persons does to their numbers in the register.
namespace waymark::desk {

/// A number that leads to another.
struct Leading {
    std::string from;
    std::string to;
};

/// Which numbers would lead where, if these held numbers were one person's. Of several for one
/// credential one stays: a sanction before anything else, so that no merge can hide it; then what
/// is in force; then the first one given. Numbers entered by mistake stay as they are.
std::vector<Leading> leadings(const std::vector<registry::Listing>& held);

/// Merges the numbers of a person accordingly.
void join_numbers(db::Tx& tx, const application::Occasion& now, const people::PersonId& person);
/// Lets each number of these two persons that leads to one of the other stand for itself, and joins
/// anew what each of them holds.
void part_numbers(db::Tx& tx, const application::Occasion& now, const people::Pair& pair);

}  // namespace waymark::desk
