// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "base/ensure.h"
#include "cli/arguments.h"
#include "cli/help.h"
#include "cli/terminal.h"

namespace waymark::cli {
namespace {

int run_parsed(const Parsed& parsed, Terminal& terminal) {
    const Language language = parsed.call.language;
    if (parsed.wants_version) {
        terminal.out("waymark " + std::string(version) + "\n");
        return exit_fine;
    }
    if (parsed.wants_help) {
        terminal.out(!parsed.noun.empty() ? verbs_of(parsed.noun, language, terminal.width())
                     : parsed.command == nullptr
                         ? overview(language, terminal.width())
                         : help_of(*parsed.command, language, terminal.width()));
        return exit_fine;
    }
    return parsed.command->run(parsed.call, terminal);
}

}  // namespace

int run(std::span<const std::string_view> words) {
    Terminal terminal = Terminal::of_process();
    try {
        auto parsed = parse(words, language_of_environment());
        if (!parsed) return terminal.complain(parsed.error()), exit_trouble;
        const int exit = run_parsed(*parsed, terminal);
        terminal.finish();
        return exit;
    } catch (const Fault& fault) {
        terminal.complain(fault.what());
    } catch (const Bug& bug) {
        terminal.complain(std::string("a fault of the program, please report it: ") + bug.what());
    } catch (const std::exception& error) {
        terminal.complain(error.what());
    }
    return exit_trouble;
}

}  // namespace waymark::cli
