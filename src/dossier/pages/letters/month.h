// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dossier/dossier.h"
#include "dossier/store/store.h"
#include "platform/html/parts/parts.h"

/// Hours of one month in one job: what a supervisor states once a month.
namespace waymark::dossier {

/// `2026-10 <job>`, as a form carries it; empty for hours in no job. Hours of several days belong
/// to the month of the last.
std::string month_of(const Claim& claim);
/// Each month of a job that has hours among these lines, the newest first.
std::vector<html::Choice> months_of(const std::vector<Line>& lines,
                                    const std::vector<Employment>& jobs, const words::Speaker& t);
/// `Monthly statement: October 2026 at Harbor House`; nothing where the lines are not of one month
/// in one job.
std::optional<std::string> statement_title(const Attestation& asked,
                                           const std::vector<Employment>& jobs,
                                           const words::Speaker& t);

}  // namespace waymark::dossier
