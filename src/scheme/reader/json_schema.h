// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace waymark::scheme {

/// The JSON Schema (draft 2020-12) of a kind of file, `edition` or `vocabulary`, written from the
/// tables that the reader itself reads by. An editor completes and checks scheme files with it.
std::string json_schema(std::string_view shape);

}  // namespace waymark::scheme
