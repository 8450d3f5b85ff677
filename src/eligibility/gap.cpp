// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "eligibility/plan.h"
#include "eligibility/ways.h"

namespace waymark::eligibility {

namespace {

bool is_open(const Finding& finding) {
    return finding.chosen && !finding.advisory &&
           (finding.status == Status::short_of || finding.status == Status::pending);
}

// Wishes for as many hours as it takes, credits them with the hours that are there, and reads off
// which parts took them. The flow spends a wish only where no hour at hand can be moved.
class Wishing {
public:
    Wishing(const SumPlan& plan, const Dossier& dossier, Date as_of, Room& room)
        : plan_(plan), room_(room) {
        sift(plan.sieve, dossier, as_of, Unverified::counted, room.sifted);
        Way way = best_way(plan, dossier, as_of, room.sifted, room);
        const auto missing = way.crediting->total_missing();
        if (missing > 0 && room.sifted.has_unwritten) {
            note_unwritten();
            sift(plan.sieve, dossier, as_of, Unverified::counted_as_if_written, room.sifted);
            way = best_way(plan, dossier, as_of, room.sifted, room);
            if (way.crediting->total_missing() == missing) unwritten_.clear();
        }
        floors_.assign(way.floors.begin(), way.floors.end());
    }

    void add_to(std::vector<Addition>& additions) {
        for (const Reason reason : unwritten_)
            additions.push_back({plan_.node, {}, {}, UINT32_MAX, reason});
        auto& supplies = room_.sifted.supplies;
        const auto all = plan_.tree.leaf_bucket.size();
        const std::uint32_t everywhere = all == 32 ? UINT32_MAX : (1U << all) - 1U;
        supplies.push_back({everywhere, -1, -1, crediting::no_cap / 2, true});
        const crediting::Terms terms{floors_, plan_.limits, room_.sifted.events};
        if (plan_.shared_limit >= 0)
            solve_share(plan_, terms, supplies, room_, room_.best);
        else
            room_.best.solve(plan_.tree, terms, supplies);
        const auto first = additions.size();
        attribute(additions);
        for (std::size_t limit = 0; limit < plan_.limits.size(); ++limit)
            mind_limit(limit, std::span(additions).subspan(first));
    }

private:
    // To write what is there comes before any further hour.
    void note_unwritten() {
        for (const Reason reason : {Reason::share_unknown, Reason::no_category})
            if (std::ranges::any_of(room_.sifted.uncounted,
                                    [&](const Uncounted& left) { return left.why == reason; }))
                unwritten_.push_back(reason);
    }

    // Hours at hand that reach a bucket, the wished ones left out.
    std::int64_t at_hand(std::size_t bucket) const {
        std::int64_t wished = 0;
        const auto wish = room_.sifted.supplies.size() - 1;
        for (std::size_t leaf = 0; leaf < plan_.tree.leaf_bucket.size(); ++leaf)
            for (int b = plan_.tree.leaf_bucket[leaf]; b >= 0;
                 b = plan_.tree.buckets[static_cast<std::size_t>(b)].parent)
                if (static_cast<std::size_t>(b) == bucket) wished += room_.best.flow(wish, leaf);
        return room_.best.through(bucket) - wished;
    }

    // What a part asks for beyond what its own parts already ask for.
    void attribute(std::vector<Addition>& additions) const {
        std::vector<std::int64_t> asked_inside(plan_.tree.buckets.size());
        std::vector<Addition> found;
        for (std::size_t b = plan_.tree.buckets.size(); b-- > 0;) {
            const auto gap = std::max<std::int64_t>(0, floors_[b] - at_hand(b));
            const auto own = std::max<std::int64_t>(0, gap - asked_inside[b]);
            if (own > 0) found.push_back({plan_.bucket_node[b], Hours::of_parts(own), {}});
            const int parent = plan_.tree.buckets[b].parent;
            if (parent >= 0)
                asked_inside[static_cast<std::size_t>(parent)] += std::max(gap, asked_inside[b]);
        }
        additions.insert(additions.end(), found.rbegin(), found.rend());
    }

    // How much may pass a limit, of all that will then be credited.
    std::int64_t width_of(std::size_t limit) const {
        const auto share = plan_.sum->limits[limit].share_max;
        return share ? room_.best.through(0) * *share / 100 : plan_.limits[limit];
    }

    // Of the additions, only what the limit still has room for may be of the limited kind.
    void mind_limit(std::size_t limit, std::span<Addition> additions) const {
        std::int64_t room = width_of(limit);
        for (std::size_t s = 0; s < room_.sifted.supplies.size(); ++s)
            if (room_.sifted.supplies[s].limit == static_cast<int>(limit))
                for (std::size_t leaf = 0; leaf < plan_.tree.leaf_bucket.size(); ++leaf)
                    room -= room_.best.flow(s, leaf);
        for (Addition& addition : additions) {
            const auto inside = std::min(room, addition.amount.parts());
            room -= inside;
            const auto outside = addition.amount - Hours::of_parts(inside);
            if (outside <= addition.outside_limit) continue;
            addition.outside_limit = outside;
            addition.limit_finding = plan_.limit_node[limit];
        }
    }

    const SumPlan& plan_;
    Room& room_;
    std::vector<std::int64_t> floors_;
    std::vector<Reason> unwritten_;
};

bool has_open_way(const Judge::Plan& plan, std::uint32_t node, const Judgement& judgement) {
    return plan.nodes[node].kind != Node::Kind::group && is_open(judgement.findings[node]);
}

}  // namespace

std::vector<Addition> close_gap(Judge& judge, const Dossier& dossier, const Question& question,
                                const Judgement& judgement) {
    auto& plan = judge.plan();
    std::vector<Addition> additions;
    for (std::uint32_t node = 0; node < plan.nodes.size(); ++node) {
        if (!has_open_way(plan, node, judgement)) continue;
        switch (plan.nodes[node].kind) {
            case Node::Kind::sum:
                Wishing(plan.sums[plan.nodes[node].sum], dossier, question.as_of, plan.room)
                    .add_to(additions);
                break;
            case Node::Kind::fact:
            case Node::Kind::age:
            case Node::Kind::bar: additions.push_back({node, {}, {}}); break;
            case Node::Kind::group:
            case Node::Kind::part:
            case Node::Kind::limit:
            case Node::Kind::decision: break;
        }
    }
    return additions;
}

WhatIf what_if(Judge& judge, const Dossier& dossier, const Dossier& further,
               const Question& question) {
    WhatIf result;
    const Judgement before = judge.judge(dossier, question);
    result.with = joined(dossier, further);
    judge.judge(result.with, question, result.judgement);
    for (std::uint32_t i = 0; i < before.findings.size(); ++i) {
        const Finding& was = before.findings[i];
        const Finding& is = result.judgement.findings[i];
        if (was.counted != is.counted || was.status != is.status)
            result.gains.push_back({i, was.counted, is.counted, was.status, is.status});
    }
    for (std::uint32_t i = 0; i < result.with.entries.size(); ++i) {
        const auto& id = result.with.entries[i].id;
        if (std::ranges::any_of(further.entries, [&](const Entry& e) { return e.id == id; }))
            result.added.push_back(i);
    }
    return result;
}

}  // namespace waymark::eligibility
