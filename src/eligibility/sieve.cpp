// SPDX-License-Identifier: Apache-2.0
#include "eligibility/sieve.h"

#include <algorithm>
#include <optional>

#include "eligibility/plan.h"
#include "eligibility/repeats.h"
#include "eligibility/supplies.h"

namespace waymark::eligibility {

namespace {

constexpr Date first_day = Date::of_days(INT32_MIN);
constexpr Date last_day = Date::of_days(INT32_MAX);

template <typename E>
bool accepts(std::uint32_t accepted, E value) {
    return (accepted >> static_cast<std::uint8_t>(value) & 1U) != 0;
}

// The sieve knows categories by its own numbers, the dossier by others: say each leaf in the
// dossier's bits.
void translate(const Sieve& sieve, const Dossier& dossier, Sifted& s) {
    std::uint64_t in_dossier[64] = {};
    for (std::size_t i = 0; i < dossier.categories.size(); ++i) {
        const auto found = std::ranges::lower_bound(sieve.categories, dossier.categories[i]);
        if (found == sieve.categories.end() || *found != dossier.categories[i]) continue;
        in_dossier[found - sieve.categories.begin()] = UINT64_C(1) << i;
    }
    auto translated = [&](std::uint64_t bits) {
        std::uint64_t out = 0;
        for (std::size_t c = 0; bits != 0; ++c, bits >>= 1)
            if ((bits & 1U) != 0) out |= in_dossier[c];
        return out;
    };
    s.leaf_bits.clear();
    for (const Leaf& leaf : sieve.leaves) s.leaf_bits.push_back(translated(leaf.categories));
    s.shut_bits.clear();
    for (const Test& test : sieve.tests) s.shut_bits.push_back(translated(test.shut_out));
}

void find_spans(const Sieve& sieve, const Dossier& dossier, Date as_of, Sifted& s) {
    s.spans.clear();
    for (const Test& test : sieve.tests) {
        std::pair span{first_day, last_day};
        if (test.what == Test::What::recent)
            span.first = before(day_of(test.window.anchor, dossier, as_of), test.window.period);
        if (test.what == Test::What::between)
            span = {day_of(test.between.from, dossier, as_of),
                    day_of(test.between.until, dossier, as_of)};
        s.spans.push_back(span);
    }
}

bool passes(const Test& test, const Entry& entry, std::uint64_t shut_bits,
            const std::pair<Date, Date>& span) {
    switch (test.what) {
        case Test::What::delivery: return accepts(test.accepted, entry.delivery);
        case Test::What::recognition: return accepts(test.accepted, entry.recognition);
        case Test::What::setting: return accepts(test.accepted, entry.setting);
        case Test::What::without: return (entry.categories & shut_bits) == 0;
        case Test::What::evidence: return entry.evidence >= test.evidence;
        case Test::What::duty_share: return entry.duty_share >= test.duty_share_min;
        case Test::What::recent:
        case Test::What::between:
            // Of a stretch, the sum itself counts the days inside; a part wants the whole of it.
            if (test.of_whole) return entry.on >= span.first && entry.begun <= span.second;
            return entry.begun >= span.first && entry.on <= span.second;
    }
    return false;
}

struct Verdict {
    std::uint32_t leaves = 0;
    std::uint32_t failed = 0;  // tests
    bool lacks_only_proof = false;
    bool lacks_only_words = false;  // and perhaps proof
    Reason reason = Reason::other_category;
};

class Sifting {
public:
    Sifting(const Sieve& sieve, Date as_of, Sifted& s) : sieve_(sieve), as_of_(as_of), s_(s) {
        for (std::size_t t = 0; t < sieve.tests.size(); ++t)
            if (sieve.tests[t].what == Test::What::evidence)
                proof_ |= 1U << t;
            else if (sieve.tests[t].what == Test::What::duty_share)
                share_ |= 1U << t;
    }

    Verdict judge(const Entry& entry, Unverified unverified) {
        Verdict verdict;
        if (entry.begun > as_of_) {
            verdict.reason = Reason::after_as_of;
            return verdict;
        }
        for (std::size_t t = 0; t < sieve_.tests.size(); ++t)
            if (!passes(sieve_.tests[t], entry, s_.shut_bits[t], s_.spans[t]))
                verdict.failed |= 1U << t;
        const bool is_as_if_written = unverified == Unverified::counted_as_if_written;
        const std::uint32_t unwritten = entry.duty_share < 0 ? share_ : 0;
        auto held_against = verdict.failed;
        if (unverified != Unverified::left_out) held_against &= ~proof_;
        if (is_as_if_written) held_against &= ~unwritten;
        std::uint32_t matching = 0;
        bool has_matched = false;
        for (std::size_t l = 0; l < sieve_.leaves.size(); ++l) {
            const Leaf& leaf = sieve_.leaves[l];
            if (!leaf.any_category && (entry.categories & s_.leaf_bits[l]) == 0) continue;
            matching |= leaf.tests;
            if ((leaf.tests & held_against) == 0) verdict.leaves |= 1U << l;
            const auto lacking = leaf.tests & verdict.failed;
            if (lacking != 0 && (lacking & ~proof_) == 0)
                verdict.lacks_only_proof = true;
            else if (lacking != 0 && (lacking & ~proof_ & ~unwritten) == 0)
                verdict.lacks_only_words = true;
            has_matched = true;
        }
        if (!has_matched && entry.categories == 0)
            place_anywhere(verdict, proof_ | unwritten, is_as_if_written);
        else if (verdict.leaves == 0 && has_matched)
            verdict.reason = first_failed(verdict.failed & matching);
        if (verdict.reason == Reason::duty_share_low && unwritten != 0)
            verdict.reason = Reason::share_unknown;
        return verdict;
    }

    // The hours of a stretch that lie inside the sum's own windows and not after the judgement, by
    // days, rounded down; the others are left out, each with its reason. None when no day is left,
    // and `reason` is then that of the window which took the last.
    std::optional<std::int64_t> amount_inside(std::uint32_t index, const Entry& entry,
                                              Reason& reason) {
        std::int64_t left = entry.amount.parts();
        if (entry.begun == entry.on) return left;
        cuts_.clear();
        Date first = entry.begun;
        Date last = entry.on;
        const std::int64_t all = days_between(first, last) + 1;
        auto clip = [&](Date from, Date until, Reason why) {
            first = std::max(first, from);
            last = std::min(last, until);
            if (first > last) return reason = why, false;
            const auto inside = entry.amount.parts() * (days_between(first, last) + 1) / all;
            if (inside < left) cuts_.emplace_back(why, left - inside);
            left = inside;
            return true;
        };
        if (!clip(first, as_of_, Reason::after_as_of)) return std::nullopt;
        for (std::size_t t = 0; t < sieve_.tests.size(); ++t) {
            const auto& [from, until] = s_.spans[t];
            if (sieve_.tests[t].of_whole && !clip(from, until, sieve_.tests[t].reason))
                return std::nullopt;
        }
        for (const auto& [why, amount] : cuts_) leave_out(s_, index, why, amount);
        return left;
    }

    int limit_of(const Entry& entry) const {
        for (std::size_t i = 0; i < sieve_.sum->limits.size(); ++i)
            if (is_limited(sieve_.sum->limits[i], entry)) return static_cast<int>(i);
        return -1;
    }

private:
    static std::uint8_t value_of(scheme::Limit::On on, const Entry& entry) {
        switch (on) {
            case scheme::Limit::On::delivery: return static_cast<std::uint8_t>(entry.delivery);
            case scheme::Limit::On::setting: return static_cast<std::uint8_t>(entry.setting);
            case scheme::Limit::On::recognition:
                return static_cast<std::uint8_t>(entry.recognition);
            case scheme::Limit::On::kind: return static_cast<std::uint8_t>(entry.kind);
        }
        return 0;
    }
    static bool is_limited(const scheme::Limit& limit, const Entry& entry) {
        return std::ranges::find(limit.values, value_of(limit.on, entry)) != limit.values.end();
    }

    // Without a category an entry may be of any leaf; which one is for the person to write.
    void place_anywhere(Verdict& verdict, std::uint32_t excused, bool is_as_if_written) const {
        for (std::size_t l = 0; l < sieve_.leaves.size(); ++l) {
            if ((sieve_.leaves[l].tests & verdict.failed & ~excused) != 0) continue;
            verdict.lacks_only_words = true;
            if (is_as_if_written) verdict.leaves |= 1U << l;
        }
        verdict.reason =
            verdict.lacks_only_words ? Reason::no_category : first_failed(verdict.failed);
    }

    Reason first_failed(std::uint32_t failed) const {
        for (std::size_t t = 0; t < sieve_.tests.size(); ++t)
            if ((failed >> t & 1U) != 0) return sieve_.tests[t].reason;
        return Reason::other_category;
    }

    const Sieve& sieve_;
    Date as_of_;
    Sifted& s_;
    std::uint32_t proof_ = 0;  // tests of evidence
    std::uint32_t share_ = 0;  // tests of the share of support duties
    std::vector<std::pair<Reason, std::int64_t>> cuts_;
};

bool was_used_before(const Sieve& sieve, const Entry& entry, Date cycle_start, Sifted& s) {
    if (!sieve.once_ever || entry.repeat == 0) return false;
    Date& first = s.first_day_of_event[entry.repeat];
    if (first == last_day) first = entry.on;
    return sieve.has_cycle && entry.on >= cycle_start && first < cycle_start;
}

}  // namespace

void sift(const Sieve& sieve, const Dossier& dossier, Date as_of, Unverified unverified,
          Sifted& s) {
    s.supplies.clear();
    s.lines.clear();
    s.uncounted.clear();
    s.events.clear();
    s.keys.clear();
    s.repeats.clear();
    s.has_unverified = s.has_unwritten = s.too_many_events = false;
    s.unverified = unverified;
    translate(sieve, dossier, s);
    find_spans(sieve, dossier, as_of, s);
    if (sieve.once_ever) s.first_day_of_event.assign(dossier.repeat_count + 1, last_day);
    const Date cycle_start = sieve.has_cycle ? day_of(sieve.cycle.from, dossier, as_of) : first_day;
    Sifting sifting(sieve, as_of, s);
    for (std::uint32_t i = 0; i < dossier.entries.size(); ++i) {
        const Entry& entry = dossier.entries[i];
        if (!accepts(sieve.kinds, entry.kind)) continue;
        if (was_used_before(sieve, entry, cycle_start, s)) {
            leave_out(s, i, Reason::used_before, entry.amount.parts());
            continue;
        }
        Verdict verdict = sifting.judge(entry, unverified);
        const auto inside =
            verdict.leaves == 0 ? std::nullopt : sifting.amount_inside(i, entry, verdict.reason);
        s.has_unverified = s.has_unverified || verdict.lacks_only_proof;
        s.has_unwritten = s.has_unwritten || verdict.lacks_only_words;
        if (!inside) {
            leave_out(s, i, verdict.reason, entry.amount.parts());
            continue;
        }
        if (entry.repeat != 0) s.repeats.push_back(static_cast<std::uint32_t>(s.lines.size()));
        s.lines.push_back({i, supply_for(s, verdict.leaves, sifting.limit_of(entry), -1), *inside});
    }
    if (!s.repeats.empty()) settle_repeats(sieve, dossier, s);
    put_in_order(s);
}

}  // namespace waymark::eligibility
