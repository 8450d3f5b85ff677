// SPDX-License-Identifier: Apache-2.0
// How many dossiers of 60 entries are judged in a second against il-crss, on one core, and how that
// compares with a general solver (CBC) in the same run: asked for the least total shortfall alone,
// and asked what the judge answers, which is also where the shortfall lies.
#include <coin/Cbc_C_Interface.h>
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <random>

#include "base/ensure.h"
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

// Forty trainings, a third of them fit for two categories; fourteen months of work; six
// supervisions.
eligibility::Dossier dossier_of(unsigned seed) {
    std::mt19937 random(seed);
    auto pick = [&](int low, int high) { return std::uniform_int_distribution(low, high)(random); };
    eligibility::Dossier dossier;
    dossier.categories = {
        "advocacy",        "core", "ethics", "mentoring", "professional_responsibility",
        "recovery_support"};
    for (int i = 1; i <= 40; ++i) {
        auto in = UINT64_C(1) << pick(0, 5);
        if (i % 3 == 0) in |= UINT64_C(1) << pick(0, 5);
        dossier.entries.push_back(
            entry(i, scheme::EntryKind::training, Hours::of_minutes(15 * pick(4, 14)), in));
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

// All sums of the edition as one integer model, built and solved from scratch: what a program would
// do that leaves crediting to a solver. A column for the hour parts of each entry in each category,
// one for what each floor is missing, one that chooses between the two ways to gain experience.
class SolverModel {
public:
    explicit SolverModel(const eligibility::Dossier& dossier) : model_(Cbc_newModel()) {
        Cbc_setLogLevel(model_, 0);
        for (const auto& one : dossier.entries) add_entry(one);
        using scheme::EntryKind;
        const std::uint64_t specific = 0b111001;
        add_floor(EntryKind::training, ~UINT64_C(0), 100, -1);
        add_floor(EntryKind::training, specific, 40, -1);
        for (const auto domain : {0, 4, 3, 5})  // as declared
            add_floor(EntryKind::training, UINT64_C(1) << domain, 10, -1);
        add_floor(EntryKind::training, 0b100, 6, -1);
        add_row(columns_of(EntryKind::training, 0b10), 'L', 54.0 * Hours::parts_per_hour);
        const int independent = add_column(1, 0);
        const int success = add_column(1, 0);
        add_row({{independent, 1}, {success, 1}}, 'E', 1);
        add_floor(EntryKind::work, ~UINT64_C(0), 2000, independent);
        add_floor(EntryKind::supervision, ~UINT64_C(0), 100, independent);
        add_floor(EntryKind::internship, ~UINT64_C(0), 300, success);
        Terms total;
        for (const int column : missing_) total.emplace_back(column, 1);
        add_row(total, 'L', 1e12);
        total_row_ = rows_ - 1;
    }
    ~SolverModel() { Cbc_deleteModel(model_); }
    SolverModel(const SolverModel&) = delete;
    SolverModel& operator=(const SolverModel&) = delete;

    /// The least that is missing, in hour parts, over all floors or the one asked for. Once only:
    /// the solver keeps its first answer.
    std::int64_t solve() {
        Cbc_solve(model_);
        return std::llround(Cbc_getObjValue(model_));
    }

    /// Asks for one floor's shortfall instead, where the total and the floors before it are known.
    void ask_only(std::size_t floor, std::int64_t total, std::span<const std::int64_t> before) {
        Cbc_setRowUpper(model_, total_row_, static_cast<double>(total));
        for (const int column : missing_) Cbc_setObjCoeff(model_, column, 0);
        Cbc_setObjCoeff(model_, missing_[floor], 1);
        for (std::size_t i = 0; i < before.size(); ++i)
            Cbc_setColUpper(model_, missing_[i], static_cast<double>(before[i]));
    }
    std::size_t floor_count() const { return missing_.size(); }

private:
    using Terms = std::vector<std::pair<int, double>>;
    struct Column {
        int column;
        scheme::EntryKind kind;
        std::uint64_t in;
    };

    int add_column(double most, double cost) {
        Cbc_addCol(model_, "", 0, most, cost, 1, 0, nullptr, nullptr);
        return columns_++;
    }
    void add_row(const Terms& terms, char sense, double bound) {
        std::vector<int> columns;
        std::vector<double> factors;
        for (const auto& [column, factor] : terms) {
            columns.push_back(column);
            factors.push_back(factor);
        }
        Cbc_addRow(model_, "", static_cast<int>(terms.size()), columns.data(), factors.data(),
                   sense, bound);
        ++rows_;
    }
    void add_entry(const eligibility::Entry& one) {
        const auto amount = static_cast<double>(one.amount.parts());
        Terms given;
        const auto bits = one.categories == 0 ? UINT64_C(1) << 63 : one.categories;
        for (int c = 0; c < 64; ++c) {
            if ((bits >> c & 1U) == 0) continue;
            given.emplace_back(add_column(amount, 0), 1);
            entries_.push_back({given.back().first, one.kind, UINT64_C(1) << c});
        }
        add_row(given, 'L', amount);
    }
    Terms columns_of(scheme::EntryKind kind, std::uint64_t in) const {
        Terms terms;
        for (const auto& entry : entries_)
            if (entry.kind == kind && (entry.in & in) != 0) terms.emplace_back(entry.column, 1);
        return terms;
    }
    void add_floor(scheme::EntryKind kind, std::uint64_t in, int hours, int chosen) {
        const auto floor = static_cast<double>(hours * Hours::parts_per_hour);
        auto terms = columns_of(kind, in);
        missing_.push_back(add_column(floor, 1));
        terms.emplace_back(missing_.back(), 1);
        if (chosen >= 0) terms.emplace_back(chosen, -floor);
        add_row(terms, 'G', chosen >= 0 ? 0 : floor);
    }

    Cbc_Model* model_;
    int columns_ = 0;
    int rows_ = 0;
    int total_row_ = 0;
    std::vector<int> missing_;  // the column of each floor's shortfall, as declared
    std::vector<Column> entries_;
};

// What is missing to each floor, where ties go as the scheme declares: least in the first floor,
// then in the second, and so on. Weights would need more digits than a solver's tolerance leaves,
// so each floor in turn becomes the objective and is then held.
std::vector<std::int64_t> solve_in_order(const eligibility::Dossier& dossier) {
    SolverModel whole(dossier);
    const auto total = whole.solve();
    std::vector<std::int64_t> missing;
    for (std::size_t floor = 0; floor < whole.floor_count(); ++floor) {
        SolverModel model(dossier);
        model.ask_only(floor, total, missing);
        missing.push_back(model.solve());
    }
    return missing;
}

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

// What the judge finds missing to each floor, in the order of the solver's model.
std::vector<std::int64_t> judged_missing(eligibility::Judge& judge,
                                         const eligibility::Dossier& dossier) {
    std::vector<std::int64_t> missing;
    for (const auto& finding : judge.judge(dossier, {as_of, {}}).findings)
        if (finding.measure == eligibility::Measure::hours && finding.limit == nullptr &&
            finding.needed > 0)
            missing.push_back(finding.chosen ? finding.missing : 0);
    return missing;
}

struct Solved {
    double totals_a_second;
    double answers_a_second;
};

// Solves some of the dossiers both ways; stops where the solver's answer differs from the judge's.
Solved solved_a_second(const scheme::Edition& edition,
                       const std::vector<eligibility::Dossier>& dossiers) {
    constexpr std::size_t some = 20;
    eligibility::Judge judge(edition);
    double for_totals = 0;
    double for_answers = 0;
    for (std::size_t i = 0; i < some; ++i) {
        auto start = Clock::now();
        const auto total = SolverModel(dossiers[i]).solve();
        for_totals += seconds_since(start);
        start = Clock::now();
        const auto missing = solve_in_order(dossiers[i]);
        for_answers += seconds_since(start);
        const auto judged = judged_missing(judge, dossiers[i]);
        ensure(total == std::accumulate(judged.begin(), judged.end(), INT64_C(0)),
               "the solver and the judge find the same total missing");
        ensure(missing == judged, "the solver and the judge find it missing in the same places");
    }
    return {some / for_totals, some / for_answers};
}

}  // namespace

int main() {
    auto loaded = scheme::load(scheme::Shelf::shipped(), "il-crss@2023-04", as_of);
    if (!loaded) return 1;
    std::vector<eligibility::Dossier> dossiers;
    for (unsigned seed = 1; seed <= 200; ++seed) dossiers.push_back(dossier_of(seed));
    std::vector<double> judged, totals, answers, times_total, times_answer;
    for (int round = 0; round < rounds; ++round) {
        judged.push_back(judged_a_second(loaded->edition, dossiers));
        const auto solved = solved_a_second(loaded->edition, dossiers);
        totals.push_back(solved.totals_a_second);
        answers.push_back(solved.answers_a_second);
        times_total.push_back(judged.back() / totals.back());
        times_answer.push_back(judged.back() / answers.back());
    }
    fmt::print("judgement of 60 entries against il-crss, one core   {:>10.0f} a second\n",
               median(judged));
    fmt::print("CBC, least total shortfall alone                    {:>10.0f} a second, 1/{:.0f}\n",
               median(totals), median(times_total));
    fmt::print("CBC, the same question: total, then ties in order   {:>10.0f} a second, 1/{:.0f}\n",
               median(answers), median(times_answer));
    return 0;
}
