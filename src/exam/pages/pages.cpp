// SPDX-License-Identifier: Apache-2.0
#include "exam/pages.h"

#include <memory>

#include "exam/pages/study.h"
#include "exam/pages/views.h"
#include "exam/practice/progress.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"
#include "platform/http/respond.h"

namespace waymark::exam {

html::Markup render(const PracticePage& view, const words::Speaker& t);
html::Markup render(const ClearPage& view, const words::Speaker& t);

namespace {

using people::Permission;
using people::Visit;

PracticePage::Domain domain_of(const Visit& visit, const Study& study, const Progress& progress) {
    PracticePage::Domain view;
    view.title = study.domain->name.in(visit.t.language());
    view.path = study.path(visit);
    view.count = visit.t("{} questions", study.items.size());
    std::size_t answered = 0;
    std::size_t best = 0;
    for (const auto* item : study.items) {
        const auto found = progress.find(item->id);
        if (found == progress.end()) continue;
        ++answered;
        if (found->second) ++best;
    }
    if (answered == 0) return view;
    view.done = 1000 * best / study.items.size();
    view.is_done = best == study.items.size();
    view.told = visit.t("Answered: {}. With the answer that fits best: {}.", answered, best);
    return view;
}

html::Answer practice_page(const Visit& visit, const Studies& studies) {
    PracticePage view;
    view.home = visit.home();
    view.is_known = visit.who != nullptr;
    Progress progress;
    if (view.is_known)
        progress = db::read(visit.house.database,
                            [&](db::Tx& tx) { return progress_of(tx, visit.who->person); });
    view.has_answers = !progress.empty();
    for (const auto* edition : studies.editions_on(visit.house.clock.today())) {
        PracticePage::Credential credential;
        credential.title = edition->short_name.in(visit.t.language());
        for (const auto& study : studies.of(*edition))
            credential.domains.push_back(domain_of(visit, study, progress));
        if (!credential.domains.empty()) view.credentials.push_back(std::move(credential));
    }
    html::Page page;
    page.title = visit.t("Practice for the exam");
    page.memory = html::Memory::nothing;
    page.body = render(view, visit.t);
    return page;
}

html::Answer clear_page(const Visit& visit) {
    html::Page page;
    page.title = visit.t("Forget my answers and start over?");
    page.memory = html::Memory::nothing;
    page.body = render(ClearPage{visit.home(), people::form_token(visit)}, visit.t);
    return page;
}

html::Answer clear(const Visit& visit) {
    db::transact(visit.house.database, [&](db::Tx& tx) { clear_progress(tx, visit.who->person); });
    return http::redirect(visit.home() + "/practice");
}

}  // namespace

people::Pages pages(const std::vector<scheme::Edition>& editions,
                    const std::vector<std::string>& own) {
    const auto studies = std::make_shared<const Studies>(editions, own);
    people::Pages pages;
    pages.push_back({http::Method::get, "/practice", Permission::anyone,
                     [studies](const Visit& visit) { return practice_page(visit, *studies); }});
    pages.push_back({http::Method::get, "/practice/clear", Permission::own_account, clear_page});
    pages.push_back({http::Method::post, "/practice/clear", Permission::own_account, clear});
    const std::string path = "/practice/{credential}/{domain}";
    pages.push_back({http::Method::get, path, Permission::anyone,
                     [studies](const Visit& visit) { return question_page(visit, *studies); }});
    pages.push_back({http::Method::post, path, Permission::anyone,
                     [studies](const Visit& visit) { return answer_page(visit, *studies); }});
    return pages;
}

}  // namespace waymark::exam
