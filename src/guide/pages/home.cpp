// SPDX-License-Identifier: Apache-2.0
#include "guide/pages/home.h"

#include "guide/pages/routes.h"
#include "platform/files/assets.h"

namespace waymark::guide {

html::Markup render(const Home& view, const words::Speaker& t);

namespace {

html::Answer show_home(const Library& library, const words::Speaker& t) {
    Home view;
    view.home = home_of(t);
    if (!files::assets().empty()) view.picture = files::asset_path("trail.svg");
    const Date today = library.today();
    for (const auto& credential : library.own) {
        const auto* edition = edition_on(library, credential, today);
        if (edition == nullptr) continue;
        view.credentials.push_back(
            {edition->short_name.in(t.language()), edition->name.in(t.language()),
             edition->summary.in(t.language()), view.home + "/model/" + edition->credential});
    }
    html::Page page;
    page.body = render(view, t);
    return page;
}

}  // namespace

void add_home(Pages& pages, const Library& library) {
    pages.push_back({http::Method::get, "", [&library](const auto&, const words::Speaker& t) {
                         return show_home(library, t);
                     }});
}

}  // namespace waymark::guide
