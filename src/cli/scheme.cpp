// SPDX-License-Identifier: Apache-2.0
#include "cli/scheme.h"

#include <sstream>

#include "base/ensure.h"
#include "cli/terminal.h"
#include "platform/clock/clock.h"
#include "scheme/commands.h"

namespace waymark::cli {
namespace {

constexpr Option options[] = {schemes_folder};
constexpr Option options_of_show[] = {
    {"html", "", "write a page instead of text", ""},
    schemes_folder,
};

/// Runs one of the wing's commands and says what it said.
template <typename Act>
int at_desk(const Call& call, Terminal& terminal, const Act& act) {
    const scheme::Shelf shelf = shelf_of(call);
    const clock::SystemClock clock(clock::Zone::open(clock::default_zone));
    std::string out;
    std::string err;
    const int exit = act(scheme::Desk{shelf, clock.today(), call.language, out, err});
    terminal.out(out);
    std::istringstream lines(err);
    for (std::string line; std::getline(lines, line);) terminal.complain(line);
    return exit;
}

}  // namespace

scheme::Shelf shelf_of(const Call& call) {
    if (!call.has("schemes")) return scheme::Shelf::shipped();
    auto shelf = scheme::Shelf::of_folder(std::string(call.value("schemes")));
    if (!shelf) throw Fault(scheme::to_text(shelf.error().front()));
    return std::move(*shelf);
}

std::span<const Option> scheme_options() { return options; }
std::span<const Option> show_options() { return options_of_show; }

int lint_schemes(const Call& call, Terminal& terminal) {
    return at_desk(call, terminal,
                   [&call](const scheme::Desk& desk) { return scheme::lint(call.operands, desk); });
}

int show_scheme(const Call& call, Terminal& terminal) {
    const auto layout = call.has("html") ? scheme::Layout::html : scheme::Layout::text;
    return at_desk(call, terminal, [&call, layout](const scheme::Desk& desk) {
        return scheme::show(call.operands[0], layout, desk);
    });
}

int compare_schemes(const Call& call, Terminal& terminal) {
    return at_desk(call, terminal, [&call](const scheme::Desk& desk) {
        return scheme::compare(call.operands[0], call.operands[1], desk);
    });
}

int write_scheme_schema(const Call& call, Terminal& terminal) {
    return at_desk(call, terminal, [](const scheme::Desk& desk) { return scheme::schema(desk); });
}

}  // namespace waymark::cli
