// SPDX-License-Identifier: Apache-2.0
#include "application/timeline.h"

namespace waymark::application {

namespace {

std::string section_of(const Facts& facts, const Step& step) {
    switch (step.act) {
        case Act::judge_section: return step.about;
        case Act::ask_for_more:
        case Act::ask_verification: return step.word;
        case Act::answer:
        case Act::extend_time: {
            const auto* request = facts.request(step.about);
            return request == nullptr ? std::string() : request->section;
        }
        case Act::record_verification: {
            const auto* asked = facts.verification(step.about);
            return asked == nullptr ? std::string() : asked->section;
        }
        case Act::begin:
        case Act::choose_edition:
        case Act::submit:
        case Act::withdraw:
        case Act::record_fee:
        case Act::claim:
        case Act::assign:
        case Act::declare_conflict:
        case Act::read_second:
        case Act::hold:
        case Act::release:
        case Act::recommend_approval:
        case Act::recommend_decline:
        case Act::send_back:
        case Act::approve:
        case Act::decline:
        case Act::ask_review:
        case Act::uphold:
        case Act::reverse:
        case Act::record_result:
        case Act::correct_result:
        case Act::enter: break;
    }
    return {};
}

/// The place of the step that a line tells of; each step is told once.
std::size_t place_behind(const journal::Recorded& line, const Application& application,
                         const std::vector<bool>& is_told) {
    for (std::size_t i = 0; i < application.steps.size(); ++i)
        if (!is_told[i] && application.instants[i] == line.at &&
            journal_name_of(application.steps[i].act) == line.line.act)
            return i;
    return application.steps.size();
}

}  // namespace

std::vector<Moment> moments_of(db::Tx& tx, const Application& application) {
    std::vector<Moment> moments;
    std::vector<bool> is_told(application.steps.size());
    for (auto& line : journal::lines_about(tx, application.id)) {
        const auto place = place_behind(line, application, is_told);
        moments.push_back({std::move(line), nullptr, {}});
        if (place == application.steps.size()) continue;
        is_told[place] = true;
        moments.back().step = &application.steps[place];
        moments.back().section = section_of(application.facts, application.steps[place]);
    }
    return moments;
}

std::string title_of_section(const scheme::Edition& edition, std::string_view section,
                             Language language) {
    for (const auto* clause : sections_of(edition))
        if (clause->id == section) return clause->title.in(language);
    return {};
}

}  // namespace waymark::application
