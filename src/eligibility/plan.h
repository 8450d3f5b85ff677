// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "eligibility/crediting.h"
#include "eligibility/eligibility.h"
#include "eligibility/sieve.h"

/// An edition made ready for judging: its clauses, parts and limits in one flat list, in the order
/// in which a reader meets them, so that the finding about a node has the node's own index.
namespace waymark::eligibility {

/// How many ways of meeting a sum (k of its parts, one degree of several) are tried before a person
/// has to decide.
inline constexpr std::size_t ways_max = 256;

/// A place where only some of a part's parts must reach their floor.
struct SomeOf {
    std::size_t bucket = 0;
    std::vector<std::size_t> among;  ///< buckets with a floor
    int needed = 0;
};

/// Hours a fact may stand for.
struct Grant {
    const scheme::Substitution* substitution = nullptr;
    std::uint32_t leaves = 0;
};

/// A sum, compiled.
struct SumPlan {
    const scheme::Sum* sum = nullptr;
    std::uint32_t node = 0;  ///< of its clause
    crediting::Tree tree;
    std::vector<std::uint32_t> bucket_node;  ///< node of each bucket; the first is `node`
    std::vector<std::int64_t> floors;
    std::vector<std::uint32_t> limit_node;
    std::vector<std::int64_t> limits;
    int shared_limit = -1;
    std::vector<SomeOf> some_of;
    std::vector<Grant> grants;
    Sieve sieve;
    bool needs_person = false;         ///< more ways than are searched
    bool has_unchecked_share = false;  ///< one beside other limits, which a person has to check
};

/// An item that not every renewal asks for.
struct Rhythm {
    int every_months = 0;  ///< zero: each renewal asks for it
    int cycle_months = 0;
};

struct Node {
    enum class Kind : std::uint8_t { group, sum, part, limit, fact, age, bar, decision };
    Kind kind = Kind::group;
    std::uint32_t end = 0;  ///< one past the last node inside
    std::uint32_t sum = 0;  ///< index in Plan::sums
    Rhythm rhythm;          ///< of a renewal item
};

/// What one judgement works in.
struct Room {
    crediting::Crediting crediting, best, trial;
    std::vector<std::int64_t> floors, limits;
    std::vector<const Grant*> granted;
    Sifted sifted, sifted_all;
};

struct Judge::Plan {
    const scheme::Edition* edition = nullptr;
    std::vector<Node> nodes;
    std::vector<Finding> blank;  ///< a finding for each node, before judging
    std::vector<SumPlan> sums;
    Room room;
};

/// Reads the edition once. The plan points into it.
Judge::Plan plan_of(const scheme::Edition& edition, Purpose purpose);

/// Credits the dossier's hours to a sum and fills the findings of its parts and limits.
void judge_sum(const SumPlan& plan, const Dossier& dossier, Date as_of, Room& room,
               Judgement& judgement);

/// Facts, ages, bars, decisions and guards.
void judge_fact(const scheme::FactRule& rule, const Dossier& dossier, Date as_of, Finding& finding);
void judge_age(const scheme::AgeRule& rule, const Dossier& dossier, Date as_of, Finding& finding);
void judge_bar(const scheme::Bar& rule, const Dossier& dossier, Date as_of, Finding& finding);
/// Of several decisions the latest holds; of two on one day, a person says which.
void judge_decision(const scheme::Decision& rule, const Dossier& dossier, Date as_of,
                    Finding& finding);
/// What a guard on a day makes of a file that does not have the day: the day of the judgement, or
/// nothing. A waiver is never granted on a day nobody stated.
enum class Unknown : std::uint8_t { is_as_of, fails };
bool holds(const scheme::Guard& guard, const Dossier& dossier, Date as_of, Unknown unknown);

/// The milestone, or the day of the judgement when the file does not have it.
Date day_of(scheme::Milestone milestone, const Dossier& dossier, Date as_of);

}  // namespace waymark::eligibility
