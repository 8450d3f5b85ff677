// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "eligibility/plan.h"
#include "eligibility/ways.h"

namespace waymark::eligibility {

namespace {

// What is made of parts is short while any of them is, and waits while any of them waits.
void carry_up(const SumPlan& plan, Judgement& judgement) {
    for (std::size_t b = plan.bucket_node.size(); b-- > 1;) {
        const Finding& part = judgement.findings[plan.bucket_node[b]];
        const auto parent = static_cast<std::size_t>(plan.tree.buckets[b].parent);
        Finding& around = judgement.findings[plan.bucket_node[parent]];
        if (around.status == Status::not_applicable) continue;
        const bool is_worse = part.status == Status::short_of ||
                              (part.status == Status::pending && around.status == Status::met);
        if (is_worse) around.status = part.status;
    }
}

// Fills the figures of a sum's findings from a crediting.
class Reporting {
public:
    Reporting(const SumPlan& plan, const Sifted& sifted, const Way& way, Judgement& judgement)
        : plan_(plan), sifted_(sifted), way_(way), judgement_(judgement) {}

    void figures() {
        for (std::size_t b = 0; b < plan_.bucket_node.size(); ++b) {
            Finding& finding = judgement_.findings[plan_.bucket_node[b]];
            finding.counted = way_.crediting->through(b);
            finding.missing = way_.crediting->missing(b);
            finding.status = finding.missing > 0 ? Status::short_of : Status::met;
            if (way_.floors[b] < plan_.floors[b]) step_aside(finding);
        }
        for (std::size_t i = 0; i < plan_.limit_node.size(); ++i) {
            Finding& finding = judgement_.findings[plan_.limit_node[i]];
            const bool is_checked = !finding.limit->share_max || !plan_.has_unchecked_share;
            finding.status = is_checked ? Status::met : Status::needs_decision;
            finding.counted = through_limit(static_cast<int>(i));
        }
        carry_up(plan_, judgement_);
        Finding& whole = judgement_.findings[plan_.node];
        if (way_.crediting->total_missing() > 0) whole.status = Status::short_of;
    }

    // What each entry gave, leaf by leaf, in the dossier's order.
    void credits() {
        left_.clear();
        const auto leaves = plan_.tree.leaf_bucket.size();
        for (std::size_t s = 0; s < sifted_.supplies.size(); ++s)
            for (std::size_t l = 0; l < leaves; ++l) left_.push_back(way_.crediting->flow(s, l));
        for (const auto& line : sifted_.lines) {
            std::int64_t rest = line.amount;
            for (std::size_t l = 0; l < leaves && rest > 0; ++l) {
                auto& left = left_[line.supply * leaves + l];
                const auto given = std::min(rest, left);
                if (given == 0) continue;
                left -= given;
                rest -= given;
                judgement_.credits.push_back({line.entry, node_of_leaf(l), Hours::of_parts(given)});
            }
            account_for(line, rest);
        }
        for (auto left_out : sifted_.uncounted) {
            left_out.finding = plan_.node;
            judgement_.uncounted.push_back(left_out);
        }
    }

private:
    static void step_aside(Finding& finding) {
        finding.status = Status::not_applicable;
        finding.chosen = false;
        finding.missing = 0;
    }

    std::uint32_t node_of_leaf(std::size_t leaf) const {
        return plan_.bucket_node[static_cast<std::size_t>(plan_.tree.leaf_bucket[leaf])];
    }

    std::int64_t through_limit(int limit) const {
        std::int64_t sum = 0;
        for (std::size_t s = 0; s < sifted_.supplies.size(); ++s) {
            if (sifted_.supplies[s].limit != limit) continue;
            for (std::size_t l = 0; l < plan_.tree.leaf_bucket.size(); ++l)
                sum += way_.crediting->flow(s, l);
        }
        return sum;
    }

    // Hours of a line that were not credited, and why.
    void account_for(const Sifted::Line& line, std::int64_t rest) {
        if (rest <= 0) return;
        const auto& supply = sifted_.supplies[line.supply];
        const auto [finding, why] = obstacle_of(supply);
        judgement_.uncounted.push_back({line.entry, finding, why, Hours::of_parts(rest)});
    }

    std::pair<std::uint32_t, Reason> obstacle_of(const crediting::Supply& supply) const {
        for (std::size_t l = 0; l < plan_.tree.leaf_bucket.size(); ++l) {
            if ((supply.leaves >> l & 1U) == 0) continue;
            for (int b = plan_.tree.leaf_bucket[l]; b >= 0;
                 b = plan_.tree.buckets[static_cast<std::size_t>(b)].parent) {
                const auto bucket = static_cast<std::size_t>(b);
                if (way_.crediting->through(bucket) >= plan_.tree.buckets[bucket].cap)
                    return {plan_.bucket_node[bucket], Reason::cap_reached};
            }
        }
        if (supply.event >= 0) return {plan_.node, Reason::duplicate_event};
        if (supply.limit >= 0)
            return {plan_.limit_node[static_cast<std::size_t>(supply.limit)],
                    Reason::limit_reached};
        return {plan_.node, Reason::cap_reached};
    }

    const SumPlan& plan_;
    const Sifted& sifted_;
    const Way& way_;
    Judgement& judgement_;
    std::vector<std::int64_t> left_;
};

// Where confirming what is there already would close the gap, the finding waits instead.
void mark_pending(const SumPlan& plan, const Way& with_unverified, bool unwritten,
                  Judgement& judgement) {
    for (std::size_t b = 0; b < plan.bucket_node.size(); ++b) {
        Finding& finding = judgement.findings[plan.bucket_node[b]];
        if (finding.status != Status::short_of) continue;
        if (with_unverified.crediting->missing(b) != 0) continue;
        finding.status = Status::pending;
        finding.unwritten = unwritten;
    }
    carry_up(plan, judgement);
    if (with_unverified.crediting->total_missing() > 0)
        judgement.findings[plan.node].status = Status::short_of;
}

}  // namespace

void judge_sum(const SumPlan& plan, const Dossier& dossier, Date as_of, Room& room,
               Judgement& judgement) {
    sift(plan.sieve, dossier, as_of, Unverified::left_out, room.sifted);
    Way way = best_way(plan, dossier, as_of, room.sifted, room);
    Reporting reporting(plan, room.sifted, way, judgement);
    reporting.figures();
    reporting.credits();
    const bool is_short = way.crediting->total_missing() > 0;
    const bool is_undecided = plan.needs_person || room.sifted.too_many_events || !way.is_proven;
    const bool has_unwritten = room.sifted.has_unwritten;
    if (is_short && room.sifted.has_unverified) {
        sift(plan.sieve, dossier, as_of, Unverified::counted, room.sifted_all);
        mark_pending(plan, best_way(plan, dossier, as_of, room.sifted_all, room), false, judgement);
    }
    if (has_unwritten && judgement.findings[plan.node].status == Status::short_of) {
        sift(plan.sieve, dossier, as_of, Unverified::counted_as_if_written, room.sifted_all);
        mark_pending(plan, best_way(plan, dossier, as_of, room.sifted_all, room), true, judgement);
    }
    if (plan.has_unchecked_share || (is_short && is_undecided))
        judgement.findings[plan.node].status = Status::needs_decision;
}

}  // namespace waymark::eligibility
