// SPDX-License-Identifier: Apache-2.0
#include "application/spoken.h"

namespace waymark::application {

std::string spoken(Stage stage, const words::Speaker& t) {
    switch (stage) {
        case Stage::draft: return std::string(t("Not handed in yet"));
        case Stage::expired: return std::string(t("The year has ended"));
        case Stage::withdrawn: return std::string(t("Taken back"));
        case Stage::fee_due: return std::string(t("Waiting for the fee"));
        case Stage::waiting: return std::string(t("Waiting for a reviewer"));
        case Stage::in_review: return std::string(t("Being read"));
        case Stage::more_asked: return std::string(t("Waiting for an answer"));
        case Stage::verifying: return std::string(t("Being verified"));
        case Stage::on_hold: return std::string(t("On hold"));
        case Stage::recommended: return std::string(t("Waiting for the decision"));
        case Stage::approved: return std::string(t("Approved; the exam is next"));
        case Stage::declined: return std::string(t("Not approved this time"));
        case Stage::decision_review: return std::string(t("The decision is looked at again"));
        case Stage::registered: return std::string(t("On the register"));
    }
    return {};
}

std::string tone_of(Stage stage) {
    switch (stage) {
        case Stage::approved:
        case Stage::registered: return "tag-done";
        case Stage::draft:
        case Stage::fee_due:
        case Stage::more_asked: return "tag-todo";
        case Stage::waiting:
        case Stage::in_review:
        case Stage::verifying:
        case Stage::on_hold:
        case Stage::recommended:
        case Stage::decision_review: return "tag-wait";
        case Stage::expired:
        case Stage::withdrawn:
        case Stage::declined: break;
    }
    return "tag-none";
}

std::string whose_turn(const State& state, const words::Speaker& t) {
    switch (state.turn) {
        case Turn::nobody: return std::string(t("There is nothing to do now."));
        case Turn::candidate: return std::string(t("It is your turn."));
        case Turn::reviewer: return std::string(t("It is the turn of a reviewer at the board."));
        case Turn::decider: return std::string(t("It is the turn of the people who decide."));
        case Turn::office: return std::string(t("It is the turn of the board's office."));
        case Turn::others: return std::string(t("The board waits for an answer from others."));
    }
    return {};
}

std::string whose_turn_for_staff(Turn turn, const words::Speaker& t) {
    switch (turn) {
        case Turn::nobody: return std::string(t("Nobody"));
        case Turn::candidate: return std::string(t("Candidate"));
        case Turn::reviewer: return std::string(t("Reviewer"));
        case Turn::decider: return std::string(t("Decider"));
        case Turn::office: return std::string(t("Office"));
        case Turn::others: return std::string(t("Others"));
    }
    return {};
}

std::string spoken(Verdict verdict, const words::Speaker& t) {
    switch (verdict) {
        case Verdict::unread: return std::string(t("Still to read"));
        case Verdict::met: return std::string(t("Met"));
        case Verdict::ask: return std::string(t("To ask"));
        case Verdict::decline: return std::string(t("Not met"));
    }
    return {};
}

std::string tone_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::met: return "tag-done";
        case Verdict::ask:
        case Verdict::decline: return "tag-todo";
        case Verdict::unread: break;
    }
    return "tag-none";
}

}  // namespace waymark::application
