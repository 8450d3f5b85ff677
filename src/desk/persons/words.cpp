// SPDX-License-Identifier: Apache-2.0
#include "desk/persons/merging.h"

namespace waymark::desk {

std::string spoken(MergeTrouble trouble, const words::Speaker& t) {
    switch (trouble) {
        case MergeTrouble::no_such_person: return std::string(t("There is no such person."));
        case MergeTrouble::one_already: return std::string(t("They are one person already."));
        case MergeTrouble::own_record:
            return std::string(t("One of them is you. Somebody else at the board does this."));
        case MergeTrouble::conflict:
            return std::string(
                t("You have a conflict of interest with one of them. Somebody else at the board "
                  "does this."));
        case MergeTrouble::works_for_board:
            return std::string(
                t("One of them has a role at the board, and such records are not merged. An "
                  "administrator can take the role away first."));
        case MergeTrouble::key_is_gone:
            return std::string(
                t("The sealed details of one of them were erased, so they stay as they are."));
        case MergeTrouble::name_waits:
            return std::string(
                t("One of them waits for an answer about a new legal name. Give it first."));
        case MergeTrouble::two_applications:
            return std::string(
                t("Both have handed in an application for the same credential. First one of them "
                  "is withdrawn by its owner, or decided."));
        case MergeTrouble::held_and_applied:
            return std::string(
                t("One holds a credential that the other has applied for. First that application "
                  "is withdrawn by its owner, or decided."));
        case MergeTrouble::no_reason: return std::string(t("Write why, in a few words."));
        case MergeTrouble::not_merged: return std::string(t("They are not merged any more."));
    }
    return {};
}

}  // namespace waymark::desk
