// SPDX-License-Identifier: Apache-2.0
#include "exam/practice/progress.h"

#include "base/ensure.h"
#include "exam/queries.sql.h"
#include "people/people.h"
#include "platform/clock/clock.h"
#include "platform/crypto/uuid.h"
#include "platform/db/tx.h"

namespace waymark::exam {

namespace {

using AnswerId = Id<struct PracticeAnswerTag>;

}  // namespace

Progress progress_of(db::Tx& tx, const people::PersonId& person) {
    Progress progress;
    for (const auto& row : tx.query(sql::newest_practice_answers, person.text))
        progress.emplace(row["item"].text(), row["is_best"].boolean());
    return progress;
}

void note_answer(db::Tx& tx, const people::PersonId& person, const Item& item,
                 std::string_view chosen, clock::Instant now) {
    ensure(item.english.option(chosen) != nullptr, "an answer is one of those offered");
    tx.execute(sql::add_practice_answer, crypto::new_id<AnswerId>(now).text, person.text, item.id,
               chosen, chosen == item.key, to_text(now));
}

void clear_progress(db::Tx& tx, const people::PersonId& person) {
    tx.execute(sql::clear_practice_answers, person.text);
}

}  // namespace waymark::exam
