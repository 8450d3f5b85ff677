// SPDX-License-Identifier: Apache-2.0
#include "cli/doctor.h"

#include "cli/health.h"
#include "cli/settings.h"
#include "cli/terminal.h"

namespace waymark::cli {
namespace {

/// How many of the findings are troubles; all are told.
std::size_t tell(const Findings& findings, Terminal& terminal, const words::Speaker& say) {
    std::size_t troubles = 0;
    for (const auto& [what, remedy] : findings) {
        if (remedy.empty()) {
            terminal.out(terminal.in(Color::green, say("ok")) + "      " + what + "\n");
            continue;
        }
        ++troubles;
        terminal.out(terminal.in(Color::yellow, say("not ok")) + "  " + what + "\n");
        terminal.out("        " + wrapped(remedy, terminal.width(), "        ") + "\n");
    }
    terminal.flush();
    return troubles;
}

}  // namespace

int doctor(const Call& call, Terminal& terminal) {
    const words::Speaker say(call.language);
    const auto settings = settings_of(call, terminal);
    if (!settings) return exit_trouble;
    const config::Config config = config::config_of(*settings);
    std::size_t troubles = 0;
    for (const auto& part : {health_of_files, health_of_record, health_of_mail}) {
        troubles += tell(part(config, say), terminal, say);
    }
    return troubles == 0 ? exit_fine : exit_not_yet;
}

}  // namespace waymark::cli
