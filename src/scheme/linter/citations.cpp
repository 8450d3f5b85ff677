// SPDX-License-Identifier: Apache-2.0
#include "scheme/linter/citations.h"

#include <fmt/core.h>

namespace waymark::scheme {

bool says_where_from(const Citation& citation) {
    return !citation.sources.empty() || citation.illustrative || citation.assumed ||
           !citation.choice.empty();
}

namespace {

bool has_figure(const Part& part) { return !part.floor.is_zero() || part.cap.has_value(); }

bool has_figure(const Clause& clause) {
    if (const auto* sum = std::get_if<Sum>(&clause.rule)) return has_figure(sum->whole);
    if (const auto* fact = std::get_if<FactRule>(&clause.rule))
        return fact->as == FactRule::As::share || fact->as == FactRule::As::number ||
               fact->held_for || fact->recent || fact->count > 1;
    if (const auto* bar = std::get_if<Bar>(&clause.rule)) return bar->lifts_after.has_value();
    return std::holds_alternative<AgeRule>(clause.rule);
}

class Walk {
public:
    std::vector<Cited> take() { return std::move(found_); }

    void clauses(const std::vector<Clause>& clauses, bool covered) {
        for (const Clause& clause : clauses) {
            const bool here = add(clause.id, clause.citation, has_figure(clause), covered);
            if (const auto* group = std::get_if<Group>(&clause.rule))
                this->clauses(group->of, here);
            if (const auto* sum = std::get_if<Sum>(&clause.rule)) this->sum(*sum, here);
        }
    }

    bool add(std::string where, const Citation& citation, bool figure, bool covered) {
        const bool here = covered || says_where_from(citation);
        found_.push_back({std::move(where), &citation, figure, here});
        return here;
    }

private:
    void sum(const Sum& sum, bool covered) {
        parts(sum.whole, covered);
        for (const auto& limit : sum.limits) add(limit.id, limit.citation, true, covered);
        for (const auto& substitution : sum.substitutions)
            add(substitution.id, substitution.citation, true, covered);
    }
    void parts(const Part& part, bool covered) {
        for (const Part& inner : part.parts)
            parts(inner, add(inner.id, inner.citation, has_figure(inner), covered));
    }

    std::vector<Cited> found_;
};

}  // namespace

std::vector<Cited> citations_of(const Edition& edition) {
    Walk walk;
    walk.clauses(edition.requirements, false);
    const auto& renewal = edition.renewal;
    const bool covered = walk.add("renewal", renewal.citation, false, false);
    if (renewal.expiry) walk.add("renewal", renewal.expiry->citation, true, covered);
    for (const auto& item : renewal.items) walk.clauses(item.requirements, covered);
    for (const auto& exam : edition.exams) walk.add("exam:" + exam.id, exam.citation, true, false);
    for (std::size_t i = 0; i < edition.fees.size(); ++i)
        walk.add(fmt::format("fee:{}", i), edition.fees[i].citation, true, false);
    for (const auto& clock : edition.clocks)
        walk.add("clock:" + clock.id, clock.citation, true, false);
    for (const auto& counter : edition.counters)
        walk.add("counter:" + counter.id, counter.citation, true, false);
    for (const auto& advice : edition.advice)
        walk.add("advice:" + advice.id, advice.citation, false, false);
    return walk.take();
}

}  // namespace waymark::scheme
