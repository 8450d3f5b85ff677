// SPDX-License-Identifier: Apache-2.0
#include "application/file.h"

#include <algorithm>

#include "application/queries.sql.h"
#include "application/store.h"
#include "base/ensure.h"
#include "dossier/dossier.h"
#include "platform/clock/clock.h"
#include "platform/db/tx.h"

namespace waymark::application {

namespace {

constexpr std::string_view clock_of_drafts = "application_open";
constexpr std::string_view clock_of_reviews = "decision_review";
/// Of so many at most, those that a filter asks for are found.
constexpr std::int64_t queue_read = 2000;
constexpr std::int64_t drafts_max = 500;
constexpr std::int64_t year_seconds = 365LL * 24 * 60 * 60;

const scheme::Edition* named(const Editions& editions, std::string_view credential,
                             std::string_view name) {
    for (const auto& edition : editions)
        if (edition.credential == credential && edition.edition == name) return &edition;
    return nullptr;
}

bool is_judged(const scheme::Clause& clause) {
    if (clause.advisory) return false;
    const auto* fact = std::get_if<scheme::FactRule>(&clause.rule);
    if (fact == nullptr) return true;
    using As = scheme::FactRule::As;
    if (fact->as == As::exam || fact->as == As::payment) return false;
    return fact->as != As::attestation || fact->evidence != scheme::Evidence::none;
}

struct Steps {
    std::vector<Step> steps;
    std::vector<clock::Instant> instants;
};

Steps steps_of(db::Tx& tx, const Occasion& occasion, const ApplicationId& id) {
    Steps all;
    for (const auto& row : tx.query(sql::steps_of, id.text)) {
        const auto act = act_named(row["kind"].text());
        const auto at = clock::parse_instant(row["at"].text());
        ensure(act && at, "a stored step can be read");
        const auto day = row["day"].optional_text();
        all.steps.push_back({*act, occasion.house.clock.zone().date_of(*at), row["done_by"].text(),
                             row["about"].text(), row["word"].text(),
                             day ? parse_date(*day) : std::nullopt, row["note"].text()});
        all.instants.push_back(*at);
    }
    return all;
}

Application application_in(db::Tx& tx, const Occasion& occasion, const db::Row& row) {
    Application one;
    one.id = {row["id"].text()};
    one.owner = {row["person"].text()};
    one.person = people::kept_person(tx, one.owner);
    one.credential = row["credential"].text();
    one.edition = row["edition"].text();
    auto steps = steps_of(tx, occasion, one.id);
    one.steps = std::move(steps.steps);
    one.instants = std::move(steps.instants);
    const auto begun = one.steps.empty() ? std::nullopt : std::optional(one.steps.front().on);
    const auto* edition = named(occasion.editions, one.credential, one.edition);
    one.lacks_edition = edition == nullptr;
    one.facts = facts_of(one.steps, edition == nullptr ? Frame{} : frame_of(*edition, begun));
    one.state = state_of(one.facts, occasion.today);
    // Only an approval waits for what is flagged, so nothing else asks for it.
    if (one.state.acts.has(Act::approve) && dossier::has_open_flags(tx, one.person)) {
        one.facts.has_open_flags = true;
        one.state = state_of(one.facts, occasion.today);
    }
    // Nothing can be told to be lawful without the rules.
    if (one.lacks_edition) one.state.acts = {};
    return one;
}

}  // namespace

Occasion occasion(const House& house, const Editions& editions, const people::PersonId& who) {
    const auto now = house.clock.now();
    return {house, editions, who, now, house.clock.zone().date_of(now)};
}

const scheme::Edition& edition_of(const Editions& editions, const Application& application) {
    const auto* edition = named(editions, application.credential, application.edition);
    if (edition == nullptr)
        throw Bug(fmt::format("an application rests on {}@{}, which this board does not have",
                              application.credential, application.edition));
    return *edition;
}

std::vector<std::string> missing_editions(db::Tx& tx, const Editions& editions) {
    std::vector<std::string> missing;
    for (const auto& row : tx.query(sql::editions_in_use)) {
        const auto credential = row["credential"].text();
        const auto edition = row["edition"].text();
        if (named(editions, credential, edition) == nullptr)
            missing.push_back(fmt::format("{}@{}", credential, edition));
    }
    return missing;
}

std::vector<const scheme::Clause*> sections_of(const scheme::Edition& edition) {
    std::vector<const scheme::Clause*> sections;
    for (const auto& clause : edition.requirements)
        if (is_judged(clause)) sections.push_back(&clause);
    return sections;
}

int review_days_of(const scheme::Edition& edition) {
    for (const auto& clock : edition.clocks)
        if (clock.id == clock_of_reviews && clock.length.unit == scheme::Calendar::days)
            return clock.length.count;
    return Frame{}.review_days;
}

Frame frame_of(const scheme::Edition& edition, std::optional<Date> begun_on) {
    Frame frame;
    frame.review_days = review_days_of(edition);
    for (const auto* clause : sections_of(edition)) frame.sections.push_back(clause->id);
    if (begun_on) frame.draft_ends_on = months_after(*begun_on, 12);
    for (const auto& clock : edition.clocks) {
        const bool is_of_drafts =
            clock.id == clock_of_drafts && clock.starts == scheme::Milestone::application_opened;
        if (begun_on && is_of_drafts) frame.draft_ends_on = scheme::clock_end(clock, *begun_on);
    }
    return frame;
}

std::optional<Application> find_application(db::Tx& tx, const Occasion& occasion,
                                            const ApplicationId& id) {
    const auto row = tx.find(sql::application, id.text);
    if (!row) return std::nullopt;
    return application_in(tx, occasion, *row);
}

std::vector<Application> applications_of(db::Tx& tx, const Occasion& occasion,
                                         const people::PersonId& person) {
    std::vector<Application> all;
    const auto records = people::records_of(tx, person);
    for (const auto& record : records)
        for (const auto& row : tx.query(sql::applications_of, record.text))
            all.push_back(application_in(tx, occasion, row));
    if (records.size() > 1)
        std::ranges::stable_sort(all, std::ranges::greater{},
                                 [](const Application& one) { return one.instants.front(); });
    return all;
}

std::vector<Application> queue(db::Tx& tx, const Occasion& occasion, const Filter& filter) {
    std::vector<Application> all;
    const auto& statement =
        filter.order == Filter::Order::newest_first ? sql::queued_newest : sql::queued;
    // Stage and turn depend on the day, so they are worked out here and not looked up.
    for (const auto& row : tx.query(statement, filter.assigned_to.value_or("*"), queue_read)) {
        auto one = application_in(tx, occasion, row);
        if (filter.stage && one.state.stage != *filter.stage) continue;
        if (filter.turn && one.state.turn != *filter.turn) continue;
        all.push_back(std::move(one));
        if (all.size() == filter.most) break;
    }
    return all;
}

std::vector<Application> drafts(db::Tx& tx, const Occasion& occasion, clock::Instant until) {
    std::vector<Application> all;
    for (const auto& row : tx.query(sql::open_drafts, clock::to_text(until), drafts_max))
        all.push_back(application_in(tx, occasion, row));
    return all;
}

std::vector<std::int64_t> board_days_of_decided(db::Tx& tx, clock::Instant now) {
    std::vector<std::int64_t> days;
    const auto since = clock::to_text(clock::seconds_after(now, -year_seconds));
    for (const auto& row : tx.query(sql::board_days_since, since))
        days.push_back(row["board_days"].integer());
    return days;
}

}  // namespace waymark::application
