// SPDX-License-Identifier: Apache-2.0
#include "exam/practice/tasks.h"

#include <array>

#include "base/ensure.h"

namespace waymark::exam {

namespace {

constexpr std::array<std::string_view, 6> advocacy = {"knowing_rights",   "self_advocacy",
                                                      "shared_decisions", "finding_services",
                                                      "answering_stigma", "systems_change"};
constexpr std::array<std::string_view, 8> responsibility = {
    "role_limits",  "confidentiality",      "boundaries", "records", "supervision_and_learning",
    "own_wellness", "safety_and_reporting", "honesty"};
constexpr std::array<std::string_view, 7> mentoring = {
    "sharing_story",   "listening",          "setting_goals",
    "building_skills", "hope_and_strengths", "building_relationship",
    "mutual_support"};
constexpr std::array<std::string_view, 7> support = {
    "crisis_support", "wellness_planning", "natural_supports", "community_life",
    "many_pathways",  "cultural_respect",  "setbacks"};

}  // namespace

std::span<const std::string_view> tasks_of(std::string_view domain) {
    if (domain == "advocacy") return advocacy;
    if (domain == "professional_responsibility") return responsibility;
    if (domain == "mentoring") return mentoring;
    if (domain == "recovery_support") return support;
    return {};
}

std::string_view spoken_task(std::string_view task, const words::Speaker& t) {
    if (task == "knowing_rights") return t("Helps people know and use their rights");
    if (task == "self_advocacy") return t("Supports people in speaking for themselves");
    if (task == "shared_decisions") return t("Makes room for a person's own decisions");
    if (task == "finding_services") return t("Helps people find and reach services");
    if (task == "answering_stigma") return t("Answers stigma and labels");
    if (task == "systems_change")
        return t("Carries what people live through to programs and rules");
    if (task == "role_limits") return t("Stays within the role");
    if (task == "confidentiality") return t("Keeps private what is private");
    if (task == "boundaries") return t("Keeps boundaries that are safe for both");
    if (task == "records") return t("Writes records that are true and clear");
    if (task == "supervision_and_learning") return t("Uses supervision and keeps learning");
    if (task == "own_wellness") return t("Looks after their own wellness");
    if (task == "safety_and_reporting") return t("Acts on danger and reports as the law asks");
    if (task == "honesty") return t("Is honest about credential, skills and mistakes");
    if (task == "sharing_story") return t("Shares their own story for the other person's good");
    if (task == "listening") return t("Listens before advising");
    if (task == "setting_goals") return t("Helps people set goals of their own");
    if (task == "building_skills") return t("Builds skills together");
    if (task == "hope_and_strengths") return t("Holds hope and sees strengths");
    if (task == "building_relationship") return t("Builds a relationship among equals");
    if (task == "mutual_support") return t("Links people with mutual support");
    if (task == "crisis_support") return t("Stays beside people in a crisis");
    if (task == "wellness_planning") return t("Helps people plan for their wellness");
    if (task == "natural_supports")
        return t("Strengthens family, friends and other natural supports");
    if (task == "community_life") return t("Supports work, school, home and community life");
    if (task == "many_pathways") return t("Respects the many pathways of recovery");
    if (task == "cultural_respect") return t("Respects culture, faith and identity");
    if (task == "setbacks") return t("Meets setbacks without blame");
    throw Bug("every task has its words");
}

}  // namespace waymark::exam
