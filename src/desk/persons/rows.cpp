// SPDX-License-Identifier: Apache-2.0
// What the board has of two records, line by line.
#include "base/fold.h"
#include "desk/persons/person_pages.h"
#include "dossier/dossier.h"
#include "platform/clock/clock.h"
#include "registry/registry.h"

namespace waymark::desk {

namespace {

using application::Occasion;
using people::PersonId;
using people::Visit;

/// All of a person that the table shows.
struct Shown {
    std::string name;
    people::LegalFacts legal;
    std::string addresses;
    std::size_t hours = 0;
    std::size_t papers = 0;
    std::string applications;
    std::string numbers;
};

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const auto& part : parts) all += (all.empty() ? "" : ", ") + part;
    return all;
}

std::string credential_name(const Occasion& now, std::string_view credential,
                            const words::Speaker& t) {
    const auto* edition = registry::edition_of(now.editions, credential, now.today);
    return edition == nullptr ? std::string(credential)
                              : std::string(edition->short_name.in(t.language()));
}

Shown shown(db::Tx& tx, const Visit& visit, const Occasion& now, const PersonId& id) {
    const auto& t = visit.t;
    Shown all;
    all.name = people::person_of(tx, id).name;
    all.legal =
        people::legal_facts_read_by(tx, visit.house.keyring, id, {visit.who->person.text, now.now});
    std::vector<std::string> addresses, applications, numbers;
    for (const auto& record : people::records_of(tx, id))
        addresses.push_back(people::person_of(tx, record).email);
    all.hours = dossier::lines_of(tx, id).size();
    all.papers = dossier::documents_of(tx, id).size();
    for (const auto& file : application::applications_of(tx, now, id))
        applications.push_back(credential_name(now, file.credential, t) + ": " +
                               application::spoken(file.state.stage, t));
    for (const auto& one : registry::held_by(tx, id, now.today, now.now))
        numbers.push_back(fmt::format("{} {}: {}", credential_name(now, one.credential, t),
                                      one.number, registry::spoken(one.standing, t)));
    all.addresses = joined(addresses);
    all.applications = joined(applications);
    all.numbers = joined(numbers);
    return all;
}

}  // namespace

std::vector<ComparePage::Row> rows_of(db::Tx& tx, const Visit& visit, const Occasion& now,
                                      const people::Pair& pair) {
    const auto& t = visit.t;
    const auto one = shown(tx, visit, now, pair.merged);
    const auto other = shown(tx, visit, now, pair.kept);
    std::vector<ComparePage::Row> rows;
    const auto add = [&](std::string_view what, const std::string& left, const std::string& right) {
        const auto said = [&](const std::string& text) {
            return text.empty() ? std::string(t("None")) : text;
        };
        rows.push_back({std::string(what), said(left), said(right), {}});
    };
    const auto mark = [&](bool is_same) {
        if (is_same) rows.back().mark = t("The same");
    };
    const auto day = [&](const people::LegalFacts& legal) {
        return legal.born ? html::spoken_day(*legal.born, t.language()) : std::string();
    };
    add(t("Legal name"), one.legal.legal_name, other.legal.legal_name);
    mark(!one.legal.legal_name.empty() &&
         folded(one.legal.legal_name) == folded(other.legal.legal_name));
    add(t("Day of birth"), day(one.legal), day(other.legal));
    mark(one.legal.born && one.legal.born == other.legal.born);
    add(t("Previous legal names"), joined(one.legal.previous_names),
        joined(other.legal.previous_names));
    add(t("Name we show"), one.name, other.name);
    mark(folded(one.name) == folded(other.name));
    add(t("E-mail"), one.addresses, other.addresses);
    add(t("In the register"), one.numbers, other.numbers);
    add(t("Applications"), one.applications, other.applications);
    add(t("Entries of hours"), std::to_string(one.hours), std::to_string(other.hours));
    add(t("Papers"), std::to_string(one.papers), std::to_string(other.papers));
    return rows;
}

}  // namespace waymark::desk
