// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "dossier/pages/routes.h"
#include "dossier/pages/views.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::dossier {

html::Markup render(const HomePage& view, const words::Speaker& t);

namespace {

/// What the first page of a file is made of, as of one moment.
struct Glance {
    Record record;
    std::vector<Line> lines;
    std::vector<Employment> jobs;
    std::vector<Attestation> asked;
    std::vector<Document> papers;
};

Glance glance_at(const Visit& visit) {
    return db::read(visit.house.database, [&](db::Tx& tx) {
        const auto& person = visit.who->person;
        return Glance{gathered(tx, visit.house.keyring, visit.house.clock.zone(), person),
                      lines_of(tx, person), employments_of(tx, person), attestations_of(tx, person),
                      documents_of(tx, person)};
    });
}

long long count_open(const std::vector<Attestation>& asked) {
    return std::ranges::count(asked, AttestationState::asked, &Attestation::state);
}

std::vector<HomePage::Task> tasks_of(const Glance& glance, const Visit& visit) {
    const auto& t = visit.t;
    const auto confirmed = std::ranges::count_if(glance.lines, &Line::is_frozen);
    const auto count = static_cast<long long>(glance.lines.size());
    return {
        {path_of(visit, "/my/hours"), std::string(t("Hours")),
         count == 0 ? std::string(t("Trainings, work and supervision. Nothing is here yet."))
                    : t.many("{} entry, of which {} confirmed", "{} entries, of which {} confirmed",
                             count, confirmed)},
        {path_of(visit, "/my/papers"), std::string(t("Papers")),
         t.many("{} paper", "{} papers", static_cast<long long>(glance.papers.size()))},
        {path_of(visit, "/my/work"), std::string(t("Jobs")),
         t.many("{} job", "{} jobs", static_cast<long long>(glance.jobs.size()))},
        {path_of(visit, "/my/asked"), std::string(t("People who confirm your hours")),
         t.many("{} letter waits for an answer", "{} letters wait for an answer",
                count_open(glance.asked))},
        {path_of(visit, "/my/application"), std::string(t("Application")),
         std::string(t("Hand in your file to the board, and see how far it is."))},
        {path_of(visit, "/to-do"), std::string(t("To-do list")),
         std::string(t("Steps with their days, planned back from the day you want to apply."))},
        {path_of(visit, "/my/what-if"), std::string(t("Would this training count?")),
         std::string(t("Ask before you pay."))},
    };
}

HomePage::Credential told(const scheme::Edition& edition, const Record& record,
                          const Visit& visit) {
    const auto language = visit.t.language();
    const auto today = visit.house.clock.today();
    const eligibility::Question question{today, {}};
    eligibility::Judge judge(edition);
    const auto judgement = judge.judge(record.dossier, question);
    HomePage::Credential credential;
    credential.title = edition.short_name.in(language);
    credential.official = edition.name.in(language);
    credential.basis = visit.t("By the rules of edition {}, as of {}.", edition.edition,
                               html::spoken_day(today, language));
    credential.is_ready = judgement.is_eligible();
    credential.standings = standings(judgement, edition, visit.t);
    credential.next = next_steps(judge, record.dossier, question, judgement, language);
    return credential;
}

html::Answer home_page(const Shelf& shelf, const Visit& visit) {
    const auto glance = glance_at(visit);
    HomePage view;
    view.home = visit.home();
    view.name = visit.who->name;
    view.tasks = tasks_of(glance, visit);
    for (const auto* edition : shelf.own_on(visit.house.clock.today()))
        view.credentials.push_back(told(*edition, glance.record, visit));
    return page_of(std::string(visit.t("Your file")), render(view, visit.t));
}

}  // namespace

void add_home(people::Pages& pages, const ShelfPointer& shelf) {
    auto route = show("/my", [shelf](const Visit& visit) { return home_page(*shelf, visit); });
    route.weight = http::Weight::heavy;
    pages.push_back(std::move(route));
}

}  // namespace waymark::dossier
