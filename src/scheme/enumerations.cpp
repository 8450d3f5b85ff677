// SPDX-License-Identifier: Apache-2.0
#include "scheme/enumerations.h"

#include <algorithm>

namespace waymark::scheme {

namespace {

template <typename E>
constexpr Word word(std::string_view text, E value) {
    return {text, static_cast<std::uint8_t>(value)};
}

constexpr Word kinds[] = {word("training", EntryKind::training), word("work", EntryKind::work),
                          word("supervision", EntryKind::supervision),
                          word("internship", EntryKind::internship),
                          word("course", EntryKind::course)};

constexpr Word delivery_words[] = {
    word("in_person", Delivery::in_person), word("live_online", Delivery::live_online),
    word("self_paced", Delivery::self_paced), word("home_study", Delivery::home_study)};

constexpr Word recognition_words[] = {
    word("recognized", Recognition::recognized), word("petitioned", Recognition::petitioned),
    word("academic", Recognition::academic), word("unrecognized", Recognition::unrecognized)};

constexpr Word setting_words[] = {word("paid", Setting::paid),
                                  word("volunteer", Setting::volunteer),
                                  word("internship", Setting::internship)};

constexpr Word evidence_words[] = {word("none", Evidence::none),
                                   word("self", Evidence::self),
                                   word("supervisor", Evidence::supervisor),
                                   word("document", Evidence::document),
                                   word("notarized", Evidence::notarized),
                                   word("authority", Evidence::authority)};

constexpr Word milestone_words[] = {word("as_of", Milestone::as_of),
                                    word("application_opened", Milestone::application_opened),
                                    word("application_submitted", Milestone::application_submitted),
                                    word("application_received", Milestone::application_received),
                                    word("exam_taken", Milestone::exam_taken),
                                    word("certified", Milestone::certified),
                                    word("cycle_started", Milestone::cycle_started),
                                    word("expiry", Milestone::expiry),
                                    word("notice_sent", Milestone::notice_sent),
                                    word("sentence_ended", Milestone::sentence_ended),
                                    word("born", Milestone::born)};

constexpr Word unit_words[] = {word("hour", Unit::hour), word("ceu", Unit::ceu),
                               word("credit", Unit::credit)};

constexpr Word edition_words[] = {
    word("credential", EditionKind::credential), word("pathway", EditionKind::pathway),
    word("floor", EditionKind::floor), word("endorsement", EditionKind::endorsement)};

constexpr Word anchor_words[] = {word("anniversary", ExpiryAnchor::anniversary),
                                 word("birthday", ExpiryAnchor::birthday),
                                 word("fixed_date", ExpiryAnchor::fixed_date),
                                 word("base_credential", ExpiryAnchor::base_credential),
                                 word("inherited", ExpiryAnchor::inherited)};

constexpr Word year_words[] = {word("every", Expiry::Years::every), word("odd", Expiry::Years::odd),
                               word("even", Expiry::Years::even)};

constexpr Word scale_words[] = {word("raw", Exam::Scale::raw), word("scaled", Exam::Scale::scaled),
                                word("percent", Exam::Scale::percent)};

constexpr Word fact_words[] = {
    word("document", FactRule::As::document), word("signature", FactRule::As::signature),
    word("exam", FactRule::As::exam),         word("credential", FactRule::As::credential),
    word("letters", FactRule::As::letters),   word("attestation", FactRule::As::attestation),
    word("duration", FactRule::As::duration), word("share", FactRule::As::share),
    word("payment", FactRule::As::payment),   word("number", FactRule::As::number)};

}  // namespace

Words entry_kinds() { return kinds; }
Words deliveries() { return delivery_words; }
Words recognitions() { return recognition_words; }
Words settings() { return setting_words; }
Words evidences() { return evidence_words; }
Words milestones() { return milestone_words; }
Words units() { return unit_words; }
Words edition_kinds() { return edition_words; }
Words expiry_anchors() { return anchor_words; }
Words expiry_years() { return year_words; }
Words exam_scales() { return scale_words; }
Words fact_rules() { return fact_words; }

std::string_view spelling(Words words, std::uint8_t value) {
    const auto found = std::ranges::find(words, value, &Word::value);
    return found == words.end() ? std::string_view() : found->text;
}

}  // namespace waymark::scheme
