// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "registry/rules/standing.h"

namespace waymark::db {
class Tx;
}

namespace waymark::registry {

/// The history of a number as it is stored; empty for an unknown one.
History history_of(db::Tx& tx, std::string_view number);

}  // namespace waymark::registry
