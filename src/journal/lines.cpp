// SPDX-License-Identifier: Apache-2.0
#include "journal/lines.h"

#include <algorithm>

#include "base/ensure.h"
#include "base/id.h"
#include "journal/acts.h"
#include "journal/queries.sql.h"
#include "platform/crypto/uuid.h"

namespace waymark::journal {
namespace {

struct LineTag;
using LineId = Id<LineTag>;

bool is_plain(std::string_view field) {
    return field.size() <= field_max &&
           std::all_of(field.begin(), field.end(), [](char c) { return c > ' ' && c <= '~'; });
}

Recorded recorded_of(const db::Row& row) {
    return {row["id"].text(),
            clock::parse_instant(row["at"].text()).value_or(clock::Instant()),
            {row["act"].text(), row["actor"].text(), row["subject"].text(), row["person"].text(),
             row["digest"].text()}};
}

std::vector<Recorded> oldest_first(const std::vector<db::Row>& rows) {
    std::vector<Recorded> lines;
    std::transform(rows.rbegin(), rows.rend(), std::back_inserter(lines), recorded_of);
    return lines;
}

}  // namespace

void record(db::Tx& tx, const Line& line, clock::Instant now) {
    if (find_act(line.act) == nullptr) {
        throw Bug("the journal has no act " + line.act + "; add it to journal/acts.cpp");
    }
    ensure(!line.actor.empty(), "an act has somebody who acted");
    for (const std::string& field : {line.actor, line.subject, line.person, line.digest}) {
        ensure(is_plain(field), "a line of the journal holds ids and digests only");
    }
    const auto id = crypto::new_id<LineId>(now);
    tx.execute(sql::insert_line, id.text, to_text(now), line.act, line.actor, line.subject,
               line.person, line.digest);
}

std::vector<Recorded> lines_about(db::Tx& tx, std::string_view subject) {
    return oldest_first(tx.query(sql::lines_about, subject, timeline_max));
}

std::vector<Recorded> lines_of_person(db::Tx& tx, std::string_view person) {
    return oldest_first(tx.query(sql::lines_of_person, person, timeline_max));
}

}  // namespace waymark::journal
