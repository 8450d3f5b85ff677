// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/language.h"
#include "guide/found.h"
#include "guide/library.h"

namespace waymark::db {
class Tx;
}

/// The public guide: what anyone may read and try without an account.
namespace waymark::guide {

/// The board as it introduces itself on every page.
struct Board {
    std::string name;
    std::string phone;
    std::string email;
    std::string street;
    std::string town;
    std::string website;
    bool demonstration = false;  ///< a mark set when the database was made; it never goes away
};

Board board(db::Tx& tx, Language language);

}  // namespace waymark::guide
