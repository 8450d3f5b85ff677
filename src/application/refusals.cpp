// SPDX-License-Identifier: Apache-2.0
#include "application/spoken.h"

namespace waymark::application {

std::string spoken(Refusal refusal, const words::Speaker& t) {
    switch (refusal) {
        case Refusal::no_such_application: return std::string(t("There is no such application."));
        case Refusal::no_such_credential: return std::string(t("Choose a credential."));
        case Refusal::not_now:
            return std::string(
                t("This cannot be done now. Someone else may have been faster. Look again."));
        case Refusal::own_application:
            return std::string(t("This is your own application. Someone else has to do this."));
        case Refusal::conflict:
            return std::string(
                t("There is a conflict of interest with this application. Someone else has to do "
                  "this."));
        case Refusal::same_person:
            return std::string(t("You had a part in this before. A second person has to do this."));
        case Refusal::open_already:
            return std::string(t("There is an open application for this credential already."));
        case Refusal::registered_already:
            return std::string(t("You are on the register with this credential already."));
        case Refusal::revoked:
            return std::string(
                t("This credential was revoked for good, so nobody can enter it again. If you "
                  "think that the board was wrong, ask it to look at the decision again."));
        case Refusal::no_such_edition:
            return std::string(t("The rules have changed in between. Please look again."));
        case Refusal::not_signed: return std::string(t("Please sign all three texts first."));
        case Refusal::no_such_person:
            return std::string(t("Choose someone who may review applications."));
        case Refusal::no_such_section: return std::string(t("Choose a section."));
        case Refusal::no_such_reason: return std::string(t("Choose from the list."));
        case Refusal::no_such_request: return std::string(t("Nothing of this kind was asked for."));
        case Refusal::asked_already:
            return std::string(
                t("This section was asked about already. Read the answer before you ask again."));
        case Refusal::nothing_asked: return std::string(t("Write what you ask for."));
        case Refusal::note_missing: return std::string(t("Write a few words."));
        case Refusal::note_too_long: return std::string(t("Write fewer words."));
        case Refusal::bad_day: return std::string(t("Choose another day."));
        case Refusal::waits_for_second:
            return std::string(t("A correction already waits for a second person."));
        case Refusal::recorded_already: return std::string(t("This is on record already."));
    }
    return {};
}

}  // namespace waymark::application
