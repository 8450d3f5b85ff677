// SPDX-License-Identifier: Apache-2.0
#include "eligibility/ways.h"

#include <algorithm>
#include <numeric>

namespace waymark::eligibility {

namespace {

enum class Standing : std::uint8_t { none, unproven, proven };

// Hours that a fact stands for are shown as strongly as the hours of the sum, and at least claimed
// with something in hand.
Standing standing_of(const Grant& grant, const SumPlan& plan, const Dossier& dossier, Date as_of) {
    const auto asked = std::max(plan.sum->whole.where.evidence, scheme::Evidence::self);
    auto standing = Standing::none;
    for (const Fact& fact : dossier.facts) {
        const bool is_so = fact.name == grant.substitution->fact &&
                           fact.on.value_or(as_of) <= as_of && fact.until.value_or(as_of) >= as_of;
        if (!is_so) continue;
        if (fact.evidence >= asked) return Standing::proven;
        standing = Standing::unproven;
    }
    return standing;
}

// The next choice of k of n, in the order of declaration; false after the last.
bool next_choice(std::vector<std::size_t>& chosen, std::size_t n) {
    const std::size_t k = chosen.size();
    for (std::size_t i = k; i-- > 0;) {
        if (chosen[i] == n - k + i) continue;
        ++chosen[i];
        std::iota(chosen.begin() + static_cast<std::ptrdiff_t>(i) + 1, chosen.end(), chosen[i] + 1);
        return true;
    }
    return false;
}

class Search {
public:
    Search(const SumPlan& plan, Sifted& sifted, Room& room)
        : plan_(plan), sifted_(sifted), room_(room), own_(sifted.supplies.size()) {
        room_.floors = plan.floors;
    }

    Way run(const Dossier& dossier, Date as_of) {
        room_.granted.clear();
        for (const auto& grant : plan_.grants) {
            const auto standing = standing_of(grant, plan_, dossier, as_of);
            const bool is_unproven = standing == Standing::unproven;
            if (is_unproven) sifted_.has_unverified = true;
            if (standing == Standing::proven ||
                (is_unproven && sifted_.unverified == Unverified::counted))
                room_.granted.push_back(&grant);
        }
        best_floors_ = plan_.floors;
        choose_grants(0, {});
        sifted_.supplies.resize(own_);
        for (const Grant* grant : best_grants_) add_supply(*grant);
        room_.floors = best_floors_;
        return {&room_.best, room_.floors, tried_ <= ways_max};
    }

private:
    void add_supply(const Grant& grant) {
        sifted_.supplies.push_back({grant.leaves, -1, -1, grant.substitution->credit.parts()});
    }

    // Facts that stand for hours: of those that exclude each other, one.
    void choose_grants(std::size_t from, const std::vector<const Grant*>& taken) {
        if (from == room_.granted.size()) return choose_parts(0, taken);
        const Grant* grant = room_.granted[from];
        const auto& group = grant->substitution->only_one;
        const bool is_taken = std::ranges::any_of(taken, [&](const Grant* other) {
            return !group.empty() && other->substitution->only_one == group;
        });
        if (!is_taken) {
            auto with = taken;
            with.push_back(grant);
            choose_grants(from + 1, with);
        }
        if (is_taken || !group.empty()) choose_grants(from + 1, taken);
    }

    // Where k of n parts are enough, the floors of the others fall away.
    void choose_parts(std::size_t place, const std::vector<const Grant*>& taken) {
        if (place == plan_.some_of.size()) return attempt(taken);
        const SomeOf& some = plan_.some_of[place];
        std::vector<std::size_t> chosen(static_cast<std::size_t>(some.needed));
        std::iota(chosen.begin(), chosen.end(), std::size_t{0});
        do {
            for (const auto bucket : some.among) room_.floors[bucket] = 0;
            for (const auto i : chosen) room_.floors[some.among[i]] = plan_.floors[some.among[i]];
            choose_parts(place + 1, taken);
        } while (tried_ <= ways_max && next_choice(chosen, some.among.size()));
    }

    void attempt(const std::vector<const Grant*>& taken) {
        if (++tried_ > ways_max) return;
        sifted_.supplies.resize(own_);
        for (const Grant* grant : taken) add_supply(*grant);
        const crediting::Terms terms{room_.floors, plan_.limits, sifted_.events};
        if (plan_.shared_limit >= 0)
            solve_share(plan_, terms, sifted_.supplies, room_, room_.crediting);
        else
            room_.crediting.solve(plan_.tree, terms, sifted_.supplies);
        if (tried_ > 1 && !room_.crediting.is_better_than(room_.best)) return;
        std::swap(room_.crediting, room_.best);
        best_floors_ = room_.floors;
        best_grants_ = taken;
    }

    const SumPlan& plan_;
    Sifted& sifted_;
    Room& room_;
    std::size_t own_;
    std::size_t tried_ = 0;
    std::vector<std::int64_t> best_floors_;
    std::vector<const Grant*> best_grants_;
};

}  // namespace

Way best_way(const SumPlan& plan, const Dossier& dossier, Date as_of, Sifted& sifted, Room& room) {
    if (!plan.some_of.empty() || !plan.grants.empty() || plan.shared_limit >= 0)
        return Search(plan, sifted, room).run(dossier, as_of);
    room.best.solve(plan.tree, {plan.floors, plan.limits, sifted.events}, sifted.supplies);
    return {&room.best, plan.floors, true};
}

// --- shares -----------------------------------------------------------------------------------

namespace {

// At most r percent of all that is credited may pass the limit: with K hours through it, at least
// K (100 - r) / r must come from outside. What is missing is a convex function of K, so its least
// value is found by halving, on the grid where the outside floor is whole; the optimum between two
// grid points is then looked at hour part by hour part.
class ShareSearch {
public:
    ShareSearch(const SumPlan& plan, const crediting::Terms& terms,
                std::span<const crediting::Supply> supplies, Room& room)
        : plan_(plan),
          terms_(terms),
          supplies_(supplies),
          room_(room),
          limits_(terms.limits.begin(), terms.limits.end()) {
        const auto& limit = plan.sum->limits[static_cast<std::size_t>(plan.shared_limit)];
        percent_ = *limit.share_max;
        for (const auto& supply : supplies)
            if (supply.limit == plan.shared_limit) most_ += supply.amount;
        most_ = std::min(most_, limits_[static_cast<std::size_t>(plan.shared_limit)]);
    }

    void run(crediting::Crediting& best) {
        const std::int64_t step = std::max(1, percent_ / std::gcd(percent_, 100));
        std::int64_t low = 0;
        std::int64_t high = most_ / step;
        while (low < high) {
            const auto middle = (low + high) / 2;
            attempt(middle * step, room_.crediting);
            if (attempt((middle + 1) * step, room_.trial) &&
                room_.trial.is_better_than(room_.crediting))
                low = middle + 1;
            else
                high = middle;
        }
        attempt(low * step, best);
        const auto from = std::max<std::int64_t>(0, (low - 1) * step + 1);
        const auto until = std::min(most_, (low + 1) * step - 1);
        for (auto amount = from; amount <= until; ++amount) {
            if (amount == low * step || !attempt(amount, room_.trial)) continue;
            if (room_.trial.is_better_than(best)) std::swap(room_.trial, best);
        }
    }

private:
    // Credits with at most `amount` through the limit; false when the outside cannot carry it.
    bool attempt(std::int64_t amount, crediting::Crediting& crediting) {
        limits_[static_cast<std::size_t>(plan_.shared_limit)] = amount;
        auto terms = terms_;
        terms.limits = limits_;
        terms.shared_limit = plan_.shared_limit;
        terms.outside_floor =
            percent_ == 0 ? 0 : (amount * (100 - percent_) + percent_ - 1) / percent_;
        crediting.solve(plan_.tree, terms, supplies_);
        return crediting.outside() >= terms.outside_floor;
    }

    const SumPlan& plan_;
    const crediting::Terms& terms_;
    std::span<const crediting::Supply> supplies_;
    Room& room_;
    std::vector<std::int64_t> limits_;
    int percent_ = 0;
    std::int64_t most_ = 0;
};

}  // namespace

void solve_share(const SumPlan& plan, const crediting::Terms& terms,
                 std::span<const crediting::Supply> supplies, Room& room,
                 crediting::Crediting& best) {
    crediting::Crediting found;
    ShareSearch(plan, terms, supplies, room).run(found);
    best = std::move(found);
}

}  // namespace waymark::eligibility
