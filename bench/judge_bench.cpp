// SPDX-License-Identifier: Apache-2.0
// How many dossiers of 60 entries are judged in a second against il-crss, on one core, and how that
// compares with the same question put to a general solver (GLPK) in the same run.
#include <fmt/core.h>
#include <glpk.h>

#include <algorithm>
#include <chrono>
#include <random>

#include "eligibility/eligibility.h"
#include "scheme/load.h"

namespace {

using namespace waymark;
using Clock = std::chrono::steady_clock;

constexpr int rounds = 7;
constexpr Date as_of = Date::of_days(19875);  // 2024-06-01

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

eligibility::Entry entry(int number, scheme::EntryKind kind, Hours amount, std::uint64_t in) {
    eligibility::Entry made;
    made.id = fmt::format("e{:02}", number);
    made.kind = kind;
    made.amount = amount;
    made.categories = in;
    made.on = made.begun = days_before(as_of, 20 + 17 * number % 900);
    made.delivery = scheme::Delivery::live_online;
    made.recognition = scheme::Recognition::recognized;
    made.setting = scheme::Setting::paid;
    made.evidence = scheme::Evidence::document;
    made.duty_share = 60;
    made.event = static_cast<std::uint32_t>(number);
    return made;
}

// Forty trainings, a third of them fit for two categories; fourteen months of work; six supervisions.
eligibility::Dossier dossier_of(unsigned seed) {
    std::mt19937 random(seed);
    auto pick = [&](int low, int high) {
        return std::uniform_int_distribution(low, high)(random);
    };
    eligibility::Dossier dossier;
    dossier.categories = {"advocacy", "core",  "ethics", "mentoring", "professional_responsibility",
                          "recovery_support"};
    for (int i = 1; i <= 40; ++i) {
        auto in = UINT64_C(1) << pick(0, 5);
        if (i % 3 == 0) in |= UINT64_C(1) << pick(0, 5);
        dossier.entries.push_back(entry(i, scheme::EntryKind::training,
                                        Hours::of_minutes(15 * pick(4, 14)), in));
    }
    for (int i = 41; i <= 54; ++i)
        dossier.entries.push_back(
            entry(i, scheme::EntryKind::work, Hours::of_hours(pick(120, 168)), 0));
    for (int i = 55; i <= 60; ++i)
        dossier.entries.push_back(
            entry(i, scheme::EntryKind::supervision, Hours::of_hours(pick(12, 20)), 0));
    for (const auto* name : {"high_school_diploma", "disclosure", "code_of_ethics"})
        dossier.facts.push_back({name, scheme::Evidence::document, as_of, {}, {}});
    dossier.facts.push_back({"crss_exam", scheme::Evidence::document, as_of, {}, 71});
    return sorted(std::move(dossier));
}

// The training clause as a linear model, an entry a row, solved from scratch: what a program would
// do that leaves crediting to a solver.
class SolverModel {
public:
    explicit SolverModel(const eligibility::Dossier& dossier) {
        problem_ = glp_create_prob();
        glp_set_obj_dir(problem_, GLP_MIN);
        for (const auto& one : dossier.entries) add_entry(one);
        const std::uint64_t specific = 0b111001;
        add_floor(~UINT64_C(0), 100);
        add_floor(specific, 40);
        for (const auto domain : {0, 3, 4, 5}) add_floor(UINT64_C(1) << domain, 10);
        add_floor(0b100, 6);
        add_cap(0b10, 54);
    }
    ~SolverModel() { glp_delete_prob(problem_); }
    SolverModel(const SolverModel&) = delete;
    SolverModel& operator=(const SolverModel&) = delete;

    double solve() {
        glp_smcp settings;
        glp_init_smcp(&settings);
        settings.msg_lev = GLP_MSG_OFF;
        glp_simplex(problem_, &settings);
        return glp_get_obj_val(problem_);
    }

private:
    struct Flow {
        int column;
        std::uint64_t bit;
    };
    void add_entry(const eligibility::Entry& one) {
        if (one.kind != scheme::EntryKind::training) return;
        const int row = glp_add_rows(problem_, 1);
        glp_set_row_bnds(problem_, row, GLP_UP, 0, static_cast<double>(one.amount.parts()));
        std::vector<int> columns{0};
        for (int c = 0; c < 6; ++c) {
            if ((one.categories >> c & 1U) == 0) continue;
            const int column = glp_add_cols(problem_, 1);
            glp_set_col_bnds(problem_, column, GLP_LO, 0, 0);
            flows_.push_back({column, UINT64_C(1) << c});
            columns.push_back(column);
        }
        const std::vector<double> ones(columns.size(), 1.0);
        glp_set_mat_row(problem_, row, static_cast<int>(columns.size()) - 1, columns.data(),
                        ones.data());
    }
    void add_row(std::uint64_t bits, int kind, double bound, int extra) {
        const int row = glp_add_rows(problem_, 1);
        glp_set_row_bnds(problem_, row, kind, bound, bound);
        std::vector<int> columns{0};
        for (const auto& flow : flows_)
            if ((flow.bit & bits) != 0) columns.push_back(flow.column);
        if (extra > 0) columns.push_back(extra);
        const std::vector<double> ones(columns.size(), 1.0);
        glp_set_mat_row(problem_, row, static_cast<int>(columns.size()) - 1, columns.data(),
                        ones.data());
    }
    void add_floor(std::uint64_t bits, int hours) {
        const int missing = glp_add_cols(problem_, 1);
        glp_set_col_bnds(problem_, missing, GLP_LO, 0, 0);
        glp_set_obj_coef(problem_, missing, 1);
        add_row(bits, GLP_LO, static_cast<double>(hours * Hours::parts_per_hour), missing);
    }
    void add_cap(std::uint64_t bits, int hours) {
        add_row(bits, GLP_UP, static_cast<double>(hours * Hours::parts_per_hour), 0);
    }

    glp_prob* problem_;
    std::vector<Flow> flows_;
};

double judged_a_second(const scheme::Edition& edition,
                       const std::vector<eligibility::Dossier>& dossiers) {
    eligibility::Judge judge(edition);
    eligibility::Judgement judgement;
    constexpr int times = 40;
    std::size_t credits = 0;
    const auto start = Clock::now();
    for (int t = 0; t < times; ++t)
        for (const auto& dossier : dossiers) {
            judge.judge(dossier, {as_of, {}}, judgement);
            credits += judgement.credits.size();
        }
    const double took = seconds_since(start);
    if (credits == 0) fmt::print("nothing was credited\n");
    return times * static_cast<double>(dossiers.size()) / took;
}

double solved_a_second(const std::vector<eligibility::Dossier>& dossiers) {
    double objective = 0;
    const auto start = Clock::now();
    for (const auto& dossier : dossiers) objective += SolverModel(dossier).solve();
    const double took = seconds_since(start);
    if (objective < 0) fmt::print("the solver found less than nothing missing\n");
    return static_cast<double>(dossiers.size()) / took;
}

}  // namespace

int main() {
    auto loaded = scheme::load(scheme::Shelf::shipped(), "il-crss@2023-04", as_of);
    if (!loaded) return 1;
    std::vector<eligibility::Dossier> dossiers;
    for (unsigned seed = 1; seed <= 200; ++seed) dossiers.push_back(dossier_of(seed));
    std::vector<double> judged, solved, ratios;
    for (int round = 0; round < rounds; ++round) {
        judged.push_back(judged_a_second(loaded->edition, dossiers));
        solved.push_back(solved_a_second(dossiers));
        ratios.push_back(judged.back() / solved.back());
    }
    fmt::print("judgement of 60 entries against il-crss, one core   {:>10.0f} a second\n",
               median(judged));
    fmt::print("its training clause alone, put to GLPK              {:>10.0f} a second\n",
               median(solved));
    fmt::print("ratio, median of paired rounds                      {:>10.0f}\n", median(ratios));
    return 0;
}
