// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hours.h"
#include "dossier/store/store.h"

/// What stood behind the hours of a file on the day it was handed in: the papers, by the digests of
/// their pages, and what referees had said by then. Kept beside the dossier, so that the board
/// judges what was handed in and sees apart what came later.
namespace waymark::application {

struct KeptPage {
    std::int64_t place = 1;
    std::string digest;  ///< of the page's bytes
    bool operator==(const KeptPage&) const = default;
};
struct KeptPaper {
    dossier::DocumentId id;
    std::string title;
    std::string about;  ///< as `dossier::Document` has it
    clock::Instant recorded_at;
    std::vector<KeptPage> pages;
    bool operator==(const KeptPaper&) const = default;
};

struct StatementLine {
    dossier::LineId entry;  ///< the first line of its claim
    std::string title;
    Hours amount;
    Date on;
    dossier::LineAnswer outcome = dossier::LineAnswer::open;
    bool operator==(const StatementLine&) const = default;
};
/// What one referee was asked, and said by then.
struct Statement {
    dossier::AttestationId id;
    std::string name;
    std::string address;
    dossier::AttestationState state = dossier::AttestationState::asked;
    std::string comment;
    std::int64_t issue = 1;  ///< how often the letter went out
    clock::Instant asked_at;
    std::optional<clock::Instant> answered_at;
    std::vector<StatementLine> lines;
    bool operator==(const Statement&) const = default;
};

struct Proofs {
    std::vector<KeptPaper> papers;
    std::vector<Statement> statements;

    const KeptPaper* paper(std::string_view id) const;
    const Statement* statement(std::string_view id) const;
};

/// As they are now.
Proofs proofs_of(db::Tx& tx, const people::PersonId& person);
std::string to_json(const Proofs& proofs);
/// Reads what `to_json` wrote; throws `Bug` for anything else.
Proofs proofs_in(std::string_view text);

}  // namespace waymark::application
