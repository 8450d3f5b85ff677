// SPDX-License-Identifier: Apache-2.0
#include "tests/properties/random_case.h"

namespace waymark::properties {

namespace {

class Maker {
public:
    Maker(std::mt19937& random, const Ingredients& with) : random_(random), with_(with) {}

    Case make() {
        Case made;
        scheme::Clause clause;
        clause.id = "sum";
        clause.rule = make_sum();
        made.edition.requirements.push_back(std::move(clause));
        made.dossier = make_dossier();
        if (with_.days) add_days(made);
        return made;
    }

private:
    int pick(int low, int high) { return std::uniform_int_distribution(low, high)(random_); }
    bool once_in(int n) { return pick(1, n) == 1; }
    Hours amount(int most) {
        return once_in(4) ? Hours::of_minutes(pick(1, most * 60)) : Hours::of_hours(pick(0, most));
    }

    scheme::Sum make_sum() {
        scheme::Sum sum;
        sum.of = {scheme::EntryKind::training};
        sum.whole = make_part(0);
        sum.whole.where.once_ever = true;
        sum.whole.floor = amount(30);
        if (with_.limits && once_in(2)) sum.limits.push_back(make_limit());
        if (with_.shares) sum.limits.assign(1, make_share());
        if (with_.choices && once_in(2)) add_substitutions(sum);
        return sum;
    }

    scheme::Part make_part(int depth) {
        scheme::Part part;
        part.id = "p" + std::to_string(parts_++);
        if (!once_in(3)) part.floor = amount(depth == 0 ? 30 : 10);
        if (with_.caps && once_in(4)) part.cap = part.floor + amount(8);
        const int inner = depth == 2 || parts_ > 6 ? 0 : pick(depth == 0 ? 2 : 0, 3);
        for (int i = 0; i < inner; ++i) part.parts.push_back(make_part(depth + 1));
        if (inner == 0 || once_in(4)) part.categories = some_categories();
        if (with_.choices && inner > 1 && once_in(2)) part.parts_needed = pick(1, inner - 1);
        if (once_in(6)) part.where.setting = {scheme::Setting::paid};
        return part;
    }

    std::vector<std::string> some_categories() {
        std::vector<std::string> some{std::string(1, static_cast<char>('a' + pick(0, 4)))};
        if (once_in(3)) some.push_back(std::string(1, static_cast<char>('a' + pick(0, 4))));
        return some;
    }

    scheme::Limit make_limit() {
        scheme::Limit limit;
        limit.id = "limit";
        limit.values = {static_cast<std::uint8_t>(scheme::Delivery::self_paced)};
        limit.at_most = amount(12);
        return limit;
    }
    scheme::Limit make_share() {
        scheme::Limit share = make_limit();
        share.at_most.reset();
        constexpr int shares[] = {10, 25, 30, 40, 50, 60, 75};
        share.share_max = shares[pick(0, 6)];
        return share;
    }

    void add_substitutions(scheme::Sum& sum) {
        for (int i = pick(1, 3); i > 0; --i) {
            scheme::Substitution substitution;
            substitution.id = "s" + std::to_string(i);
            substitution.fact = "degree" + std::to_string(i);
            substitution.credit = amount(12);
            if (once_in(2)) substitution.only_one = "degree";
            if (once_in(2)) substitution.part = "p" + std::to_string(pick(1, parts_ - 1));
            sum.substitutions.push_back(substitution);
        }
    }

    eligibility::Dossier make_dossier() {
        eligibility::Dossier dossier;
        dossier.categories = {"c", "e", "a", "d", "b"};
        for (int i = pick(0, 9); i > 0; --i) dossier.entries.push_back(make_entry(i));
        for (int i = 1; i <= 3; ++i)
            if (once_in(2))
                dossier.facts.push_back(
                    {"degree" + std::to_string(i), scheme::Evidence::document, as_of, {}, {}});
        return sorted(std::move(dossier));
    }

    scheme::Evidence some_evidence() { return static_cast<scheme::Evidence>(pick(0, 5)); }
    Date some_day() { return days_after(as_of, pick(-250, 25)); }

    void add_days(Case& made) {
        auto& where = std::get<scheme::Sum>(made.edition.requirements.front().rule).whole.where;
        if (once_in(2)) where.recent = scheme::Window{{pick(100, 250), scheme::Calendar::days}, {}};
        if (once_in(3)) where.between = scheme::Between{};
        if (once_in(4)) where.evidence = some_evidence();
        auto& dossier = made.dossier;
        dossier.milestones[static_cast<std::size_t>(scheme::Milestone::cycle_started)] = some_day();
        dossier.milestones[static_cast<std::size_t>(scheme::Milestone::expiry)] = some_day();
        for (auto& entry : dossier.entries) {
            entry.on = entry.begun = some_day();
            if (once_in(2)) entry.on = days_after(entry.begun, pick(0, 90));
            entry.evidence = some_evidence();
        }
        for (auto& fact : dossier.facts) {
            fact.on = some_day();
            if (once_in(3)) fact.until = some_day();
            fact.evidence = some_evidence();
        }
        dossier = sorted(std::move(dossier));
    }

    eligibility::Entry make_entry(int number) {
        eligibility::Entry entry;
        entry.id = "e" + std::to_string(number);
        entry.on = days_before(as_of, pick(0, 300));
        entry.begun = entry.on;
        entry.amount = amount(12);
        entry.categories = static_cast<std::uint64_t>(1 << pick(0, 4) | 1 << pick(0, 4));
        entry.setting = once_in(4) ? scheme::Setting::volunteer : scheme::Setting::paid;
        if (with_.repeats && once_in(3)) entry.event = static_cast<std::uint32_t>(pick(1, 2));
        // One event is given in one way.
        const bool is_self_paced = entry.event == 1 || (entry.event == 0 && once_in(3));
        entry.delivery = is_self_paced ? scheme::Delivery::self_paced : scheme::Delivery::in_person;
        return entry;
    }

    std::mt19937& random_;
    const Ingredients& with_;
    int parts_ = 0;
};

}  // namespace

Case random_case(std::mt19937& random, const Ingredients& ingredients) {
    return Maker(random, ingredients).make();
}

}  // namespace waymark::properties
