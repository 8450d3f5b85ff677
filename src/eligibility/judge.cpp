// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "eligibility/plan.h"

namespace waymark::eligibility {

namespace {

// From best to worst; what a whole made of several is, it is by its worst part.
int rank_of(Status status) {
    switch (status) {
        case Status::not_applicable: return 0;
        case Status::waived: return 1;
        case Status::met: return 2;
        case Status::pending: return 3;
        case Status::needs_decision: return 4;
        case Status::short_of: return 5;
    }
    return 5;
}
bool is_settled(Status status) { return rank_of(status) <= rank_of(Status::met); }

// One judgement: findings are filled from the leaves up, as inner nodes come after the node around
// them.
class Judging {
public:
    Judging(Judge::Plan& plan, const Dossier& dossier, const Question& question,
            Judgement& judgement)
        : plan_(plan), dossier_(dossier), question_(question), judgement_(judgement) {}

    void run() {
        judgement_.findings = plan_.blank;
        judgement_.credits.clear();
        judgement_.uncounted.clear();
        judgement_.missing_hours = {};
        for (auto node = static_cast<std::uint32_t>(plan_.nodes.size()); node-- > 0;) judge(node);
        judgement_.status = Status::not_applicable;
        for (std::uint32_t node = 0; node < plan_.nodes.size(); node = plan_.nodes[node].end)
            weigh(judgement_.status, judgement_.findings[node]);
        if (judgement_.status == Status::not_applicable) judgement_.status = Status::met;
        add_up_missing();
    }

private:
    // Advice weighs on nothing but the advice around it.
    static void weigh(Status& all, const Finding& finding, bool within_advice = false) {
        if (finding.advisory && !within_advice) return;
        if (rank_of(finding.status) > rank_of(all)) all = finding.status;
    }

    // Hours for a part are also hours for the whole around it: the larger need covers both.
    void add_up_missing() {
        needs_.assign(judgement_.findings.size(), 0);
        for (auto f = judgement_.findings.size(); f-- > 0;) {
            const Finding& finding = judgement_.findings[f];
            if (finding.measure != Measure::hours || finding.limit != nullptr) continue;
            if (!finding.chosen || finding.advisory) continue;
            const auto need = std::max(needs_[f], finding.missing);
            if (finding.part != nullptr)
                needs_[finding.within] += need;
            else
                judgement_.missing_hours += Hours::of_parts(need);
        }
    }

    void judge(std::uint32_t node) {
        Finding& finding = judgement_.findings[node];
        const scheme::Clause& clause = *finding.clause;
        switch (plan_.nodes[node].kind) {
            case Node::Kind::part:
            case Node::Kind::limit: return;  // filled by their sum, whose turn comes after
            case Node::Kind::group: judge_group(std::get<scheme::Group>(clause.rule), node); break;
            case Node::Kind::sum:
                judge_sum(plan_.sums[plan_.nodes[node].sum], dossier_, question_.as_of, plan_.room,
                          judgement_);
                break;
            case Node::Kind::fact:
                judge_fact(std::get<scheme::FactRule>(clause.rule), dossier_, question_.as_of,
                           finding);
                break;
            case Node::Kind::age:
                judge_age(std::get<scheme::AgeRule>(clause.rule), dossier_, question_.as_of,
                          finding);
                break;
            case Node::Kind::bar:
                judge_bar(std::get<scheme::Bar>(clause.rule), dossier_, question_.as_of, finding);
                break;
            case Node::Kind::decision:
                judge_decision(std::get<scheme::Decision>(clause.rule), dossier_, question_.as_of,
                               finding);
                break;
        }
        const Date as_of = question_.as_of;
        if (!is_due(node) ||
            (clause.when && !holds(*clause.when, dossier_, as_of, Unknown::is_as_of)))
            settle(node, Status::not_applicable);
        else if (clause.waived_when && holds(*clause.waived_when, dossier_, as_of, Unknown::fails))
            settle(node, Status::waived);
    }

    // An item that comes every n years is due at the first renewal after each n years have passed
    // since certification; in doubt it is told.
    bool is_due(std::uint32_t node) const {
        const auto& [every, cycle] = plan_.nodes[node].rhythm;
        const auto& certified = dossier_.milestone(scheme::Milestone::certified);
        const auto& expiry = dossier_.milestone(scheme::Milestone::expiry);
        if (every == 0 || !certified || !expiry) return true;
        // Ends that lie some days off the anniversary belong to the nearest renewal.
        const auto renewals = (whole_months(*certified, *expiry) + cycle / 2) / cycle;
        return renewals * cycle / every > (renewals - 1) * cycle / every;
    }

    // The clause and all within it do not ask anything more.
    void settle(std::uint32_t node, Status status) {
        for (auto n = node; n < plan_.nodes[node].end; ++n) {
            judgement_.findings[n].status = status;
            judgement_.findings[n].missing = 0;
        }
    }

    void judge_group(const scheme::Group& group, std::uint32_t node) {
        ways_.clear();
        for (auto n = node + 1; n < plan_.nodes[node].end; n = plan_.nodes[n].end)
            ways_.push_back({n, rank_of(judgement_.findings[n].status), distance(n)});
        std::size_t needed = ways_.size();
        if (group.need != scheme::Group::Need::all) {
            needed = group.need == scheme::Group::Need::any
                         ? 1
                         : static_cast<std::size_t>(std::max(0, group.count));
            choose(std::min(needed, ways_.size()));
        }
        Finding& finding = judgement_.findings[node];
        finding.status = Status::not_applicable;
        for (std::size_t i = 0; i < std::min(needed, ways_.size()); ++i)
            weigh(finding.status, judgement_.findings[ways_[i].node], finding.advisory);
        if (group.need == scheme::Group::Need::all) return;
        finding.measure = Measure::count;
        finding.needed = static_cast<std::int64_t>(needed);
        std::size_t open = 0;
        for (const Way& way : ways_) {
            const Status status = judgement_.findings[way.node].status;
            open += status != Status::not_applicable ? 1 : 0;
            finding.counted += status == Status::met || status == Status::waived ? 1 : 0;
        }
        finding.missing = std::max<std::int64_t>(0, finding.needed - finding.counted);
        // A way that does not apply to this person is no way.
        if (open < needed) finding.status = Status::short_of;
    }

    struct Way {
        std::uint32_t node;
        int rank;
        std::int64_t distance;  // thousandths of a requirement still to do
    };

    // The named pathway first, then the ways that are met, then the nearest; as declared on a tie.
    void choose(std::size_t needed) {
        auto order = [&](const Way& way) {
            const Finding& finding = judgement_.findings[way.node];
            const bool is_asked =
                !question_.pathway.empty() && finding.clause->pathway == question_.pathway;
            const bool is_closed = finding.status == Status::not_applicable;
            return std::tuple(is_asked ? 0 : 1, is_closed ? 1 : 0, way.rank, way.distance,
                              way.node);
        };
        std::ranges::sort(ways_, {}, order);
        for (std::size_t i = needed; i < ways_.size(); ++i)
            for (auto n = ways_[i].node; n < plan_.nodes[ways_[i].node].end; ++n)
                judgement_.findings[n].chosen = false;
    }

    std::int64_t distance(std::uint32_t node) const {
        std::int64_t sum = 0;
        for (auto n = node; n < plan_.nodes[node].end; ++n) {
            const Finding& finding = judgement_.findings[n];
            if (plan_.nodes[n].kind == Node::Kind::group || !finding.chosen || finding.advisory)
                continue;
            if (is_settled(finding.status)) continue;
            sum += finding.needed > 0
                       ? std::max<std::int64_t>(1, finding.missing * 1000 / finding.needed)
                       : 1000;
        }
        return sum;
    }

    Judge::Plan& plan_;
    const Dossier& dossier_;
    const Question& question_;
    Judgement& judgement_;
    std::vector<Way> ways_;
    std::vector<std::int64_t> needs_;
};

}  // namespace

Judge::Judge(const scheme::Edition& edition, Purpose purpose)
    : plan_(std::make_unique<Plan>(plan_of(edition, purpose))) {}
Judge::~Judge() = default;
Judge::Judge(Judge&&) noexcept = default;
Judge& Judge::operator=(Judge&&) noexcept = default;

const scheme::Edition& Judge::edition() const { return *plan_->edition; }

void Judge::judge(const Dossier& dossier, const Question& question, Judgement& judgement) {
    Judging(*plan_, dossier, question, judgement).run();
}

Judgement Judge::judge(const Dossier& dossier, const Question& question) {
    Judgement judgement;
    judge(dossier, question, judgement);
    return judgement;
}

}  // namespace waymark::eligibility
