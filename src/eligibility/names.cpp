// SPDX-License-Identifier: Apache-2.0
#include "eligibility/eligibility.h"

namespace waymark::eligibility {

std::string_view Finding::id() const {
    if (limit != nullptr) return limit->id;
    if (part != nullptr) return part->id;
    return clause->id;
}

const Text& Finding::title() const {
    if (limit != nullptr) return limit->title;
    if (part != nullptr) return part->title;
    return clause->title;
}

scheme::Unit Finding::unit() const {
    const auto* sum = std::get_if<scheme::Sum>(&clause->rule);
    return sum != nullptr ? sum->unit : scheme::Unit::hour;
}

std::string_view name_of(Status status) {
    switch (status) {
        case Status::met: return "met";
        case Status::short_of: return "short";
        case Status::pending: return "pending";
        case Status::waived: return "waived";
        case Status::not_applicable: return "not_applicable";
        case Status::needs_decision: return "needs_decision";
    }
    return {};
}

std::string_view name_of(Measure measure) {
    switch (measure) {
        case Measure::none: return "none";
        case Measure::hours: return "hours";
        case Measure::count: return "count";
        case Measure::value: return "value";
        case Measure::months: return "months";
        case Measure::years: return "years";
    }
    return {};
}

std::string_view name_of(Reason reason) {
    switch (reason) {
        case Reason::other_category: return "other_category";
        case Reason::too_old: return "too_old";
        case Reason::after_as_of: return "after_as_of";
        case Reason::outside_cycle: return "outside_cycle";
        case Reason::wrong_delivery: return "wrong_delivery";
        case Reason::not_recognized: return "not_recognized";
        case Reason::wrong_setting: return "wrong_setting";
        case Reason::excluded_content: return "excluded_content";
        case Reason::unverified: return "unverified";
        case Reason::duty_share_low: return "duty_share_low";
        case Reason::duplicate_event: return "duplicate_event";
        case Reason::used_before: return "used_before";
        case Reason::cap_reached: return "cap_reached";
        case Reason::limit_reached: return "limit_reached";
        case Reason::share_unknown: return "share_unknown";
        case Reason::no_category: return "no_category";
    }
    return {};
}

}  // namespace waymark::eligibility
