// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "desk/demonstration/teller.h"

namespace waymark::desk {

/// Where a persona works and who sees it.
struct Workplace {
    std::string_view employer;
    std::string_view position;
    std::string_view duties;  ///< in their own words
    dossier::Referee supervisor;
};

/// A persona's file. Each line of the table names its proof: certificates are handed in, and the
/// supervisor is asked about the rest.
struct OwnFile {
    std::string_view persona;
    std::string_view table;  ///< `content/demonstration/jo.csv`
    const Workplace* workplace = nullptr;
    int kept_days_ago = 0;
    int confirmed_days_ago = -1;    ///< -1: the supervisor has not answered yet
    int asked_again_days_ago = -1;  ///< the last stretch is asked about only then
};

/// Keeps the file; done before any other act of the story.
void keep_file(Teller& teller, const OwnFile& file);

}  // namespace waymark::desk
