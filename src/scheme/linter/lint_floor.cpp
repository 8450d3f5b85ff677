// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "scheme/enumerations.h"
#include "scheme/forms.h"
#include "scheme/linter/lint_parts.h"

namespace waymark::scheme {

namespace {

/// One thing an edition asks of everybody, and how much of it at least.
struct Asked {
    std::int64_t amount = 0;
    bool is_hours = false;
    std::string clause;
};
using Least = std::map<std::string, Asked>;

/// Both are asked for.
void join(Least& all, const Least& more) {
    for (const auto& [what, asked] : more) {
        const auto [found, is_new] = all.emplace(what, asked);
        if (!is_new && asked.amount > found->second.amount) found->second = asked;
    }
}

/// Either will do, so only what both ask for is sure.
Least either(const Least& one, const Least& other) {
    Least common;
    for (const auto& [what, asked] : one) {
        const auto found = other.find(what);
        if (found == other.end()) continue;
        common.emplace(what, asked.amount <= found->second.amount ? asked : found->second);
    }
    return common;
}

std::string joined(std::vector<std::string> names) {
    std::ranges::sort(names);
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : " or ") + name;
    return all;
}

class Asker {
public:
    /// `months`: the rhythm, so that amounts compare over two years.
    Asker(std::string before, int months) : before_(std::move(before)), months_(months) {}

    Least ask(const std::vector<Clause>& clauses) const {
        Least all;
        for (const Clause& clause : clauses) join(all, ask(clause));
        return all;
    }

private:
    Least ask(const Clause& clause) const {
        Least least;
        if (clause.advisory || clause.when) return least;
        if (const auto* group = std::get_if<Group>(&clause.rule)) return ask(*group);
        if (const auto* sum = std::get_if<Sum>(&clause.rule)) {
            const auto kind = spelling(
                entry_kinds(),
                static_cast<std::uint8_t>(sum->of.empty() ? EntryKind::training : sum->of.front()));
            add(least, std::string(kind), sum->whole, clause.id);
        }
        if (const auto* age = std::get_if<AgeRule>(&clause.rule); age != nullptr && age->at_least)
            least["years of age"] = {*age->at_least, false, clause.id};
        if (const auto* fact = std::get_if<FactRule>(&clause.rule)) ask(*fact, clause.id, least);
        return least;
    }

    Least ask(const Group& group) const {
        if (group.need == Group::Need::all) return ask(group.of);
        Least common = group.of.empty() ? Least() : ask(group.of.front());
        for (const Clause& way : group.of) common = either(common, ask(way));
        return common;
    }

    void ask(const FactRule& fact, const std::string& clause, Least& least) const {
        if (fact.as == FactRule::As::attestation && fact.evidence == Evidence::none) return;
        const auto kind = spelling(fact_rules(), static_cast<std::uint8_t>(fact.as));
        // Whose exam it is differs from board to board; that there is one does not.
        const auto what = fact.as == FactRule::As::exam
                              ? before_ + "an exam"
                              : fmt::format("{}{} ({})", before_, kind, joined(fact.any_of));
        least[what] = {fact.as == FactRule::As::share ? fact.value_min.value_or(0) : fact.count,
                       false, clause};
    }

    void add(Least& least, const std::string& kind, const Part& part,
             const std::string& clause) const {
        auto what = before_ + kind;
        if (!part.categories.empty()) what += " in " + joined(part.categories);
        const auto amount = part.floor.parts() * 24 / months_;
        if (!part.floor.is_zero() && (!part.categories.empty() || part.id.empty()))
            join(least, {{what, {amount, true, clause}}});
        for (const Part& inner : part.parts) add(least, kind, inner, inner.id);
    }

    std::string before_;
    int months_;
};

int months_of(Period period) {
    switch (period.unit) {
        case Calendar::years: return std::max(12 * period.count, 1);
        case Calendar::months: return std::max(period.count, 1);
        case Calendar::days:
        case Calendar::business_days: break;
    }
    return 24;
}

Least least_of(const Edition& edition) {
    Least all = Asker("", 24).ask(edition.requirements);
    for (const auto& item : edition.renewal.items)
        join(all, Asker("each two years, ", months_of(item.every)).ask(item.requirements));
    return all;
}

std::string shown(const Asked& asked) {
    return asked.is_hours ? to_text(Hours::of_parts(asked.amount)) : std::to_string(asked.amount);
}

}  // namespace

std::vector<Problem> lint_floor(const Loaded& overlay, const Edition& floor) {
    Report report(overlay);
    const Least own = least_of(overlay.edition);
    for (const auto& [what, asked] : least_of(floor)) {
        const auto found = own.find(what);
        if (found == own.end()) {
            report.warn("floor",
                        fmt::format("below its floor? {} asks for {}: {}; nothing here names "
                                    "the same",
                                    floor.name_of(), what, shown(asked)));
        } else if (found->second.amount < asked.amount) {
            report.error(found->second.clause,
                         fmt::format("below its floor: {} asks for {}: {}, this edition for {}",
                                     floor.name_of(), what, shown(asked), shown(found->second)));
        }
    }
    return report.take();
}

}  // namespace waymark::scheme
