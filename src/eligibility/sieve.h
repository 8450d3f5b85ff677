// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "eligibility/crediting.h"
#include "eligibility/eligibility.h"

/// The sieve says of each entry which leaves of a sum it may be credited to, or why to none, and
/// collapses entries that may go to the same places into one supply.
namespace waymark::eligibility {

/// One question asked of an entry. An entry passes a leaf when it passes all of the leaf's tests.
struct Test {
    enum class What : std::uint8_t {
        delivery,
        recognition,
        setting,
        without,
        evidence,
        duty_share,
        recent,
        between
    };
    What what = What::delivery;
    std::uint32_t accepted = 0;  ///< bit per enumerator
    std::uint64_t shut_out = 0;  ///< categories, as bits of Sieve::categories
    scheme::Evidence evidence = scheme::Evidence::none;
    int duty_share_min = 0;
    scheme::Window window;
    scheme::Between between;
    Reason reason = Reason::other_category;
    bool of_whole = false;  ///< asked by the sum itself, so of every leaf
};

struct Leaf {
    std::uint64_t categories = 0;  ///< bits of Sieve::categories
    bool any_category = false;
    std::uint32_t tests = 0;  ///< bit per test that must be passed
};

inline constexpr std::size_t test_max = scheme::sum_conditions_max;

/// A sum's conditions, compiled.
struct Sieve {
    std::uint32_t kinds = 0;              ///< bit per EntryKind
    std::vector<std::string> categories;  ///< sorted; at most 64
    std::vector<Test> tests;
    std::vector<Leaf> leaves;
    bool once_ever = false;
    scheme::Between cycle;  ///< what "another cycle" means, when once_ever
    bool has_cycle = false;
    const scheme::Sum* sum = nullptr;  ///< for its limits
};

/// What to do with hours that lack something: proof, or a word of the person about them.
enum class Unverified : std::uint8_t { left_out, counted, counted_as_if_written };

/// What came through the sieve.
struct Sifted {
    struct Line {
        std::uint32_t entry = 0;
        std::uint32_t supply = 0;
        std::int64_t amount = 0;
    };
    std::vector<crediting::Supply> supplies;  ///< in an order that does not depend on the entries'
    std::vector<Line> lines;                  ///< entries that may count, in the dossier's order
    std::vector<Uncounted> uncounted;         ///< the others; finding is not set yet
    std::vector<std::int64_t> events;
    Unverified unverified = Unverified::left_out;
    bool has_unverified = false;   ///< something lacks nothing but proof
    bool has_unwritten = false;    ///< something lacks its share or category, and perhaps proof
    bool too_many_events = false;  ///< more doubtful repeats than are searched
    // Room to work in.
    std::vector<std::uint64_t> leaf_bits, shut_bits;  ///< in the dossier's own bits
    std::vector<std::pair<Date, Date>> spans;         ///< of each test: first and last day
    std::vector<std::uint64_t> keys;
    std::vector<std::uint32_t> repeats;  ///< lines of events that occur again
    std::vector<Date> first_day_of_event;
    std::vector<std::uint32_t> order, place;
    std::vector<crediting::Supply> ordered;
};

/// At most so many events may be claimed for different categories before a person has to decide.
inline constexpr std::size_t event_max = 64;

void sift(const Sieve& sieve, const Dossier& dossier, Date as_of, Unverified unverified,
          Sifted& sifted);

}  // namespace waymark::eligibility
