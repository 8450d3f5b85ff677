// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/language.h"
#include "scheme/load.h"

/// `waymark scheme lint|show|compare|schema`, without a terminal: what is said goes to strings.
namespace waymark::scheme {

/// What the command line gives a command to work with.
struct Desk {
    const Shelf& shelf;
    Date today;
    Language language = Language::english;
    std::string& out;
    std::string& err;
};

enum class Layout : std::uint8_t { text, html };

/// Lints files, folders or `ID[@edition]`s; everything on the shelf when none is named. Returns 0
/// without errors (warnings are told), 1 with errors, 2 when something cannot be read as a scheme.
int lint(std::span<const std::string_view> names, const Desk& desk);
/// The Model of an edition, or of a file. Returns 0, or 2 when there is no such edition.
int show(std::string_view name, Layout layout, const Desk& desk);
/// Two editions or files side by side. Returns 0, or 2 when one of them is not there.
int compare(std::string_view a, std::string_view b, const Desk& desk);
/// The JSON Schema of scheme files, for editors.
int schema(const Desk& desk);

}  // namespace waymark::scheme
