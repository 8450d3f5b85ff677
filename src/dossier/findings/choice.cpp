// SPDX-License-Identifier: Apache-2.0
#include "dossier/findings/verdict.h"
#include "platform/words/words.h"

namespace waymark::dossier {

std::string sentence(const Choice& choice, Language language) {
    const words::Speaker say(language);
    const auto both = say("Two editions are open to you: {}, of your own dates, and the newer {}.",
                          choice.pinned->edition, choice.offered->edition) +
                      " ";
    const auto better = choice.better == nullptr ? std::string() : choice.better->edition;
    switch (choice.why) {
        case eligibility::Advantage::none:
            return both + std::string(say("Both leave the same still to do."));
        case eligibility::Advantage::complete:
            return both +
                   say("Edition {} is better for you: by it, everything is complete.", better);
        case eligibility::Advantage::fewer_hours:
            return both + say("Edition {} is better for you: {} less to do.", better,
                              eligibility::amount_text(choice.hours, scheme::Unit::hour, language));
        case eligibility::Advantage::fewer_requirements:
            return both + say.many("Edition {1} is better for you: {0} requirement less to do.",
                                   "Edition {1} is better for you: {0} requirements less to do.",
                                   static_cast<long long>(choice.requirements), better);
    }
    return both;
}

}  // namespace waymark::dossier
