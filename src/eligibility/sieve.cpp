// SPDX-License-Identifier: Apache-2.0
#include "eligibility/sieve.h"

#include <algorithm>

#include "eligibility/plan.h"

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
    Reason reason = Reason::other_category;
};

class Sifting {
public:
    Sifting(const Sieve& sieve, Date as_of, Sifted& s) : sieve_(sieve), as_of_(as_of), s_(s) {
        for (std::size_t t = 0; t < sieve.tests.size(); ++t)
            if (sieve.tests[t].what == Test::What::evidence) proof_ |= 1U << t;
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
        const auto held_against =
            unverified == Unverified::counted ? verdict.failed & ~proof_ : verdict.failed;
        std::uint32_t matching = 0;
        bool has_matched = false;
        for (std::size_t l = 0; l < sieve_.leaves.size(); ++l) {
            const Leaf& leaf = sieve_.leaves[l];
            if (!leaf.any_category && (entry.categories & s_.leaf_bits[l]) == 0) continue;
            matching |= leaf.tests;
            if ((leaf.tests & held_against) == 0) verdict.leaves |= 1U << l;
            if ((leaf.tests & held_against & ~proof_) == 0 && (leaf.tests & verdict.failed) != 0)
                verdict.lacks_only_proof = true;
            has_matched = true;
        }
        if (verdict.leaves == 0 && has_matched)
            verdict.reason = first_failed(verdict.failed & matching);
        return verdict;
    }

    // The hours of a stretch that lie inside the sum's own windows and not after the judgement, by
    // days, rounded down.
    std::int64_t amount_inside(const Entry& entry) const {
        if (entry.begun == entry.on) return entry.amount.parts();
        Date first = entry.begun;
        Date last = std::min(entry.on, as_of_);
        for (std::size_t t = 0; t < sieve_.tests.size(); ++t) {
            if (!sieve_.tests[t].of_whole) continue;
            first = std::max(first, s_.spans[t].first);
            last = std::min(last, s_.spans[t].second);
        }
        const std::int64_t inside = days_between(first, last) + 1;
        const std::int64_t all = days_between(entry.begun, entry.on) + 1;
        return entry.amount.parts() * inside / all;
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

    Reason first_failed(std::uint32_t failed) const {
        for (std::size_t t = 0; t < sieve_.tests.size(); ++t)
            if ((failed >> t & 1U) != 0) return sieve_.tests[t].reason;
        return Reason::other_category;
    }

    const Sieve& sieve_;
    Date as_of_;
    Sifted& s_;
    std::uint32_t proof_ = 0;
};

std::uint64_t key_of(std::uint32_t leaves, int limit) {
    return leaves | static_cast<std::uint64_t>(limit + 1) << 32;
}

std::uint32_t supply_for(Sifted& s, std::uint32_t leaves, int limit, int event) {
    const auto key = key_of(leaves, limit) | static_cast<std::uint64_t>(event + 1) << 40;
    const auto found = std::ranges::find(s.keys, key);
    if (found != s.keys.end()) return static_cast<std::uint32_t>(found - s.keys.begin());
    s.keys.push_back(key);
    s.supplies.push_back({leaves, limit, event, 0});
    return static_cast<std::uint32_t>(s.supplies.size() - 1);
}

void leave_out(Sifted& s, const Dossier& dossier, std::uint32_t entry, Reason why) {
    s.uncounted.push_back({entry, 0, why, dossier.entries[entry].amount});
}

// One event, several lines that may count: each gives at most its own hours, and all together no
// more than the longest of them. Where all may go to the same places, that is the longest alone.
void settle_event(Sifted& s, const Dossier& dossier, std::span<const std::uint32_t> lines) {
    auto supply_of = [&](std::uint32_t line) { return s.supplies[s.lines[line].supply]; };
    const auto first = supply_of(lines.front());
    const bool has_free =
        std::ranges::any_of(lines, [&](std::uint32_t l) { return supply_of(l).limit < 0; });
    const bool is_one_kind = std::ranges::all_of(lines, [&](std::uint32_t l) {
        return supply_of(l).leaves == first.leaves && supply_of(l).limit == first.limit;
    });
    const int event = static_cast<int>(s.events.size());
    if (!is_one_kind) s.events.push_back(0);
    for (const auto l : lines) {
        auto& line = s.lines[l];
        const auto supply = supply_of(l);
        // The same event under two deliveries: the one without a limit is believed.
        const bool is_doubtful = has_free && supply.limit >= 0;
        if (is_doubtful || (is_one_kind && l != lines.front())) {
            leave_out(s, dossier, line.entry, Reason::duplicate_event);
            line.amount = -1;
            continue;
        }
        if (is_one_kind) continue;
        s.events.back() = std::max(s.events.back(), line.amount);
        line.supply = supply_for(s, supply.leaves, supply.limit, event);
    }
}

void settle_repeats(const Sieve& sieve, const Dossier& dossier, Sifted& s) {
    auto entry = [&](std::uint32_t line) -> const Entry& {
        return dossier.entries[s.lines[line].entry];
    };
    // Longest first, so that of equal lines the longest is kept.
    std::ranges::sort(s.repeats, [&](std::uint32_t a, std::uint32_t b) {
        const Entry& x = entry(a);
        const Entry& y = entry(b);
        if (x.repeat != y.repeat) return x.repeat < y.repeat;
        if (!sieve.once_ever && x.on != y.on) return x.on < y.on;
        if (s.lines[a].amount != s.lines[b].amount) return s.lines[a].amount > s.lines[b].amount;
        return a < b;
    });
    // Past the bound a person decides; the rest need not be settled.
    for (std::size_t from = 0; from < s.repeats.size() && s.events.size() <= event_max;) {
        std::size_t until = from + 1;
        while (until < s.repeats.size() &&
               entry(s.repeats[until]).repeat == entry(s.repeats[from]).repeat &&
               (sieve.once_ever || entry(s.repeats[until]).on == entry(s.repeats[from]).on))
            ++until;
        if (until - from > 1)
            settle_event(s, dossier, std::span(s.repeats).subspan(from, until - from));
        from = until;
    }
    s.too_many_events = s.events.size() > event_max;
    std::erase_if(s.lines, [](const Sifted::Line& line) { return line.amount < 0; });
}

// Supplies by their key, so that the crediting does not depend on which entry came first; those
// that lost their lines to another event are dropped.
void put_in_order(Sifted& s) {
    constexpr auto unused = UINT32_MAX;
    s.place.assign(s.supplies.size(), unused);
    s.order.clear();
    for (const auto& line : s.lines) {
        if (s.place[line.supply] == unused) s.order.push_back(line.supply);
        s.place[line.supply] = 0;
        s.supplies[line.supply].amount += line.amount;
    }
    std::ranges::sort(s.order, {}, [&](std::uint32_t i) { return s.keys[i]; });
    s.ordered.clear();
    for (std::uint32_t i = 0; i < s.order.size(); ++i) {
        s.place[s.order[i]] = i;
        s.ordered.push_back(s.supplies[s.order[i]]);
    }
    for (auto& line : s.lines) line.supply = s.place[line.supply];
    std::swap(s.supplies, s.ordered);
}

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
    s.has_unverified = s.too_many_events = false;
    translate(sieve, dossier, s);
    find_spans(sieve, dossier, as_of, s);
    if (sieve.once_ever) s.first_day_of_event.assign(dossier.repeat_count + 1, last_day);
    const Date cycle_start = sieve.has_cycle ? day_of(sieve.cycle.from, dossier, as_of) : first_day;
    Sifting sifting(sieve, as_of, s);
    for (std::uint32_t i = 0; i < dossier.entries.size(); ++i) {
        const Entry& entry = dossier.entries[i];
        if (!accepts(sieve.kinds, entry.kind)) continue;
        if (was_used_before(sieve, entry, cycle_start, s)) {
            leave_out(s, dossier, i, Reason::used_before);
            continue;
        }
        const Verdict verdict = sifting.judge(entry, unverified);
        s.has_unverified = s.has_unverified || verdict.lacks_only_proof;
        if (verdict.leaves == 0) {
            leave_out(s, dossier, i, verdict.reason);
            continue;
        }
        if (entry.repeat != 0) s.repeats.push_back(static_cast<std::uint32_t>(s.lines.size()));
        s.lines.push_back({i, supply_for(s, verdict.leaves, sifting.limit_of(entry), -1),
                           sifting.amount_inside(entry)});
    }
    if (!s.repeats.empty()) settle_repeats(sieve, dossier, s);
    put_in_order(s);
}

}  // namespace waymark::eligibility
