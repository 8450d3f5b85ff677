// SPDX-License-Identifier: Apache-2.0
#include "registry/review.h"

#include "base/ensure.h"
#include "base/fold.h"
#include "journal/journal.h"
#include "platform/db/tx.h"
#include "registry/queries.sql.h"
#include "registry/registry.h"

namespace waymark::registry {

namespace {

bool takes_away(Standing standing) {
    switch (standing) {
        case Standing::suspended:
        case Standing::revoked:
        case Standing::withdrawn: return true;
        case Standing::not_registered:
        case Standing::active:
        case Standing::expired:
        case Standing::inactive: break;
    }
    return false;
}

StandingReview review_in(const db::Row& row) {
    const auto at = clock::parse_instant(row["asked_at"].text());
    ensure(at.has_value(), "a stored instant can be read");
    return {row["number"].text(), row["place"].integer(), *at,
            row["why"].text(),    row["outcome"].text(),  row["told"].text()};
}

std::optional<ReviewRefusal> trouble_with(std::string_view words) {
    if (folded(words).empty()) return ReviewRefusal::words_missing;
    if (words.size() > review_words_max) return ReviewRefusal::words_too_long;
    return std::nullopt;
}

void answer(db::Tx& tx, const StandingReview& review, std::string_view outcome,
            std::string_view note, const Author& author) {
    const auto answered = tx.execute(sql::answer_standing_review, review.number, review.place,
                                     clock::to_text(author.now), author.by, outcome, note);
    ensure(answered == 1, "a review that waits is answered once");
}

void record(db::Tx& tx, const char* act, std::string_view number, const Author& author) {
    const auto holder = holder_of(tx, number);
    ensure(holder.has_value(), "a number with a history belongs to somebody");
    journal::record(tx, {act, author.by, std::string(number), holder->person}, author.now);
}

}  // namespace

std::optional<Reviewable> reviewable(db::Tx& tx, std::string_view number) {
    const auto steps = office_steps_of(tx, number);
    if (steps.empty() || !takes_away(steps.back().step.standing)) return std::nullopt;
    return Reviewable{static_cast<std::int64_t>(steps.size()) - 1, steps.back()};
}

std::optional<StandingReview> review_of(db::Tx& tx, std::string_view number) {
    const auto row = tx.find(sql::standing_review, number);
    return row ? std::optional(review_in(*row)) : std::nullopt;
}

std::vector<StandingReview> open_reviews(db::Tx& tx) {
    std::vector<StandingReview> open;
    for (const auto& row : tx.query(sql::open_standing_reviews)) open.push_back(review_in(row));
    return open;
}

bool has_decided(db::Tx& tx, std::string_view number, std::string_view person) {
    const auto review = review_of(tx, number);
    if (!review || !review->is_open()) return false;
    const auto steps = office_steps_of(tx, number);
    const auto& change = steps.at(static_cast<std::size_t>(review->place));
    return change.by == person || change.confirmed_by == person;
}

Reviewed ask_review(db::Tx& tx, std::string_view number, const WantedReview& wanted,
                    const Author& author) {
    if (const auto trouble = trouble_with(wanted.why)) return refuse(*trouble);
    const auto change = reviewable(tx, number);
    if (!change) return refuse(ReviewRefusal::nothing_to_review);
    if (wanted.last_day < wanted.today) return refuse(ReviewRefusal::too_late);
    const bool is_new = tx.execute(sql::ask_standing_review, number, change->place,
                                   clock::to_text(author.now), wanted.why) == 1;
    if (!is_new) return refuse(ReviewRefusal::asked_already);
    record(tx, "registration.review_requested", number, author);
    return *review_of(tx, number);
}

Reviewed uphold(db::Tx& tx, std::string_view number, std::string_view note, const Author& author) {
    if (const auto trouble = trouble_with(note)) return refuse(*trouble);
    const auto review = review_of(tx, number);
    if (!review || !review->is_open()) return refuse(ReviewRefusal::not_there);
    answer(tx, *review, "upheld", note, author);
    record(tx, "registration.upheld", number, author);
    return *review_of(tx, number);
}

void close_review(db::Tx& tx, std::string_view number, const Author& author) {
    const auto review = review_of(tx, number);
    if (review && review->is_open()) answer(tx, *review, "changed", {}, author);
}

}  // namespace waymark::registry
