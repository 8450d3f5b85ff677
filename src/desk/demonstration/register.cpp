// SPDX-License-Identifier: Apache-2.0
#include "desk/demonstration/stories.h"
#include "platform/crypto/uuid.h"
#include "registry/registry.h"

namespace waymark::desk {

namespace {

/// What became of a registration.
enum class Course : std::uint8_t { active, expired, inactive, suspended, revoked, withdrawn };

struct Registered {
    std::string_view name;
    std::string_view credential;
    int months_ago;
    Course course = Course::active;
};

constexpr std::string_view crss = "il-crss";
constexpr std::string_view cprs = "il-cprs";
constexpr int term_months = 24;

constexpr Registered others[] = {
    {"Abigail Turner", crss, 61},
    {"Aoife Ní Bhriain", crss, 27},
    {"Chidi Okonkwo", cprs, 33},
    {"Chloe Bennett", crss, 9},
    {"David Rosenberg", cprs, 70},
    {"Đặng Thị Hương", crss, 18},
    {"Elżbieta Wójcik", crss, 46},
    {"Fatima Al-Sayed", crss, 22},
    {"George Papadakis", cprs, 88, Course::expired},
    {"Hye-jin Park", crss, 14},
    {"Imani Washington", crss, 39},
    {"Ivana Horvat", cprs, 12},
    {"Jamal Edwards", crss, 51, Course::inactive},
    {"José Ángel Núñez", crss, 30},
    {"Karen Whitehorse", cprs, 65},
    {"Lakshmi Narayanan", crss, 7},
    {"Linda Castellanos", crss, 102, Course::expired},
    {"Marcus Freeman", crss, 20},
    {"María Fernanda Quiroga", cprs, 16},
    {"Nadia Haddad", crss, 43},
    {"Oluwaseun Adeyemi", crss, 3},
    {"Patrick O'Malley", crss, 58, Course::revoked},
    {"Rosa Delgado", cprs, 25},
    {"Sean Gallagher", crss, 29, Course::suspended},
    {"Tanya Begay", crss, 35},
    {"Tomás Iglesias", crss, 5},
    {"Wilhelmina de Vries", cprs, 49},
    {"Yusuf Demirşahin", crss, 11},
    {"Zofia Nowak", crss, 2, Course::withdrawn},
    {"Анна Коваленко", crss, 13},
    {"Дмитрий Соколов", cprs, 37},
    {"Ελένη Παππά", crss, 24},
    {"王小明", crss, 10},
    {"李秀英", cprs, 19},
    {"김민준", crss, 6},
    {"أمينة خليل", crss, 15},
};
/// Entered twice by mistake of two offices; found to be one person.
constexpr Registered twins[][2] = {
    {{"Beth Lindholm", crss, 40}, {"Elizabeth Lindholm", crss, 31}},
    {{"Ray Ortiz", cprs, 28}, {"Raymond Ortiz", cprs, 21}},
};

/// The edition by which somebody was registered that day.
std::string edition_on(const application::Editions& editions, std::string_view credential,
                       Date day) {
    std::vector<const scheme::Edition*> known;
    for (const auto& edition : editions) known.push_back(&edition);
    scheme::Milestones days{};
    days.fill(day);
    const auto chosen = scheme::choose(known, credential, days, day);
    return chosen.edition == nullptr ? std::string() : chosen.edition->edition;
}

/// The last day of the term around today, or of the first one for who let it end.
Date end_of(const Registered& one, Date begins, Date today) {
    int months = term_months;
    if (one.course != Course::expired)
        while (months_after(begins, months) <= today) months += term_months;
    return days_before(months_after(begins, months), 1);
}

struct Fate {
    registry::Standing standing;
    std::string_view reason;
};
std::optional<Fate> fate_of(Course course) {
    switch (course) {
        case Course::active:
        case Course::expired: return std::nullopt;
        case Course::inactive: return Fate{registry::Standing::inactive, "own_wish"};
        case Course::suspended: return Fate{registry::Standing::suspended, "complaint_open"};
        case Course::revoked: return Fate{registry::Standing::revoked, "complaint_closed"};
        case Course::withdrawn: return Fate{registry::Standing::withdrawn, "entered_by_mistake"};
    }
    return std::nullopt;
}

std::string enter(Teller& teller, db::Tx& tx, const Registered& one,
                  const registry::Author& author) {
    const auto today = teller.today();
    registry::NewRegistration entry;
    entry.person = crypto::new_id<people::PersonId>(author.now).text;
    entry.application = crypto::new_id<application::ApplicationId>(author.now).text;
    entry.credential = one.credential;
    entry.name = one.name;
    entry.begins_on = months_before(today, one.months_ago);
    entry.ends_on = end_of(one, entry.begins_on, today);
    entry.edition = edition_on(teller.editions(), one.credential, entry.begins_on);
    entry.by = author.by;
    const auto number = done(registry::enter(tx, entry, author.now));
    const auto fate = fate_of(one.course);
    if (fate)
        done(registry::change_standing(
            tx, number, {fate->standing, days_before(today, 20), std::string(fate->reason)},
            author));
    return number;
}

}  // namespace

void fill_register(Teller& teller, db::Tx& tx) {
    const registry::Author author{Teller::author(tx, "director").by, teller.now()};
    for (const auto& one : others) enter(teller, tx, one, author);
    for (const auto& [former, kept] : twins) {
        const auto number = enter(teller, tx, former, author);
        done(registry::merge(tx, number, enter(teller, tx, kept, author), author));
    }
}

}  // namespace waymark::desk
