// SPDX-License-Identifier: Apache-2.0
#include "desk/pages.h"

#include "desk/drafts/drafts.h"
#include "desk/pages/desk_pages.h"
#include "desk/pages/office.h"
#include "desk/persons/pages.h"
#include "desk/second/pages.h"

namespace waymark::desk {

people::Pages pages(const application::Editions& editions, const TakeBackup& take) {
    using people::Permission;
    using people::Visit;
    const auto shown = std::make_shared<DeskPages>(editions);
    constexpr auto get = http::Method::get;
    constexpr auto post = http::Method::post;
    const std::string file = "/desk/applications/{id}";
    people::Pages pages;
    const auto add = [&](http::Method method, std::string path, Permission permission,
                         people::PageHandler handler) {
        pages.push_back(
            {method, std::move(path), permission, std::move(handler), http::Weight::heavy});
    };
    add(get, "/desk", Permission::see_applications,
        [shown](const Visit& visit) { return shown->queue(visit); });
    add(get, file, Permission::see_applications,
        [shown](const Visit& visit) { return shown->file(visit); });
    add(get, file + "/sections/{section}", Permission::see_applications,
        [shown](const Visit& visit) { return shown->section(visit); });
    add(get, file + "/papers/{paper}/{page}", Permission::see_applications,
        [shown](const Visit& visit) { return shown->paper(visit); });
    add(post, file + "/sections/{section}", Permission::review_application,
        [shown](const Visit& visit) { return shown->judge(visit); });
    add(get, file + "/decide", Permission::decide_application,
        [shown](const Visit& visit) { return shown->ask_decision(visit); });
    add(post, file + "/decide", Permission::decide_application,
        [shown](const Visit& visit) { return shown->decide(visit); });
    for (const auto& page : act_pages()) {
        const auto path = file + "/" + std::string(page.slug);
        if (page.is_asked_first)
            add(get, path, page.permission,
                [shown, &page](const Visit& visit) { return shown->ask(visit, page); });
        add(post, path, page.permission,
            [shown, &page](const Visit& visit) { return shown->act(visit, page); });
    }
    add_drafts(pages, editions);
    add_second_person(pages, editions, take);
    add_persons(pages, editions);
    add_tasks(pages);
    add_mail(pages);
    return pages;
}

}  // namespace waymark::desk
