// SPDX-License-Identifier: Apache-2.0
#include "dossier/store/work.h"

#include <algorithm>

#include "base/ensure.h"
#include "base/fold.h"
#include "base/one_line.h"
#include "dossier/store/lines.h"
#include "dossier/store/queries.sql.h"
#include "dossier/store/rows.h"
#include "journal/journal.h"
#include "platform/crypto/uuid.h"
#include "platform/db/tx.h"

namespace waymark::dossier {

namespace {

using PositionId = Id<struct PositionTag>;

std::optional<Description> description_of(db::Tx& tx, const EmploymentId& id) {
    const auto row = tx.find(sql::position_of, id.text);
    if (!row) return std::nullopt;
    Description described{(*row)["words"].text(), {}};
    for (const auto& duty : tx.query(sql::duties_of, (*row)["id"].text())) {
        const auto kind = duty_named(duty["duty"].text());
        ensure(kind.has_value(), "a stored kind of duty can be read");
        described.duties.push_back({*kind, static_cast<int>(duty["share"].integer())});
    }
    return described;
}

Employment employment_of(db::Tx& tx, const db::Row& row) {
    Employment employment;
    employment.id = {row["id"].text()};
    employment.person = {row["person_id"].text()};
    employment.job = {row["employer"].text(), row["position"].text(), day_of(row["begun_on"]),
                      maybe_day_of(row["ended_on"])};
    employment.described = description_of(tx, employment.id);
    return employment;
}

}  // namespace

Result<EmploymentId, WorkRefusal> add_employment(db::Tx& tx, const Job& job, const Author& author,
                                                 clock::Instant now) {
    if (trimmed(job.employer).empty() || job.employer.size() > people::name_max ||
        job.position.size() > people::name_max || !is_one_line(job.employer) ||
        !is_one_line(job.position))
        return refuse(WorkRefusal::no_employer);
    if (job.ended && *job.ended < job.begun) return refuse(WorkRefusal::ends_before_it_begins);
    if (employments_of(tx, author.person).size() >= employments_max)
        return refuse(WorkRefusal::too_many_jobs);
    const auto id = crypto::new_id<EmploymentId>(now);
    tx.execute(sql::add_employment, id.text, author.person.text, job.employer, job.position,
               to_text(job.begun), text_of(job.ended), clock::to_text(now), author.by);
    journal::record(tx, {"dossier.employment_added", author.by, id.text, author.person.text}, now);
    return id;
}

Result<EmploymentId, WorkRefusal> describe_position(db::Tx& tx, const EmploymentId& employment,
                                                    const Description& description,
                                                    const Author& author, clock::Instant now) {
    const auto job = find_employment(tx, employment);
    if (!job || !people::is_one_person(tx, job->person, author.person))
        return refuse(WorkRefusal::no_such_employment);
    if (!are_whole(description.duties)) return refuse(WorkRefusal::not_a_hundred);
    if (description.words.size() > words_max) return refuse(WorkRefusal::too_long);
    const auto id = crypto::new_id<PositionId>(now);
    tx.execute(sql::add_position, id.text, employment.text, description.words, clock::to_text(now),
               author.by);
    for (const auto& duty : description.duties)
        tx.execute(sql::add_duty, id.text, name_of(duty.kind), duty.share);
    journal::record(
        tx, {"dossier.position_described", author.by, employment.text, author.person.text}, now);
    return employment;
}

Result<EmploymentId, WorkRefusal> place_lines(db::Tx& tx, const EmploymentId& employment,
                                              std::span<const LineId> ids, const Author& author,
                                              clock::Instant now) {
    const auto job = find_employment(tx, employment);
    if (!job || !people::is_one_person(tx, job->person, author.person))
        return refuse(WorkRefusal::no_such_employment);
    for (const auto& line : lines_of(tx, author.person)) {
        const bool is_asked = std::ranges::find(ids, line.id) != ids.end();
        if (!is_asked || line.claim.employment == employment) continue;
        // The job was read and confirmed along with the hours.
        if (line.is_frozen() && !line.claim.employment.is_empty()) continue;
        auto next = successor_of(line, now, author.by);
        next.claim.employment = employment;
        next.person = job->person;
        save(tx, next);
        journal::record(tx, {"dossier.line_corrected", author.by, next.id.text, author.person.text},
                        now);
    }
    return employment;
}

std::vector<Employment> employments_of(db::Tx& tx, const people::PersonId& person) {
    std::vector<Employment> all;
    const auto records = people::records_of(tx, person);
    for (const auto& record : records)
        for (const auto& row : tx.query(sql::employments_of, record.text))
            all.push_back(employment_of(tx, row));
    if (records.size() > 1)
        std::ranges::stable_sort(all, std::ranges::greater{},
                                 [](const Employment& one) { return one.job.begun; });
    return all;
}

std::optional<Employment> find_employment(db::Tx& tx, const EmploymentId& id) {
    const auto row = tx.find(sql::employment, id.text);
    return row ? std::optional(employment_of(tx, *row)) : std::nullopt;
}

}  // namespace waymark::dossier
