// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "people/people.h"
#include "scheme/scheme.h"

namespace waymark::application {

/// What a candidate opens: their file at a glance at `/my`; below `/my/application` the application
/// with its sections, the texts to sign, the check before handing in, and afterwards where it
/// stands. `editions` must outlive the pages; `offered` are the credentials this board grants.
people::Pages pages(const std::vector<scheme::Edition>& editions,
                    std::vector<std::string> offered = {"il-crss", "il-cprs"});

}  // namespace waymark::application
