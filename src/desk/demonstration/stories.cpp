// SPDX-License-Identifier: Apache-2.0
#include "desk/demonstration/stories.h"

#include <algorithm>

#include "desk/demonstration/applying.h"
#include "desk/demonstration/own_file.h"
#include "platform/db/db.h"
#include "registry/registry.h"

namespace waymark::desk {

namespace {

constexpr std::string_view crss = "il-crss";
constexpr std::string_view cprs = "il-cprs";
constexpr int days_to_answer = 42;

void tell_jo(Teller& teller) {
    keep_file(
        teller,
        {.persona = "candidate_new", .table = "content/demonstration/jo.csv", .kept_days_ago = 12});
}

void tell_marisol(Teller& teller) {
    static const Workplace place = {
        "Casa Puente",
        "Especialista de apoyo entre pares",
        "Acompaño a personas en su recuperación, facilito grupos y llevo la agenda de la casa.",
        {"Lucía Ferrer", "lucia.ferrer@example.org", Language::spanish}};
    keep_file(teller, {.persona = "candidate_hours",
                       .table = "content/demonstration/marisol.csv",
                       .workplace = &place,
                       .kept_days_ago = 30,
                       .confirmed_days_ago = 24,
                       .asked_again_days_ago = 5});
}

void tell_darnell(Teller& teller) {
    static const Workplace place = {
        "Lakeside Living Room",
        "Recovery support specialist",
        "I sit with people in a hard hour, run two groups a week and keep the schedule.",
        {"Angela Brooks", "angela.brooks@example.org", Language::english}};
    keep_file(teller, {.persona = "candidate_ready",
                       .table = "content/demonstration/darnell.csv",
                       .workplace = &place,
                       .kept_days_ago = 60,
                       .confirmed_days_ago = 55});
    Applying applying(teller, "candidate_ready", crss);
    teller.go_back(21);
    applying.begin();
    teller.go_back(3);
    applying.sign();
}

void tell_keisha(Teller& teller) {
    static const Workplace place = {
        "Northside Drop-In Center",
        "Peer specialist",
        "I welcome people, help with plans for wellness and go along to appointments.",
        {"Dana Fields", "dana.fields@example.org", Language::english}};
    keep_file(teller, {.persona = "candidate_submitted",
                       .table = "content/demonstration/keisha.csv",
                       .workplace = &place,
                       .kept_days_ago = 40,
                       .confirmed_days_ago = 35});
    Applying applying(teller, "candidate_submitted", crss);
    teller.go_back(12);
    applying.begin();
    teller.go_back(9);
    applying.sign();
    applying.submit();
    teller.go_back(6);
    applying.pay("2207");
}

void tell_luis(Teller& teller) {
    static const Workplace place = {
        "Centro Amanecer",
        "Especialista en recuperación",
        "Escucho, acompaño y facilito un grupo semanal en español.",
        {"Teresa Salinas", "teresa.salinas@example.org", Language::spanish}};
    keep_file(teller, {.persona = "candidate_asked",
                       .table = "content/demonstration/luis.csv",
                       .workplace = &place,
                       .kept_days_ago = 70,
                       .confirmed_days_ago = 64});
    Applying applying(teller, "candidate_asked", crss);
    teller.go_back(33);
    applying.begin();
    teller.go_back(30);
    applying.sign();
    applying.submit();
    teller.go_back(27);
    applying.pay("1873");
    teller.go_back(14);
    applying.claim();
    applying.read("diploma", "paper_unreadable");
    applying.ask("diploma", "paper_unreadable", days_to_answer);
}

/// From the first day to the register.
std::string have_ruth_registered(Teller& teller) {
    Applying applying(teller, "certified", crss);
    teller.go_back(455);
    applying.begin();
    applying.sign();
    teller.go_back(450);
    applying.submit();
    teller.go_back(446);
    applying.pay("0918");
    teller.go_back(432);
    applying.claim();
    applying.read();
    applying.recommend({});
    teller.go_back(425);
    applying.approve();
    teller.go_back(400);
    return applying.pass("Letter of the testing company");
}

/// A standing that changed twice, so that the register answers differently for different days.
void suspend_for_a_while(Teller& teller, const std::string& number) {
    const auto change = [&](int days_ago, registry::Standing standing, std::string_view reason) {
        teller.go_back(days_ago);
        const auto now = teller.as("director");
        db::transact(teller.house().database, [&](db::Tx& tx) {
            const auto by = Teller::author(tx, "director").by;
            return done(registry::change_standing(
                tx, number, {standing, now.today, std::string(reason)}, {by, now.now}));
        });
    };
    change(200, registry::Standing::suspended, "complaint_open");
    change(150, registry::Standing::active, "complaint_closed");
}

/// Where the edition of that time gave a year at once, the next one was paid for.
void keep_registered(Teller& teller, const std::string& number) {
    const auto now = teller.as("director");
    db::transact(teller.house().database, [&](db::Tx& tx) {
        const auto listing = registry::look_up(tx, number, now.today, now.now);
        ensure(listing.has_value(), "who passed is on the register");
        if (listing->standing != registry::Standing::expired || !listing->ends_on) return;
        const auto begins = days_after(*listing->ends_on, 1);
        const auto by = Teller::author(tx, "director").by;
        done(registry::extend(tx, number, {begins, days_before(months_after(begins, 24), 1)},
                              {by, now.now}));
    });
}

/// A second credential, which waits for the committee.
void have_ruth_apply_again(Teller& teller) {
    const auto& editions = teller.editions();
    const bool is_offered = std::ranges::any_of(
        editions, [](const scheme::Edition& edition) { return edition.credential == cprs; });
    if (!is_offered) return;
    Applying applying(teller, "certified", cprs);
    teller.go_back(44);
    applying.begin();
    teller.go_back(37);
    applying.submit();
    teller.go_back(34);
    applying.pay("1022");
    teller.go_back(16);
    applying.claim();
    applying.read();
    teller.go_back(2);
    applying.recommend("Everything is shown. Two trainings for families and youth were added.");
}

void tell_ruth(Teller& teller) {
    static const Workplace place = {
        "Prairie Peer House",
        "Peer supporter, then group lead",
        "I answer the warm line, lead three groups and train those who are new.",
        {"Grace Lindqvist", "grace.lindqvist@example.org", Language::english}};
    keep_file(teller, {.persona = "certified",
                       .table = "content/demonstration/ruth.csv",
                       .workplace = &place,
                       .kept_days_ago = 480,
                       .confirmed_days_ago = 470});
    const auto number = have_ruth_registered(teller);
    suspend_for_a_while(teller, number);
    teller.go_back(0);
    keep_registered(teller, number);
    have_ruth_apply_again(teller);
}

constexpr Story all[] = {
    {"candidate_new", tell_jo},        {"candidate_hours", tell_marisol},
    {"candidate_ready", tell_darnell}, {"candidate_submitted", tell_keisha},
    {"candidate_asked", tell_luis},    {"certified", tell_ruth},
};

}  // namespace

std::span<const Story> stories() { return all; }

}  // namespace waymark::desk
