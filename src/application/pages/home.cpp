// SPDX-License-Identifier: Apache-2.0
// The first page of a person's own file: what they hold, whose turn it is, and what comes next.
#include <algorithm>

#include "application/pages/candidate.h"
#include "application/pages/home_view.h"
#include "dossier/dossier.h"
#include "platform/clock/clock.h"
#include "registry/registry.h"

namespace waymark::application {

html::Markup render(const HomePage& view, const words::Speaker& t);

namespace {

using eligibility::Addition;
using eligibility::Finding;
using people::Visit;

/// What the first page of a file is made of, as of one moment.
struct Glance {
    dossier::Record record;
    std::vector<dossier::Line> lines;
    std::vector<dossier::Employment> jobs;
    std::vector<dossier::Attestation> asked;
    std::vector<dossier::Document> papers;
    std::vector<Application> applications;
    std::vector<registry::Listing> held;

    /// Whether there is nothing to apply for. What ended, or was a mistake, can be applied for.
    bool holds(std::string_view credential) const {
        return std::ranges::any_of(held, [&](const registry::Listing& listing) {
            return listing.credential == credential &&
                   registry::return_after(listing.standing) > registry::Return::under_same_number;
        });
    }
    const Application* open_for(std::string_view credential) const {
        for (const auto& one : applications)
            if (one.credential == credential && one.state.is_open()) return &one;
        return nullptr;
    }
};

Glance glance_at(const Visit& visit, const Occasion& now) {
    return db::read(visit.house.database, [&](db::Tx& tx) {
        const auto& person = visit.who->person;
        const auto& house = visit.house;
        return Glance{dossier::gathered(tx, house.keyring, house.clock.zone(), person),
                      dossier::lines_of(tx, person),
                      dossier::employments_of(tx, person),
                      dossier::attestations_of(tx, person),
                      dossier::documents_of(tx, person),
                      applications_of(tx, now, person),
                      registry::held_by(tx, person.text, now.today, now.now)};
    });
}

HomePage::Card held_card(const registry::Listing& listing, const Editions& editions, Date today,
                         const Visit& visit) {
    const auto& t = visit.t;
    const auto line = registry::line_of(listing, editions, today, t);
    HomePage::Card card;
    card.title = line.credential;
    card.tag = line.standing;
    card.tone = line.tone;
    card.text = line.ends.empty()
                    ? t("Your number is {}.", line.number)
                    : t("Your number is {}. Your term ends on {}.", line.number, line.ends);
    if (listing.standing == registry::Standing::expired)
        card.text =
            t("Your number is {}. Your term ended on {}. You may apply again, and you keep "
              "your number.",
              line.number, line.ends);
    card.path = line.path;
    card.link = t("See your entry in the register");
    // What was taken away can be looked at again.
    if (listing.standing == registry::Standing::suspended ||
        listing.standing == registry::Standing::revoked ||
        listing.standing == registry::Standing::withdrawn) {
        card.path = "/" + std::string(code_of(t.language())) + "/my/registration/" +
                    listing.number + "/review";
        card.link = t("See why, or ask for another look");
    }
    return card;
}

HomePage::Card application_card(const Application& application, const scheme::Edition& edition,
                                const Visit& visit) {
    const auto& t = visit.t;
    HomePage::Card card;
    const auto name = edition.short_name.in(t.language());
    card.title = t("Your application for {}", name);
    card.tag = spoken(application.state.stage, t);
    card.tone = tone_of(application.state.stage);
    card.text = whose_turn(application.state, t);
    card.path = path_of(visit, application.id);
    card.link = t("Open your application for {}", name);
    return card;
}

std::vector<HomePage::Part> parts_of(const Glance& glance, const Visit& visit) {
    const auto& t = visit.t;
    const auto home = visit.home();
    const auto count = [](const auto& all) { return static_cast<long long>(all.size()); };
    const auto waiting = std::ranges::count(glance.asked, dossier::AttestationState::asked,
                                            &dossier::Attestation::state);
    const auto confirmed = std::ranges::count_if(glance.lines, &dossier::Line::is_frozen);
    return {
        {home + "/my/hours", std::string(t("Hours")),
         glance.lines.empty()
             ? std::string(t("Trainings, work and supervision. Nothing is here yet."))
             : t.many("{} entry, of which {} confirmed", "{} entries, of which {} confirmed",
                      count(glance.lines), confirmed)},
        {home + "/my/papers", std::string(t("Papers")),
         t.many("{} paper", "{} papers", count(glance.papers))},
        {home + "/my/work", std::string(t("Jobs")),
         t.many("{} job", "{} jobs", count(glance.jobs))},
        {home + "/my/asked", std::string(t("People who confirm your hours")),
         waiting == 0
             ? std::string(t("No letter waits for an answer."))
             : t.many("{} letter waits for an answer", "{} letters wait for an answer", waiting)},
        {home + "/my/application", std::string(t("Application")),
         std::string(t("Hand in your file to the board, and see how far it is."))},
        {home + "/my/what-if", std::string(t("Would this training count?")),
         std::string(t("Ask before you pay."))},
        {home + "/to-do", std::string(t("To-do list")),
         std::string(t("Steps with their days, planned back from the day you want to apply."))},
    };
}

/// The form in which hours of this kind are added, its topic chosen where there is only one.
std::string path_to_add(const scheme::Sum& sum, const Finding& finding, const Visit& visit) {
    auto path = visit.home() + "/my/hours/add";
    if (sum.of.empty()) return path;
    path += "?kind=" + std::string(dossier::word_for(sum.of.front()));
    if (finding.part != nullptr && finding.part->categories.size() == 1)
        path += "&category=" + finding.part->categories.front();
    return path;
}

/// Where somebody goes to do what is missing.
void show_way(HomePage::Step& step, const Addition& addition, const Finding& finding,
              const Visit& visit) {
    using As = scheme::FactRule::As;
    const auto& t = visit.t;
    if (addition.unwritten) {
        step.path = visit.home() + "/my/hours";
        step.link = t("Open your hours");
        return;
    }
    if (const auto* sum = std::get_if<scheme::Sum>(&finding.clause->rule)) {
        step.path = path_to_add(*sum, finding, visit);
        step.link = t("Add hours");
        return;
    }
    const auto* fact = std::get_if<scheme::FactRule>(&finding.clause->rule);
    if (fact == nullptr || fact->any_of.empty()) return;
    if (fact->as == As::signature) {
        step.path = visit.home() + "/my/application";
        step.link = t("Read and sign");
    } else if (fact->as == As::exam) {
        step.path = visit.home() + "/my/application";
        step.link = t("When you can take it");
    } else if (fact->as != As::payment) {
        step.path = visit.home() + "/my/papers/add?about=fact%20" + fact->any_of.front();
        step.link = t("Hand in a paper");
    }
}

/// The next steps are told one by one up to here; a longer list helps nobody.
constexpr std::size_t steps_max = 6;

/// A credential that is not held yet, and what puts it before or behind another.
struct Aim {
    bool has_application = false;
    eligibility::Judgement judgement;
    HomePage::Credential shown;

    bool operator<(const Aim& other) const {
        if (has_application != other.has_application) return has_application;
        return advantage_of(judgement, other.judgement) != eligibility::Advantage::none;
    }
};

Aim aim_at(const scheme::Edition& edition, const Glance& glance, Date today, const Visit& visit) {
    const auto& t = visit.t;
    const auto language = t.language();
    const eligibility::Question question{today, {}};
    eligibility::Judge judge(edition);
    Aim aim{glance.open_for(edition.credential) != nullptr,
            judge.judge(glance.record.dossier, question),
            {}};
    const auto& judgement = aim.judgement;
    auto& credential = aim.shown;
    const auto standing = eligibility::standing_of(judgement);
    const auto done = standing.asked - standing.open();
    credential.title = edition.short_name.in(language);
    credential.official = edition.name.in(language);
    credential.progress = standing.open() == 0
                              ? std::string(t("All requirements are complete."))
                              : t("{} of {} requirements are complete.", done, standing.asked);
    credential.bar.done =
        static_cast<int>(standing.asked == 0 ? 1000 : done * 1000 / standing.asked);
    credential.bar.is_complete = standing.open() == 0;
    credential.bar.label = credential.progress;
    credential.basis = t("By the rules that hold on {}.", html::spoken_day(today, language));
    for (auto& one : dossier::standings(judgement, edition, t)) {
        if (one.is_complete)
            credential.complete.push_back(one.title);
        else
            credential.open.push_back(std::move(one));
    }
    for (const auto& addition : close_gap(judge, glance.record.dossier, question, judgement)) {
        if (credential.next.size() == steps_max) break;
        HomePage::Step step;
        step.text = eligibility::sentence(addition, judgement, language);
        show_way(step, addition, judgement.findings[addition.finding], visit);
        credential.next.push_back(std::move(step));
    }
    return aim;
}

/// The rules of the application that is open, or those that hold today; null for none.
const scheme::Edition* edition_for(const Editions& editions, std::string_view credential,
                                   const Application* open, Date today) {
    if (open != nullptr) return open->lacks_edition ? nullptr : &edition_of(editions, *open);
    std::vector<const scheme::Edition*> all;
    for (const auto& edition : editions) all.push_back(&edition);
    return scheme::pin(all, credential, {}, today).edition;
}

}  // namespace

html::Answer CandidatePages::home(const Visit& visit) const {
    const auto now = occasion_of(visit);
    const auto glance = glance_at(visit, now);
    HomePage view;
    view.name = visit.who->name;
    view.parts = parts_of(glance, visit);
    for (const auto& listing : glance.held)
        view.cards.push_back(held_card(listing, editions_, now.today, visit));
    std::vector<Aim> aims;
    for (const auto& credential : offered_) {
        if (glance.holds(credential)) continue;
        const auto* open = glance.open_for(credential);
        const auto* edition = edition_for(editions_, credential, open, now.today);
        if (edition == nullptr) continue;
        if (open != nullptr) view.cards.push_back(application_card(*open, *edition, visit));
        aims.push_back(aim_at(*edition, glance, now.today, visit));
    }
    std::ranges::stable_sort(aims, std::less<>());
    for (auto& aim : aims) view.credentials.push_back(std::move(aim.shown));
    if (!view.credentials.empty()) view.credentials.front().is_first = true;
    return page_of(std::string(visit.t("Your file")), render(view, visit.t), false);
}

}  // namespace waymark::application
