// SPDX-License-Identifier: Apache-2.0
#include "eligibility/plan_sum.h"

#include <algorithm>

#include "base/ensure.h"

namespace waymark::eligibility {

namespace {

template <typename E>
std::uint32_t bits_of(const std::vector<E>& values) {
    std::uint32_t bits = 0;
    for (const E value : values) bits |= 1U << static_cast<unsigned>(value);
    return bits;
}

class SumCompiler {
public:
    SumCompiler(Judge::Plan& plan, const scheme::Sum& sum, std::uint32_t node)
        : plan_(plan), sum_(sum) {
        out_.sum = &sum;
        out_.node = node;
        out_.sieve.sum = &sum;
        out_.sieve.kinds = bits_of(sum.of);
    }

    SumPlan compile() {
        collect_categories(sum_.whole);
        // clang 14 cannot read the library's std::ranges::unique.
        auto& categories = out_.sieve.categories;
        std::sort(categories.begin(), categories.end());
        categories.erase(std::unique(categories.begin(), categories.end()), categories.end());
        ensure(out_.sieve.categories.size() <= scheme::sum_categories_max,
               "a sum uses at most 64 categories");
        add_part(sum_.whole, -1, out_.node, 0);
        for (const auto& limit : sum_.limits) add_limit(limit);
        for (const auto& substitution : sum_.substitutions) add_grant(substitution);
        find_inner_caps();
        count_ways();
        return std::move(out_);
    }

private:
    void collect_categories(const scheme::Part& part) {
        auto& all = out_.sieve.categories;
        all.insert(all.end(), part.categories.begin(), part.categories.end());
        all.insert(all.end(), part.where.without.begin(), part.where.without.end());
        for (const auto& inner : part.parts) collect_categories(inner);
    }

    std::uint64_t bits_of_categories(const std::vector<std::string>& names) const {
        std::uint64_t bits = 0;
        for (const auto& name : names) {
            const auto found = std::ranges::lower_bound(out_.sieve.categories, name);
            bits |= UINT64_C(1) << (found - out_.sieve.categories.begin());
        }
        return bits;
    }

    void add_part(const scheme::Part& part, int parent, std::uint32_t node, std::uint32_t tests) {
        const std::size_t bucket = out_.tree.buckets.size();
        ensure(bucket < crediting::bucket_max, "a sum has at most 24 parts");
        out_.tree.buckets.push_back({parent, part.cap ? part.cap->parts() : crediting::no_cap});
        out_.bucket_node.push_back(node);
        out_.floors.push_back(part.floor.parts());
        part_of_bucket_.push_back(&part);
        tests |= tests_of(part.where, parent < 0);
        const bool takes_all =
            part.any_category || (parent < 0 && part.parts.empty() && part.categories.empty());
        if (takes_all || !part.categories.empty()) {
            out_.tree.leaf_bucket.push_back(static_cast<int>(bucket));
            out_.sieve.leaves.push_back({bits_of_categories(part.categories), takes_all, tests});
        }
        ensure(!part.parts_needed ||
                   (*part.parts_needed >= 1 &&
                    static_cast<std::size_t>(*part.parts_needed) <= part.parts.size()),
               "a sum needs some of the parts it has");
        SomeOf some{bucket, {}, part.parts_needed.value_or(0)};
        for (const auto& inner : part.parts) {
            some.among.push_back(out_.tree.buckets.size());
            add_part(inner, static_cast<int>(bucket), add_part_node(inner, node), tests);
        }
        if (part.parts_needed) out_.some_of.push_back(some);
    }

    std::uint32_t add_part_node(const scheme::Part& part, std::uint32_t within) {
        Finding finding = plan_.blank[within];
        finding.part = &part;
        finding.within = within;
        finding.depth = static_cast<std::uint16_t>(finding.depth + 1);
        finding.measure = Measure::hours;
        finding.needed = part.floor.parts();
        finding.cap = part.cap ? part.cap->parts() : -1;
        return add_node(plan_, {Node::Kind::part, 0, 0, {}}, finding);
    }

    void add_limit(const scheme::Limit& limit) {
        Finding finding = plan_.blank[out_.node];
        finding.limit = &limit;
        finding.within = out_.node;
        finding.depth = static_cast<std::uint16_t>(finding.depth + 1);
        finding.needed = 0;
        finding.cap = limit.at_most ? limit.at_most->parts() : -1;
        out_.limit_node.push_back(add_node(plan_, {Node::Kind::limit, 0, 0, {}}, finding));
        out_.limits.push_back(limit.at_most ? limit.at_most->parts() : crediting::no_cap);
        if (!limit.share_max) return;
        // A share is searched for alone; beside other limits a person decides.
        if (sum_.limits.size() > 1)
            out_.has_unchecked_share = true;
        else
            out_.shared_limit = 0;
    }

    void add_grant(const scheme::Substitution& substitution) {
        Grant grant{&substitution, 0};
        for (std::size_t leaf = 0; leaf < out_.tree.leaf_bucket.size(); ++leaf)
            if (substitution.part.empty() ||
                is_inside(out_.tree.leaf_bucket[leaf], substitution.part))
                grant.leaves |= 1U << leaf;
        out_.grants.push_back(grant);
    }

    bool is_inside(int bucket, const std::string& part) const {
        for (int b = bucket; b >= 0; b = out_.tree.buckets[static_cast<std::size_t>(b)].parent)
            if (part_of_bucket_[static_cast<std::size_t>(b)]->id == part) return true;
        return false;
    }

    std::uint32_t add_test(Test test, bool of_whole) {
        ensure(out_.sieve.tests.size() < test_max, "a sum has at most 32 conditions");
        test.of_whole = of_whole;
        out_.sieve.tests.push_back(test);
        return 1U << (out_.sieve.tests.size() - 1);
    }

    std::uint32_t tests_of(const scheme::Conditions& where, bool of_whole) {
        using What = Test::What;
        std::uint32_t tests = 0;
        auto ask = [&](What what, Reason reason, auto fill) {
            Test test;
            test.what = what;
            test.reason = reason;
            fill(test);
            tests |= add_test(test, of_whole);
        };
        if (where.recent)
            ask(What::recent, Reason::too_old, [&](Test& t) { t.window = *where.recent; });
        if (where.between)
            ask(What::between, Reason::outside_cycle, [&](Test& t) { t.between = *where.between; });
        if (!where.delivery.empty())
            ask(What::delivery, Reason::wrong_delivery,
                [&](Test& t) { t.accepted = bits_of(where.delivery); });
        if (!where.recognition.empty())
            ask(What::recognition, Reason::not_recognized,
                [&](Test& t) { t.accepted = bits_of(where.recognition); });
        if (!where.setting.empty())
            ask(What::setting, Reason::wrong_setting,
                [&](Test& t) { t.accepted = bits_of(where.setting); });
        if (!where.without.empty())
            ask(What::without, Reason::excluded_content,
                [&](Test& t) { t.shut_out = bits_of_categories(where.without); });
        if (where.duty_share_min)
            ask(What::duty_share, Reason::duty_share_low,
                [&](Test& t) { t.duty_share_min = *where.duty_share_min; });
        if (where.evidence > scheme::Evidence::none)
            ask(What::evidence, Reason::unverified, [&](Test& t) { t.evidence = where.evidence; });
        if (where.once_ever) out_.sieve.once_ever = true;
        if (where.between) {
            out_.sieve.cycle = *where.between;
            out_.sieve.has_cycle = true;
        }
        return tests;
    }

    // A cap that binds only the one leaf pouring straight into it needs no search.
    void find_inner_caps() {
        for (std::size_t b = 0; b < out_.tree.buckets.size(); ++b) {
            if (out_.tree.buckets[b].cap >= crediting::no_cap) continue;
            int straight = 0;
            int below = 0;
            for (const int leaf : out_.tree.leaf_bucket) {
                straight += leaf == static_cast<int>(b) ? 1 : 0;
                below += is_below(leaf, static_cast<int>(b)) ? 1 : 0;
            }
            if (below > straight || straight > 1) out_.tree.has_inner_cap = true;
        }
    }

    bool is_below(int bucket, int around) const {
        for (int b = bucket; b >= 0; b = out_.tree.buckets[static_cast<std::size_t>(b)].parent)
            if (b == around) return true;
        return false;
    }

    void count_ways() {
        std::size_t ways = 1;
        for (const auto& some : out_.some_of)
            for (int k = 0; k < some.needed && ways <= ways_max; ++k)
                ways = ways * (some.among.size() - static_cast<std::size_t>(k)) /
                       static_cast<std::size_t>(k + 1);
        if (ways > ways_max) out_.needs_person = true;
    }

    Judge::Plan& plan_;
    const scheme::Sum& sum_;
    SumPlan out_;
    std::vector<const scheme::Part*> part_of_bucket_;
};

}  // namespace

void add_sum(Judge::Plan& plan, const scheme::Sum& sum, std::uint32_t node) {
    plan.nodes[node].sum = static_cast<std::uint32_t>(plan.sums.size());
    plan.sums.push_back(SumCompiler(plan, sum, node).compile());
}

}  // namespace waymark::eligibility
