// SPDX-License-Identifier: Apache-2.0
#include "dossier/pages/letters/shown.h"

#include <algorithm>

#include "platform/words/words.h"

namespace waymark::dossier {

namespace {

std::string_view spoken(scheme::Delivery delivery, const words::Speaker& t) {
    switch (delivery) {
        case scheme::Delivery::unknown: return {};
        case scheme::Delivery::in_person: return t("It was given live, in person.");
        case scheme::Delivery::live_online: return t("It was given live, online.");
        case scheme::Delivery::self_paced: return t("It was taken alone, at any pace.");
        case scheme::Delivery::home_study: return t("It was home study with a test.");
    }
    return {};
}

std::string_view spoken(scheme::Recognition recognition, const words::Speaker& t) {
    switch (recognition) {
        case scheme::Recognition::unknown: return {};
        case scheme::Recognition::recognized: return t("The board recognizes it.");
        case scheme::Recognition::petitioned: return t("The board accepted it on request.");
        case scheme::Recognition::academic: return t("A college gave it.");
        case scheme::Recognition::unrecognized: return t("The board does not recognize it.");
    }
    return {};
}

std::string_view spoken(scheme::Setting setting, const words::Speaker& t) {
    switch (setting) {
        case scheme::Setting::unknown: return {};
        case scheme::Setting::paid: return t("It was paid work.");
        case scheme::Setting::volunteer: return t("It was volunteer work.");
        case scheme::Setting::internship: return t("It was part of an internship.");
    }
    return {};
}

std::string topics_of(const Claim& claim, const Shelf& shelf, Language language) {
    std::string topics;
    for (const auto& id : claim.categories)
        topics += (topics.empty() ? "" : ", ") + shelf.category_name(id, language);
    return topics;
}

std::string job_of(const Claim& claim, const std::vector<Employment>& jobs,
                   const words::Speaker& t) {
    const auto job = std::ranges::find(jobs, claim.employment, &Employment::id);
    if (job == jobs.end()) return {};
    if (job->job.position.empty()) return t("In the job at {}.", job->job.employer);
    return t("In the job at {}, as {}.", job->job.employer, job->job.position);
}

}  // namespace

std::vector<std::string> further_words(const Claim& claim, const Shelf& shelf,
                                       const std::vector<Employment>& jobs,
                                       const words::Speaker& t) {
    std::vector<std::string> all;
    const auto add = [&](std::string sentence) {
        if (!sentence.empty()) all.push_back(std::move(sentence));
    };
    const auto topics = topics_of(claim, shelf, t.language());
    if (!topics.empty()) add(t("Topic: {}.", topics));
    add(std::string(spoken(claim.delivery, t)));
    add(std::string(spoken(claim.recognition, t)));
    add(std::string(spoken(claim.setting, t)));
    add(job_of(claim, jobs, t));
    if (claim.duty_share >= 0) add(t("{} percent of it was recovery support.", claim.duty_share));
    return all;
}

}  // namespace waymark::dossier
