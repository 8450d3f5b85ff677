// SPDX-License-Identifier: Apache-2.0
#include "desk/acts.h"

namespace waymark::desk {

namespace {

using application::Act;
using people::Permission;

constexpr ActPage table[] = {
    {Act::claim, "claim", Permission::review_application, false},
    {Act::record_fee, "record-fee", Permission::record_fee},
    {Act::ask_for_more, "ask", Permission::review_application},
    {Act::extend_time, "extend", Permission::review_application},
    {Act::ask_verification, "verify", Permission::review_application},
    {Act::record_verification, "verified", Permission::review_application},
    {Act::read_second, "second-reading", Permission::review_application},
    {Act::recommend_approval, "recommend-approval", Permission::review_application},
    {Act::recommend_decline, "recommend-decline", Permission::review_application},
    {Act::record_result, "record-result", Permission::record_exam_result},
    {Act::correct_result, "correct-result", Permission::record_exam_result},
    {Act::assign, "assign", Permission::assign_application},
    {Act::hold, "hold", Permission::assign_application},
    {Act::release, "release", Permission::assign_application},
    {Act::send_back, "send-back", Permission::decide_application},
    {Act::declare_conflict, "declare-conflict", Permission::see_applications, false},
};

}  // namespace

std::span<const ActPage> act_pages() { return table; }

const ActPage* page_of(Act act) {
    for (const auto& page : table)
        if (page.act == act) return &page;
    return nullptr;
}

std::string button_of(Act act, const words::Speaker& t) {
    switch (act) {
        case Act::claim: return std::string(t("Take it up"));
        case Act::record_fee: return std::string(t("Record the fee"));
        case Act::ask_for_more: return std::string(t("Ask for more"));
        case Act::extend_time: return std::string(t("Give more time"));
        case Act::ask_verification: return std::string(t("Ask others to verify"));
        case Act::record_verification: return std::string(t("Record a verification"));
        case Act::read_second: return std::string(t("Give a second opinion"));
        case Act::recommend_approval: return std::string(t("Recommend approval"));
        case Act::recommend_decline: return std::string(t("Recommend a decline"));
        case Act::record_result: return std::string(t("Record an exam result"));
        case Act::correct_result: return std::string(t("Correct an exam result"));
        case Act::assign: return std::string(t("Assign to someone"));
        case Act::hold: return std::string(t("Put on hold"));
        case Act::release: return std::string(t("Let it go on"));
        case Act::send_back: return std::string(t("Send back to the reviewer"));
        case Act::declare_conflict: return std::string(t("I have a conflict of interest"));
        case Act::approve: return std::string(t("Approve, subject to the exam"));
        case Act::decline: return std::string(t("Decline"));
        case Act::uphold: return std::string(t("The decision stays"));
        case Act::reverse: return std::string(t("Take the decision back"));
        case Act::judge_section: return std::string(t("Save what you found"));
        case Act::begin:
        case Act::choose_edition:
        case Act::submit:
        case Act::withdraw:
        case Act::answer:
        case Act::ask_review:
        case Act::enter: break;
    }
    return {};
}

bool is_offered(const application::Application& file, Act act, const people::Visitor& who) {
    const auto* page = page_of(act);
    const auto permission = page == nullptr ? Permission::decide_application : page->permission;
    const auto needed = act == Act::judge_section ? Permission::review_application : permission;
    return file.state.acts.has(act) && people::may(who.roles, needed) &&
           !application::bar_of(file.facts, act, who.person, file.person);
}

}  // namespace waymark::desk
