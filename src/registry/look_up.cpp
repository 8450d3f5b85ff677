// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/ensure.h"
#include "base/fold.h"
#include "people/people.h"
#include "platform/db/tx.h"
#include "registry/queries.sql.h"
#include "registry/registry.h"
#include "registry/store.h"

namespace waymark::registry {

namespace {

/// Past every text that begins alike: the last character there is.
constexpr std::string_view last_character = "\xF4\x8F\xBF\xBF";
/// A number stands under each word of its name; so many keys are enough for the listings shown.
constexpr std::int64_t keys_max = 4 * listings_max;

Date day_of(const db::Value& value) {
    const auto day = parse_date(value.text());
    ensure(day.has_value(), "a stored day can be read");
    return *day;
}

Standing standing_of(const db::Value& value) {
    const auto standing = standing_named(value.text());
    ensure(standing.has_value(), "a stored standing can be read");
    return *standing;
}

/// The end of the term around the day, else of the last one that began before it.
std::optional<Date> end_of_term(const History& history, Date on, std::string_view known_at) {
    std::optional<Date> end;
    for (const Term& term : history.terms)
        if (term.recorded_at <= known_at && term.begins_on <= on && (!end || term.ends_on > *end))
            end = term.ends_on;
    return end;
}

}  // namespace

History history_of(db::Tx& tx, std::string_view number) {
    History history;
    for (const auto& row : tx.query(sql::changes_of, number))
        history.changes.push_back(
            {standing_of(row["standing"]), day_of(row["effective_on"]), row["recorded_at"].text()});
    for (const auto& row : tx.query(sql::terms_of, number))
        history.terms.push_back(
            {day_of(row["begins_on"]), day_of(row["ends_on"]), row["recorded_at"].text()});
    return history;
}

std::optional<Listing> look_up(db::Tx& tx, std::string_view number, Date on,
                               clock::Instant known_at) {
    const auto row = tx.find(sql::registration, number);
    if (!row) return std::nullopt;
    const auto at = clock::to_text(known_at);
    const auto history = history_of(tx, number);
    Listing listing;
    listing.number = (*row)["number"].text();
    listing.name = (*row)["name"].text();
    listing.credential = (*row)["credential"].text();
    listing.edition = (*row)["edition"].text();
    listing.registered_on = day_of((*row)["registered_on"]);
    listing.standing = standing_on(history, on, at);
    listing.ends_on = end_of_term(history, on, at);
    return listing;
}

std::string leads_next_to(db::Tx& tx, std::string_view number) {
    const auto row = tx.find(sql::merged_into, number);
    return row ? (*row)["into_number"].optional_text().value_or("") : std::string();
}

std::string leads_to(db::Tx& tx, std::string_view number) {
    std::string end;
    for (auto next = leads_next_to(tx, number); !next.empty(); next = leads_next_to(tx, end))
        end = std::move(next);
    return end;
}

std::vector<std::string> numbers_of(db::Tx& tx, std::string_view record) {
    std::vector<std::string> numbers;
    for (const auto& row : tx.query(sql::numbers_of_person, record))
        numbers.push_back(row["number"].text());
    return numbers;
}

Earlier earlier_of(db::Tx& tx, std::string_view person, std::string_view credential, Date on,
                   clock::Instant known_at) {
    Earlier earlier;
    const auto at = clock::to_text(known_at);
    for (const auto& record :
         people::records_of(tx, people::kept_person(tx, {std::string(person)})))
        for (const auto& row : tx.query(sql::numbers_for, record.text, credential)) {
            auto number = row["number"].text();
            if (auto kept = leads_to(tx, number); !kept.empty()) number = std::move(kept);
            const auto way = return_after(standing_on(history_of(tx, number), on, at));
            if (earlier.way < way) earlier = {way, number};
        }
    return earlier;
}

std::vector<OfficeStep> office_steps_of(db::Tx& tx, std::string_view number) {
    std::vector<OfficeStep> steps;
    for (const auto& row : tx.query(sql::changes_of, number)) {
        const auto at = clock::parse_instant(row["recorded_at"].text());
        ensure(at.has_value(), "a stored instant can be read");
        steps.push_back({{standing_of(row["standing"]), day_of(row["effective_on"]), *at},
                         row["reason"].text(),
                         row["recorded_by"].text(),
                         row["confirmed_by"].text()});
    }
    return steps;
}

std::vector<Step> steps_of(db::Tx& tx, std::string_view number) {
    std::vector<Step> steps;
    for (auto& one : office_steps_of(tx, number)) steps.push_back(one.step);
    return steps;
}

std::optional<Holder> holder_of(db::Tx& tx, std::string_view number) {
    const auto row = tx.find(sql::holder, number);
    if (!row) return std::nullopt;
    return Holder{(*row)["person_id"].text(), (*row)["application_id"].text()};
}

std::vector<Listing> search(db::Tx& tx, std::string_view name, Date on, clock::Instant known_at) {
    std::vector<Listing> listings;
    const auto begins = folded(name);
    if (begins.size() < search_letters_min) return listings;
    const auto ends = begins + std::string(last_character);
    for (const auto& row : tx.query(sql::numbers_by_name, begins, ends, keys_max)) {
        auto listing = look_up(tx, row["number"].text(), on, known_at);
        // What was entered by mistake is answered by its number alone.
        if (!listing || listing->standing == Standing::withdrawn) continue;
        listings.push_back(std::move(*listing));
        if (static_cast<std::int64_t>(listings.size()) > listings_max) break;
    }
    return listings;
}

std::vector<Listing> held_by(db::Tx& tx, std::string_view person, Date on,
                             clock::Instant known_at) {
    std::vector<Listing> listings;
    for (const auto& record : people::records_of(tx, {std::string(person)}))
        for (const auto& number : numbers_of(tx, record)) {
            if (!leads_to(tx, number).empty()) continue;
            if (auto listing = look_up(tx, number, on, known_at))
                listings.push_back(std::move(*listing));
        }
    return listings;
}

}  // namespace waymark::registry
