// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "scheme/forms.h"
#include "scheme/linter/lint_parts.h"

namespace waymark::scheme {

namespace {

constexpr std::int64_t endless = INT64_C(1) << 50;

std::int64_t cap_of(const Part& part) { return part.cap ? part.cap->parts() : endless; }
std::string shown(std::int64_t parts) { return to_text(Hours::of_parts(parts)); }

std::int64_t need_of(const Part& part);

/// The least that must be credited to the parts within; where only some are needed, to the least of
/// them.
std::int64_t need_within(const Part& part) {
    std::vector<std::int64_t> needs;
    for (const Part& inner : part.parts) needs.push_back(need_of(inner));
    std::ranges::sort(needs);
    const auto wanted = static_cast<std::size_t>(std::max(part.parts_needed.value_or(0), 0));
    if (part.parts_needed && wanted < needs.size()) needs.resize(wanted);
    return std::accumulate(needs.begin(), needs.end(), std::int64_t{0});
}

std::int64_t need_of(const Part& part) { return std::max(part.floor.parts(), need_within(part)); }

/// The most that can be credited.
std::int64_t reach_of(const Part& part) {
    if (part.any_category || !part.categories.empty()) return cap_of(part);
    std::int64_t reach = 0;
    for (const Part& inner : part.parts) reach = std::min(endless, reach + reach_of(inner));
    return std::min(reach, cap_of(part));
}

class SumLint {
public:
    SumLint(const Clause& clause, const Sum& sum, Report& report)
        : clause_(clause), sum_(sum), report_(report) {}

    void run() {
        check_part(sum_.whole, clause_.id);
        check_room();
        for (std::size_t i = 0; i < sum_.limits.size(); ++i) check_limit(i);
        for (const auto& substitution : sum_.substitutions) check_substitution(substitution);
        if (need_of(sum_.whole) == 0 && clause_.advisory == false)
            report_.warn(clause_.id, fmt::format("`{}` asks for no hours; say `at_least`, or mark "
                                                 "it `advisory: true`",
                                                 clause_.id));
    }

private:
    void check_part(const Part& part, const std::string& id) {
        if (part.floor.parts() > cap_of(part))
            report_.error(id, fmt::format("`{}` asks for at least {}, but counts at most {}", id,
                                          to_text(part.floor), to_text(*part.cap)));
        check_totals(part, id);
        check_some(part, id);
        for (const Part& inner : part.parts) check_part(inner, inner.id);
    }

    void check_totals(const Part& part, const std::string& id) {
        const auto within = need_within(part);
        if (within > cap_of(part))
            report_.error(id,
                          fmt::format("cannot be satisfied: the parts of `{}` need {} together, "
                                      "but at most {} count",
                                      id, shown(within), to_text(*part.cap)));
        else if (!part.floor.is_zero() && within > part.floor.parts())
            report_.error(id, fmt::format("the parts of `{}` need {} together, more than the {} "
                                          "asked for in all; say {} in all, or less in the parts",
                                          id, shown(within), to_text(part.floor), shown(within)));
        const auto reach = reach_of(part);
        if (reach < part.floor.parts() && part.floor.parts() <= cap_of(part))
            report_.error(id, fmt::format("cannot be satisfied: the parts of `{}` count at most {} "
                                          "together, but {} are asked for",
                                          id, shown(reach), to_text(part.floor)));
        for (const Part& inner : part.parts)
            if (inner.floor.parts() > cap_of(part))
                report_.error(inner.id,
                              fmt::format("`{}` asks for {}, more than the {} that `{}` "
                                          "counts in all",
                                          inner.id, to_text(inner.floor), to_text(*part.cap), id));
    }

    void check_some(const Part& part, const std::string& id) {
        if (!part.parts_needed) return;
        const auto all = static_cast<int>(part.parts.size());
        if (*part.parts_needed < 1 || *part.parts_needed > all)
            report_.error(id, fmt::format("`{}` needs {} of its {} parts; say 1 to {}", id,
                                          *part.parts_needed, all, all));
    }

    /// What a sum takes of the judge's room.
    struct Use {
        std::size_t parts = 0;
        std::size_t conditions = 0;
        std::set<std::string> categories;

        void add(const Part& part) {
            ++parts;
            conditions += count_of(part.where);
            categories.insert(part.categories.begin(), part.categories.end());
            categories.insert(part.where.without.begin(), part.where.without.end());
            for (const Part& inner : part.parts) add(inner);
        }
    };

    static std::size_t count_of(const Conditions& where) {
        const bool asked[] = {!where.delivery.empty(),         !where.recognition.empty(),
                              !where.setting.empty(),          !where.without.empty(),
                              where.evidence > Evidence::none, where.duty_share_min.has_value(),
                              where.recent.has_value(),        where.between.has_value()};
        return static_cast<std::size_t>(std::ranges::count(asked, true));
    }

    void check_room() {
        Use use;
        use.add(sum_.whole);
        if (use.parts > sum_parts_max)
            report_.error(clause_.id, fmt::format("`{}` has {} parts; a sum has at most {}, itself "
                                                  "included",
                                                  clause_.id, use.parts, sum_parts_max));
        if (use.categories.size() > sum_categories_max)
            report_.error(clause_.id,
                          fmt::format("`{}` names {} categories; a sum names at most {}",
                                      clause_.id, use.categories.size(), sum_categories_max));
        if (use.conditions > sum_conditions_max)
            report_.error(clause_.id,
                          fmt::format("`{}` and its parts have {} conditions; say what they share "
                                      "once, or leave some out: a sum has at most {}",
                                      clause_.id, use.conditions, sum_conditions_max));
    }

    void check_limit(std::size_t index) {
        const Limit& limit = sum_.limits[index];
        for (std::size_t i = 0; i < index; ++i) check_overlap(sum_.limits[i], limit);
        if (limit.share_max && sum_.limits.size() > 1)
            report_.warn(limit.id,
                         fmt::format("`{}` is a share beside another limit; a person will "
                                     "have to decide each file",
                                     limit.id));
        if (limit.at_most && binds_all(limit) && limit.at_most->parts() < need_of(sum_.whole))
            report_.error(limit.id, fmt::format("cannot be satisfied: `{}` lets {} count, and "
                                                "nothing else may; {} are asked for",
                                                limit.id, to_text(*limit.at_most),
                                                shown(need_of(sum_.whole))));
    }

    void check_overlap(const Limit& one, const Limit& other) {
        const bool share_values = std::ranges::any_of(one.values, [&](std::uint8_t value) {
            return std::ranges::find(other.values, value) != other.values.end();
        });
        if (one.on != other.on)
            report_.error(other.id, fmt::format("`{}` and `{}` limit different things, so an hour "
                                                "may meet both; limits of one sum must not overlap",
                                                one.id, other.id));
        else if (share_values)
            report_.error(other.id, fmt::format("`{}` and `{}` limit the same value; limits of one "
                                                "sum must not overlap",
                                                one.id, other.id));
    }

    /// Is everything that may count under this limit?
    bool binds_all(const Limit& limit) const {
        std::vector<std::uint8_t> accepted;
        auto take = [&](const auto& values) {
            for (const auto value : values) accepted.push_back(static_cast<std::uint8_t>(value));
        };
        switch (limit.on) {
            case Limit::On::delivery: take(sum_.whole.where.delivery); break;
            case Limit::On::setting: take(sum_.whole.where.setting); break;
            case Limit::On::recognition: take(sum_.whole.where.recognition); break;
            case Limit::On::kind: take(sum_.of); break;
        }
        return !accepted.empty() && std::ranges::all_of(accepted, [&](std::uint8_t value) {
            return std::ranges::find(limit.values, value) != limit.values.end();
        });
    }

    void check_substitution(const Substitution& substitution) {
        if (substitution.credit.is_zero())
            report_.error(substitution.id,
                          fmt::format("`{}` stands for no hours", substitution.id));
        if (!substitution.part.empty() && !has_part(sum_.whole, substitution.part))
            report_.error(substitution.id,
                          fmt::format("`{}` credits the part `{}`, which `{}` does "
                                      "not have",
                                      substitution.id, substitution.part, clause_.id));
    }

    static bool has_part(const Part& part, std::string_view id) {
        return part.id == id || std::ranges::any_of(part.parts, [&](const Part& inner) {
                   return has_part(inner, id);
               });
    }

    const Clause& clause_;
    const Sum& sum_;
    Report& report_;
};

}  // namespace

void lint_sum(const Clause& clause, const Sum& sum, Report& report) {
    SumLint(clause, sum, report).run();
}

}  // namespace waymark::scheme
