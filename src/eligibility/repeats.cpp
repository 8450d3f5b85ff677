// SPDX-License-Identifier: Apache-2.0
#include "eligibility/repeats.h"

#include <algorithm>
#include <span>

#include "eligibility/supplies.h"

namespace waymark::eligibility {

namespace {

// One event, several lines that may count: each gives at most its own hours, and all together no
// more than the longest of them. Where all may go to the same places, that is the longest alone.
void settle_event(Sifted& s, std::span<const std::uint32_t> lines) {
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
            leave_out(s, line.entry, Reason::duplicate_event, line.amount);
            line.amount = -1;
            continue;
        }
        if (is_one_kind) continue;
        s.events.back() = std::max(s.events.back(), line.amount);
        line.supply = supply_for(s, supply.leaves, supply.limit, event);
    }
}

}  // namespace

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
        if (until - from > 1) settle_event(s, std::span(s.repeats).subspan(from, until - from));
        from = until;
    }
    s.too_many_events = s.events.size() > event_max;
    std::erase_if(s.lines, [](const Sifted::Line& line) { return line.amount < 0; });
}

}  // namespace waymark::eligibility
