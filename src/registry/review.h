// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "registry/registration.h"

namespace waymark::db {
class Tx;
}

/// Another look at a change of standing: its holder asks, other people answer.
namespace waymark::registry {

/// What can be looked at again: the change recorded last, when it takes something away.
struct Reviewable {
    std::int64_t place = 0;  ///< among the recorded changes
    OfficeStep change;
};
std::optional<Reviewable> reviewable(db::Tx& tx, std::string_view number);

/// What was asked, and what came of it.
struct StandingReview {
    std::string number;
    std::int64_t place = 0;
    clock::Instant asked_at;
    std::string why;      ///< in the holder's words
    std::string outcome;  ///< empty while it waits; else `upheld` or `changed`
    std::string note;     ///< the board's words to the holder
    bool is_open() const { return outcome.empty(); }
};
/// The last one of a number.
std::optional<StandingReview> review_of(db::Tx& tx, std::string_view number);
/// Those that wait, the longest first.
std::vector<StandingReview> open_reviews(db::Tx& tx);

/// Whether somebody decided on the change that is looked at again; they do not look themselves.
bool has_decided(db::Tx& tx, std::string_view number, std::string_view person);

enum class ReviewRefusal : std::uint8_t {
    nothing_to_review,
    too_late,
    asked_already,
    words_missing,
    words_too_long,
    not_there,
};
/// Longest reason or answer, in bytes.
inline constexpr std::size_t review_words_max = 4000;

using Reviewed = Result<StandingReview, ReviewRefusal>;
/// What the holder asks, and when: until the last day it may be asked.
struct WantedReview {
    std::string_view why;
    Date today;
    Date last_day;
};
Reviewed ask_review(db::Tx& tx, std::string_view number, const WantedReview& wanted,
                    const Author& author);
/// The standing stays.
Reviewed uphold(db::Tx& tx, std::string_view number, std::string_view note, const Author& author);
/// The standing was changed, which answers whoever asked.
void close_review(db::Tx& tx, std::string_view number, const Author& author);

}  // namespace waymark::registry
