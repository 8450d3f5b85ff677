// SPDX-License-Identifier: Apache-2.0
// Who has read what is kept shut of the visitor.
#include "application/pages/sealed.h"

#include <algorithm>

#include "application/pages/candidate.h"
#include "journal/journal.h"
#include "platform/clock/clock.h"

namespace waymark::application {

html::Markup render(const SealedPage& view, const words::Speaker& t);

namespace {

/// Each reading of what is shut, of all records of this person, in order.
std::vector<journal::Recorded> readings_of(db::Tx& tx, const people::PersonId& person) {
    std::vector<journal::Recorded> readings;
    for (const auto& record : people::records_of(tx, person))
        for (auto& line : journal::lines_about(tx, record))
            if (line.line.act == "sealed.read") readings.push_back(std::move(line));
    std::ranges::stable_sort(readings, {}, &journal::Recorded::at);
    return readings;
}

}  // namespace

html::Answer CandidatePages::sealed(const people::Visit& visit) const {
    const auto& t = visit.t;
    SealedPage view;
    view.home = visit.home();
    db::read(visit.house.database, [&](db::Tx& tx) {
        for (const auto& line : readings_of(tx, visit.who->person)) {
            const auto reader = people::find_person(tx, {line.line.actor});
            view.lines.push_back(
                {html::spoken_day(visit.house.clock.zone().date_of(line.at), t.language()),
                 std::string(t("Your legal name and your day of birth were opened.")),
                 reader ? reader->name : std::string(t("The board"))});
        }
    });
    return page_of(std::string(t("Who has read my sealed answers")), render(view, t), false);
}

}  // namespace waymark::application
