// SPDX-License-Identifier: Apache-2.0
// How many dossiers of 60 entries are judged in a second against il-crss, on one core, and how that
// compares with the same question put to a general solver (CBC) in the same run.
#include <coin/Cbc_C_Interface.h>
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cmath>
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
        for (const auto domain : {0, 3, 4, 5})
            add_floor(EntryKind::training, UINT64_C(1) << domain, 10, -1);
        add_floor(EntryKind::training, 0b100, 6, -1);
        add_row(columns_of(EntryKind::training, 0b10), 'L', 54.0 * Hours::parts_per_hour);
        const int independent = add_column(1, 0);
        const int success = add_column(1, 0);
        add_row({{independent, 1}, {success, 1}}, 'E', 1);
        add_floor(EntryKind::work, ~UINT64_C(0), 2000, independent);
        add_floor(EntryKind::supervision, ~UINT64_C(0), 100, independent);
        add_floor(EntryKind::internship, ~UINT64_C(0), 300, success);
    }
    ~SolverModel() { Cbc_deleteModel(model_); }
    SolverModel(const SolverModel&) = delete;
    SolverModel& operator=(const SolverModel&) = delete;

    double solve() {
        Cbc_solve(model_);
        return Cbc_getObjValue(model_);
    }

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
        terms.emplace_back(add_column(floor, 1), 1);
        if (chosen >= 0) terms.emplace_back(chosen, -floor);
        add_row(terms, 'G', chosen >= 0 ? 0 : floor);
    }

    Cbc_Model* model_;
    int columns_ = 0;
    std::vector<Column> entries_;
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

// Solves some of the dossiers; tells where the solver's answer differs from the judge's.
double solved_a_second(const scheme::Edition& edition,
                       const std::vector<eligibility::Dossier>& dossiers) {
    constexpr std::size_t some = 20;
    eligibility::Judge judge(edition);
    double took = 0;
    for (std::size_t i = 0; i < some; ++i) {
        const auto start = Clock::now();
        const double missing = SolverModel(dossiers[i]).solve();
        took += seconds_since(start);
        std::int64_t judged = 0;
        for (const auto& finding : judge.judge(dossiers[i], {as_of, {}}).findings)
            if (finding.measure == eligibility::Measure::hours && finding.chosen)
                judged += finding.missing;
        if (std::llround(missing) != judged)
            fmt::print("dossier {}: the solver misses {} parts, the judge {}\n", i, missing,
                       judged);
    }
    return static_cast<double>(some) / took;
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
        solved.push_back(solved_a_second(loaded->edition, dossiers));
        ratios.push_back(judged.back() / solved.back());
    }
    fmt::print("judgement of 60 entries against il-crss, one core   {:>10.0f} a second\n",
               median(judged));
    fmt::print("the same sums, put to CBC as an integer model       {:>10.0f} a second\n",
               median(solved));
    fmt::print("ratio, median of paired rounds                      {:>10.0f}\n", median(ratios));
    return 0;
}
