// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "people/visit.h"

namespace waymark::db {
class Tx;
}

/// One person may have come twice. Each time made a record, with its own key and its own rows, and
/// merging moves none of them: it says that one record now leads to another. So whoever reads what
/// is a person's reads it of all their records, and whoever writes writes for the kept one.
namespace waymark::people {

/// Who somebody is now: themselves, or, however often they were merged, the record that is kept.
PersonId kept_person(db::Tx& tx, const PersonId& record);

/// The record itself and then all that were merged into it, the earliest first. Given a kept
/// record, these are all records of that person.
std::vector<PersonId> records_of(db::Tx& tx, const PersonId& record);

/// Whether two records are one person now.
bool is_one_person(db::Tx& tx, const PersonId& one, const PersonId& other);

}  // namespace waymark::people
