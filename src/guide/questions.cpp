// SPDX-License-Identifier: Apache-2.0
#include "guide/questions.h"

#include <algorithm>

namespace waymark::guide {

namespace {

using scheme::Clause;
using scheme::EntryKind;
using scheme::FactRule;
using scheme::Part;

Step step_of(const scheme::Sum& sum) {
    switch (sum.of.empty() ? EntryKind::training : sum.of.front()) {
        case EntryKind::training:
        case EntryKind::course: return Step::training;
        case EntryKind::work:
        case EntryKind::internship: return Step::work;
        case EntryKind::supervision: return Step::supervision;
    }
    return Step::training;
}

std::string_view name_of(EntryKind kind) {
    switch (kind) {
        case EntryKind::training: return "training";
        case EntryKind::work: return "work";
        case EntryKind::supervision: return "supervision";
        case EntryKind::internship: return "internship";
        case EntryKind::course: return "course";
    }
    return "training";
}

std::string fact_field(const FactRule& rule) {
    return "fact." + (rule.any_of.empty() ? std::string() : rule.any_of.front());
}

class Asking {
public:
    explicit Asking(std::string_view pathway) : pathway_(pathway) {}

    void clauses(const std::vector<Clause>& of) {
        for (const Clause& clause : of) about(clause);
    }
    std::vector<Question> done() {
        std::ranges::stable_sort(asked_, {}, &Question::step);
        return std::move(asked_);
    }

private:
    void about(const Clause& clause) {
        if (clause.advisory) return;
        if (const auto* group = std::get_if<scheme::Group>(&clause.rule))
            return about(clause, *group);
        if (const auto* sum = std::get_if<scheme::Sum>(&clause.rule)) return about(clause, *sum);
        if (const auto* fact = std::get_if<FactRule>(&clause.rule)) return about(clause, *fact);
        if (std::holds_alternative<scheme::AgeRule>(clause.rule))
            add(clause, "born", Step::papers, Ask::day);
    }

    void about(const Clause& clause, const scheme::Group& group) {
        const auto is_way = [](const Clause& within) { return !within.pathway.empty(); };
        if (!std::ranges::any_of(group.of, is_way)) return clauses(group.of);
        auto& question = add(clause, "way", Step::way, Ask::way);
        for (const Clause& way : group.of) {
            if (is_way(way)) question.ways.push_back({way.pathway, way.title});
        }
        for (const Clause& way : group.of) {
            if (way.pathway == pathway_) about(way);
        }
    }

    void about(const Clause& clause, const scheme::Sum& sum) {
        parts(clause, sum, sum.whole);
        if (sum.whole.where.duty_share_min) add(clause, "share", Step::work, Ask::share);
    }

    // The innermost parts are asked for; what is around them is their sum.
    void parts(const Clause& clause, const scheme::Sum& sum, const Part& part) {
        for (const Part& within : part.parts) parts(clause, sum, within);
        const bool is_leaf = part.parts.empty();
        if (!is_leaf && part.categories.empty() && !part.any_category) return;
        const bool is_whole = &part == &sum.whole;
        std::string field(name_of(sum.of.empty() ? EntryKind::training : sum.of.front()));
        if (!part.categories.empty()) field += "." + part.categories.front();
        auto& question = add(clause, field, step_of(sum), Ask::hours);
        if (question.part != nullptr) return;
        question.part = &part;
        question.needed = part.floor;
        if (!is_whole && !part.title.is_empty()) question.title = part.title;
    }

    void about(const Clause& clause, const FactRule& rule) {
        switch (rule.as) {
            case FactRule::As::attestation:
                if (rule.evidence == scheme::Evidence::none) return;
                add(clause, fact_field(rule), Step::papers, Ask::yes_no);
                return;
            case FactRule::As::document:
            case FactRule::As::credential:
                add(clause, fact_field(rule), Step::papers, Ask::paper);
                return;
            case FactRule::As::signature:
            case FactRule::As::exam:
            case FactRule::As::payment:
                add(clause, fact_field(rule), Step::papers, Ask::yes_no);
                return;
            case FactRule::As::letters:
            case FactRule::As::duration:
            case FactRule::As::number:
                add(clause, fact_field(rule), Step::papers, Ask::number);
                return;
            case FactRule::As::share:
                add(clause, fact_field(rule), Step::papers, Ask::share);
                return;
        }
    }

    Question& add(const Clause& clause, std::string field, Step step, Ask ask) {
        const auto known = std::ranges::find(asked_, field, &Question::field);
        if (known != asked_.end()) return *known;
        Question question;
        question.field = std::move(field);
        question.step = step;
        question.ask = ask;
        question.title = clause.title;
        question.note = clause.note;
        question.clause = &clause;
        return asked_.emplace_back(std::move(question));
    }

    std::string_view pathway_;
    std::vector<Question> asked_;
};

}  // namespace

std::vector<Question> questions(const scheme::Edition& edition, std::string_view pathway) {
    Asking asking(pathway);
    asking.clauses(edition.requirements);
    return asking.done();
}

}  // namespace waymark::guide
