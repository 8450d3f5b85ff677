// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/config/config.h"
#include "platform/words/words.h"

/// What `waymark doctor` looks at, one function for each part.
namespace waymark::cli {

struct Finding {
    std::string what;    ///< what was looked at
    std::string remedy;  ///< what to do; empty when all is well
};
using Findings = std::vector<Finding>;

/// The file, the version, the journal, the clock, and what is sealed.
Findings health_of_record(const config::Config& config, const words::Speaker& say);
/// Room on the disk, who may read the files, and the root key.
Findings health_of_files(const config::Config& config, const words::Speaker& say);
Findings health_of_mail(const config::Config& config, const words::Speaker& say);

}  // namespace waymark::cli
