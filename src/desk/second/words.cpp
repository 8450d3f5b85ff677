// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "desk/second/standing.h"

namespace waymark::desk {

namespace {

using registry::Standing;

const StandingReason reasons[] = {
    {"complaint_open", {Standing::suspended}},
    {"complaint_closed", {Standing::active, Standing::suspended, Standing::revoked}},
    {"sanction_over", {Standing::active}},
    {"own_wish", {Standing::active, Standing::inactive}},
    {"corrected", {Standing::active, Standing::inactive, Standing::suspended, Standing::revoked}},
    {"entered_by_mistake", {Standing::withdrawn}},
};

constexpr Standing offered[] = {Standing::suspended, Standing::active, Standing::inactive,
                                Standing::revoked, Standing::withdrawn};

}  // namespace

std::span<const StandingReason> standing_reasons() { return reasons; }

bool fits(std::string_view reason, Standing standing) {
    const auto found = std::ranges::find(reasons, reason, &StandingReason::code);
    return found != std::end(reasons) &&
           std::ranges::find(found->leads_to, standing) != found->leads_to.end();
}

std::string spoken_reason(std::string_view code, const words::Speaker& t) {
    if (code == "registered") return std::string(t("First entry"));
    if (code == "registered_again") return std::string(t("Registered again"));
    if (code == "complaint_open") return std::string(t("A complaint is open"));
    if (code == "complaint_closed") return std::string(t("A complaint was decided"));
    if (code == "sanction_over") return std::string(t("The time of the suspension is over"));
    if (code == "own_wish") return std::string(t("The person asked for it"));
    if (code == "corrected") return std::string(t("An earlier line was wrong"));
    if (code == "entered_by_mistake") return std::string(t("The number was entered by mistake"));
    return std::string(code);
}

std::span<const Standing> standings_offered() { return offered; }

std::string spoken_change(Standing standing, const words::Speaker& t) {
    switch (standing) {
        case Standing::suspended: return std::string(t("Suspend"));
        case Standing::active: return std::string(t("Make active again"));
        case Standing::inactive: return std::string(t("Set aside at their wish"));
        case Standing::revoked: return std::string(t("Revoke for good"));
        case Standing::withdrawn: return std::string(t("Take out: it was entered by mistake"));
        case Standing::not_registered:
        case Standing::expired: break;
    }
    return {};
}

std::string spoken(StandingRefusal refusal, const words::Speaker& t) {
    switch (refusal) {
        case StandingRefusal::barred:
            return std::string(
                t("It is your own, or you have a conflict of interest. "
                  "Others at the board do this."));
        case StandingRefusal::no_such_number:
            return std::string(t("The register has no such number."));
        case StandingRefusal::bad_day:
            return std::string(t("Write a real day, not before the first registration."));
        case StandingRefusal::not_after_that:
            return std::string(t("This cannot follow the standing of that day."));
        case StandingRefusal::reason_does_not_fit:
            return std::string(t("Choose a reason that fits this change."));
        case StandingRefusal::reason_missing: return std::string(t("Write why, in a few words."));
        case StandingRefusal::reason_too_long:
            return std::string(t("This is too long. Please shorten it."));
        case StandingRefusal::waits_already:
            return std::string(t("A change of this number already waits for a second person."));
        case StandingRefusal::not_there:
            return std::string(t("This no longer waits: it was answered, or a week went by."));
        case StandingRefusal::same_person:
            return std::string(t("You asked for this yourself. Somebody else has to confirm it."));
        case StandingRefusal::not_the_same:
            return std::string(t("This is not what you read. Please read it again."));
        case StandingRefusal::ground_changed:
            return std::string(
                t("The register changed since this was asked. Nothing was done. "
                  "Turn it down, and ask again if it is still right."));
    }
    return {};
}

}  // namespace waymark::desk
