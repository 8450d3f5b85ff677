// SPDX-License-Identifier: Apache-2.0
#include "application/pages.h"

#include "application/pages/candidate.h"

namespace waymark::application {

people::Pages pages(const Editions& editions, std::vector<std::string> offered) {
    using people::Visit;
    const auto shown = std::make_shared<CandidatePages>(editions, std::move(offered));
    people::Pages pages;
    const auto add = [&](http::Method method, const char* below, people::PageHandler handler) {
        pages.push_back({method, std::string("/my/application") + below,
                         people::Permission::own_file, std::move(handler), http::Weight::heavy});
    };
    constexpr auto get = http::Method::get;
    constexpr auto post = http::Method::post;
    pages.push_back({get, "/my", people::Permission::own_file,
                     [shown](const Visit& visit) { return shown->home(visit); },
                     http::Weight::heavy});
    add(get, "", [shown](const Visit& visit) { return shown->start(visit); });
    add(post, "", [shown](const Visit& visit) { return shown->begin(visit); });
    add(get, "/{id}", [shown](const Visit& visit) { return shown->show(visit); });
    add(get, "/{id}/section/{section}",
        [shown](const Visit& visit) { return shown->section(visit); });
    add(get, "/{id}/sign/{text}", [shown](const Visit& visit) { return shown->text(visit); });
    add(post, "/{id}/sign/{text}", [shown](const Visit& visit) { return shown->sign(visit); });
    add(get, "/{id}/check", [shown](const Visit& visit) { return shown->check(visit); });
    add(post, "/{id}/submit", [shown](const Visit& visit) { return shown->submit(visit); });
    add(post, "/{id}/edition",
        [shown](const Visit& visit) { return shown->choose_edition(visit); });
    const auto add_writing = [&](const char* below, Act act) {
        add(get, below, [shown, act](const Visit& visit) { return shown->ask(visit, act); });
        add(post, below, [shown, act](const Visit& visit) { return shown->write(visit, act); });
    };
    add_writing("/{id}/answer/{request}", Act::answer);
    add_writing("/{id}/review", Act::ask_review);
    add_writing("/{id}/withdraw", Act::withdraw);
    pages.push_back({get, "/my/sealed", people::Permission::own_file,
                     [shown](const Visit& visit) { return shown->sealed(visit); }});
    return pages;
}

}  // namespace waymark::application
