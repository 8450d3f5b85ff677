// SPDX-License-Identifier: Apache-2.0
#include "tests/properties/oracle.h"

#include <glpk.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

#include "tests/properties/what_counts.h"

namespace waymark::properties {

namespace {

using scheme::Part;

struct Free {
    void operator()(glp_prob* p) const { glp_delete_prob(p); }
};

// A linear model, row by row.
class Model {
public:
    Model() : problem_(glp_create_prob()) { glp_set_obj_dir(problem_.get(), GLP_MIN); }
    int variable(double most, double cost) {
        const int column = glp_add_cols(problem_.get(), 1);
        if (most < 0)
            glp_set_col_bnds(problem_.get(), column, GLP_LO, 0, 0);
        else if (most == 0)
            glp_set_col_bnds(problem_.get(), column, GLP_FX, 0, 0);
        else
            glp_set_col_bnds(problem_.get(), column, GLP_DB, 0, most);
        glp_set_obj_coef(problem_.get(), column, cost);
        return column;
    }
    int choice() {
        const int column = glp_add_cols(problem_.get(), 1);
        glp_set_col_kind(problem_.get(), column, GLP_BV);
        has_choices_ = true;
        return column;
    }
    using Terms = std::vector<std::pair<int, double>>;
    int row(const Terms& terms, int kind, double bound) {
        const int row = glp_add_rows(problem_.get(), 1);
        glp_set_row_bnds(problem_.get(), row, kind, bound, bound);
        std::map<int, double> joined;
        for (const auto& [column, factor] : terms) joined[column] += factor;
        std::vector<int> columns{0};
        std::vector<double> factors{0};
        for (const auto& [column, factor] : joined) {
            columns.push_back(column);
            factors.push_back(factor);
        }
        glp_set_mat_row(problem_.get(), row, static_cast<int>(joined.size()), columns.data(),
                        factors.data());
        return row;
    }
    void cost(int column, double cost) { glp_set_obj_coef(problem_.get(), column, cost); }
    void fix_at_most(int column, double most) {
        glp_set_col_bnds(problem_.get(), column, most <= 0 ? GLP_FX : GLP_DB, 0,
                         std::max(0.0, most));
    }
    /// The least cost; negative when there is no way.
    double solve() {
        glp_smcp simplex;
        glp_init_smcp(&simplex);
        simplex.msg_lev = GLP_MSG_OFF;
        if (!has_choices_) {
            glp_simplex(problem_.get(), &simplex);
            return glp_get_status(problem_.get()) == GLP_OPT ? glp_get_obj_val(problem_.get()) : -1;
        }
        glp_iocp integer;
        glp_init_iocp(&integer);
        integer.msg_lev = GLP_MSG_OFF;
        integer.presolve = GLP_ON;
        glp_intopt(problem_.get(), &integer);
        return glp_mip_status(problem_.get()) == GLP_OPT ? glp_mip_obj_val(problem_.get()) : -1;
    }

private:
    std::unique_ptr<glp_prob, Free> problem_;
    bool has_choices_ = false;
};

class Question {
public:
    explicit Question(const Case& question) : case_(question), sum_(question.sum()) {
        add_parts(sum_.whole, -1);
        add_entries();
        add_substitutions();
        add_floors();
        add_limits();
    }

    Answer answer(Ask ask) {
        Answer answer;
        // Hour parts do not divide: a share of them is rounded against the person, by less than
        // one.
        answer.total = std::llround(std::ceil(model_.solve() - 1e-6));
        if (ask == Ask::total_and_order) find_order(answer);
        if (ask == Ask::total_and_additions) find_additions(answer);
        return answer;
    }

private:
    struct Bucket {
        const Part* part;
        int parent;
        bool needs_paid;
        Model::Terms through;
        int missing = 0;
    };

    void add_parts(const Part& part, int parent) {
        const int index = static_cast<int>(buckets_.size());
        const bool needs_paid =
            !part.where.setting.empty() ||
            (parent >= 0 && buckets_[static_cast<std::size_t>(parent)].needs_paid);
        buckets_.push_back({&part, parent, needs_paid, {}, 0});
        for (const auto& inner : part.parts) add_parts(inner, index);
    }

    void pour(int variable, std::size_t bucket) {
        for (int b = static_cast<int>(bucket); b >= 0;
             b = buckets_[static_cast<std::size_t>(b)].parent)
            buckets_[static_cast<std::size_t>(b)].through.emplace_back(variable, 1.0);
    }

    bool may_count(const eligibility::Entry& entry, const Bucket& bucket) const {
        if (bucket.needs_paid && entry.setting != scheme::Setting::paid) return false;
        return std::ranges::any_of(bucket.part->categories, [&](const std::string& category) {
            for (std::size_t i = 0; i < case_.dossier.categories.size(); ++i)
                if (case_.dossier.categories[i] == category)
                    return (entry.categories >> i & 1U) != 0;
            return false;
        });
    }

    void add_entries() {
        std::map<std::uint32_t, std::pair<Model::Terms, double>> events;
        for (const auto& entry : case_.dossier.entries) {
            Model::Terms given;
            for (std::size_t b = 0; b < buckets_.size(); ++b) {
                if (!may_count(entry, buckets_[b])) continue;
                const int x = model_.variable(-1, 0);
                given.emplace_back(x, 1.0);
                pour(x, b);
                if (entry.delivery == scheme::Delivery::self_paced) limited_.emplace_back(x, 1.0);
            }
            if (given.empty()) continue;
            const auto amount = static_cast<double>(hours_counted(case_, entry));
            model_.row(given, GLP_UP, amount);
            if (entry.event == 0) continue;
            auto& [terms, longest] = events[entry.event];
            terms.insert(terms.end(), given.begin(), given.end());
            longest = std::max(longest, amount);
        }
        for (const auto& [event, gives] : events) model_.row(gives.first, GLP_UP, gives.second);
    }

    bool is_inside(std::size_t bucket, const std::string& part) const {
        for (int b = static_cast<int>(bucket); b >= 0;
             b = buckets_[static_cast<std::size_t>(b)].parent)
            if (buckets_[static_cast<std::size_t>(b)].part->id == part) return true;
        return false;
    }

    void add_substitutions() {
        std::map<std::string, Model::Terms> exclusive;
        for (const auto& substitution : sum_.substitutions) {
            if (!is_granted(case_, substitution)) continue;
            Model::Terms given;
            for (std::size_t b = 0; b < buckets_.size(); ++b) {
                if (buckets_[b].part->categories.empty()) continue;
                if (!substitution.part.empty() && !is_inside(b, substitution.part)) continue;
                const int x = model_.variable(-1, 0);
                given.emplace_back(x, 1.0);
                pour(x, b);
            }
            if (given.empty()) continue;
            const int taken = model_.choice();
            given.emplace_back(taken, -static_cast<double>(substitution.credit.parts()));
            model_.row(given, GLP_UP, 0);
            if (!substitution.only_one.empty())
                exclusive[substitution.only_one].emplace_back(taken, 1.0);
        }
        for (const auto& [name, taken] : exclusive) model_.row(taken, GLP_UP, 1);
    }

    void add_floors() {
        std::map<int, Model::Terms> chosen_of;
        for (auto& bucket : buckets_) {
            const auto floor = static_cast<double>(bucket.part->floor.parts());
            bucket.missing = model_.variable(-1, 1);
            auto terms = bucket.through;
            if (bucket.part->cap)
                model_.row(terms, GLP_UP, static_cast<double>(bucket.part->cap->parts()));
            terms.emplace_back(bucket.missing, 1.0);
            const bool is_optional =
                bucket.parent >= 0 &&
                buckets_[static_cast<std::size_t>(bucket.parent)].part->parts_needed;
            if (!is_optional) {
                model_.row(terms, GLP_LO, floor);
                continue;
            }
            const int is_chosen = model_.choice();
            terms.emplace_back(is_chosen, -floor);
            model_.row(terms, GLP_LO, 0);
            chosen_of[bucket.parent].emplace_back(is_chosen, 1.0);
        }
        for (const auto& [parent, chosen] : chosen_of)
            model_.row(chosen, GLP_FX,
                       *buckets_[static_cast<std::size_t>(parent)].part->parts_needed);
    }

    void add_limits() {
        if (sum_.limits.empty()) return;
        const auto& limit = sum_.limits.front();
        if (limit.at_most)
            model_.row(limited_, GLP_UP, static_cast<double>(limit.at_most->parts()));
        if (!limit.share_max) return;
        // 100 limited <= share * all
        Model::Terms terms;
        for (const auto& [x, one] : limited_) terms.emplace_back(x, 100.0);
        for (const auto& [x, one] : buckets_.front().through)
            terms.emplace_back(x, -*limit.share_max);
        model_.row(terms, GLP_UP, 0);
    }

    // Ties go to the part declared first: fix what is known, ask for the next.
    void find_order(Answer& answer) {
        Model::Terms all;
        for (const auto& bucket : buckets_) all.emplace_back(bucket.missing, 1.0);
        model_.row(all, GLP_UP, static_cast<double>(answer.total));
        for (const auto& [column, one] : all) model_.cost(column, 0);
        for (const auto& bucket : buckets_) {
            model_.cost(bucket.missing, 1);
            const auto least = std::llround(model_.solve());
            answer.missing.push_back(least);
            model_.cost(bucket.missing, 0);
            model_.fix_at_most(bucket.missing, static_cast<double>(least));
        }
    }

    void find_additions(Answer& answer) {
        for (auto& bucket : buckets_) {
            model_.cost(bucket.missing, 0);
            model_.fix_at_most(bucket.missing, 0);
        }
        // Further hours come into each part that takes any; rows are made anew for them.
        Question wishing(case_, true);
        answer.additions = std::llround(std::ceil(wishing.model_.solve() - 1e-6));
    }

    Question(const Case& question, bool) : case_(question), sum_(question.sum()) {
        add_parts(sum_.whole, -1);
        add_entries();
        for (std::size_t b = 0; b < buckets_.size(); ++b) {
            if (buckets_[b].part->categories.empty()) continue;
            pour(model_.variable(-1, 1), b);
        }
        add_floors();
        add_limits();
        for (const auto& bucket : buckets_) model_.fix_at_most(bucket.missing, 0);
    }

    const Case& case_;
    const scheme::Sum& sum_;
    Model model_;
    std::vector<Bucket> buckets_;
    Model::Terms limited_;
};

}  // namespace

Answer ask_solver(const Case& question, Ask ask) { return Question(question).answer(ask); }

}  // namespace waymark::properties
