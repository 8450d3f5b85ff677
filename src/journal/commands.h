// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "base/language.h"
#include "platform/db/db.h"

/// `waymark journal verify|checkpoint`, without a terminal: what is said goes to strings.
namespace waymark::journal {

/// What the command line gives a command to work with.
struct Desk {
    db::Database& database;
    Language language = Language::english;
    std::string& out;
    std::string& err;  ///< one line, without its end
};

/// What is believed beside the database; texts of files, empty when none was given.
struct Papers {
    std::string keys;        ///< verifier keys, one a line; empty: those the database names
    std::string checkpoint;  ///< a signed checkpoint that was kept elsewhere
};

/// How long reading the whole journal may take.
inline constexpr std::chrono::hours verify_max{6};
/// How many harms are listed.
inline constexpr std::size_t findings_shown_max = 10;

/// Reads all, and tells whether the journal is whole. Returns 0 when it is; 1 when it is not, with
/// the first line that was changed, removed or slipped in; 2 when it cannot tell.
int verify(const Papers& papers, const Desk& desk);

/// Writes the last checkpoint, to be kept elsewhere. Returns 0, or 2 when there is none.
int show_checkpoint(const Desk& desk);

/// Writes the keys that signed, one a line, to be kept elsewhere. Returns 0, or 2 without any.
int show_keys(const Desk& desk);

}  // namespace waymark::journal
