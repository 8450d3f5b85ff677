// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dossier/store/attestations.h"
#include "tasks/task.h"

namespace waymark::db {
class Row;
}

/// Confirmations as they are stored; for the wing alone.
namespace waymark::dossier {

Attestation attestation_of(db::Tx& tx, const db::Row& row);
/// The task by which staff are told.
tasks::Kind task_of(Flag flag);
/// What is kept of the secret in a link.
std::string digest_of(std::string_view secret);

}  // namespace waymark::dossier
