// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dossier/papers/documents.h"
#include "dossier/store/attestations.h"
#include "dossier/store/facts.h"
#include "dossier/store/lines.h"
#include "dossier/store/work.h"

/// A person's file as the board keeps it: ledgers, facts, jobs, confirmations, papers.
