// SPDX-License-Identifier: Apache-2.0
#include "web/frame.h"

#include "platform/files/assets.h"

namespace waymark::web {

html::Markup render(const Layout& page, const words::Speaker& t);

namespace {

/// Empty where the program was built without its styles: the page is plain, and works.
std::string_view address(std::string_view name) {
    return files::assets().empty() ? std::string_view() : files::asset_path(name);
}

std::vector<MenuItem> menu(std::string_view path, const std::string& home,
                           const people::Visitor* who, const words::Speaker& t) {
    std::vector<MenuItem> items;
    const auto add = [&](const char* below, std::string_view name) {
        const std::string at = home + below;
        const bool here =
            path.substr(0, at.size()) == at && (path.size() == at.size() || path[at.size()] == '/');
        items.push_back({at, std::string(name), here});
    };
    if (who != nullptr && people::may(who->roles, people::Permission::own_file))
        add("/my", t("My file"));
    if (who != nullptr && who->roles.is_staff()) add("/desk", t("Desk"));
    add("/check", t("Check my hours"));
    add("/compare", t("Which credential fits me"));
    add("/model", t("The Model"));
    add("/to-do", t("To-do list"));
    add("/register", t("Register"));
    return items;
}

}  // namespace

http::Response framed(const Surroundings& around, const http::Request& request, html::Page page) {
    const auto language = language_of(request.path);
    const words::Speaker t(language);
    const guide::Board& board = around.board;

    Layout layout;
    layout.language = code_of(language);
    layout.title = page.title.empty() ? board.name : page.title + " | " + board.name;
    layout.home = "/" + layout.language;
    layout.other_language = code_of(other(language));
    layout.other_name = language == Language::english ? "Español" : "English";
    layout.other_path = in_language(request.target, other(language));
    layout.style = address("board.css");
    layout.script = address("board.js");
    layout.icon = address("favicon.svg");
    layout.mark = address("waymark.svg");
    layout.board = board;
    layout.menu = menu(request.path, layout.home, around.who, t);
    layout.keeps_nothing = around.keeps_nothing;
    if (around.who != nullptr) {
        layout.visitor = around.who->name;
        layout.form_token = around.who->form_token;
    }
    layout.again = std::move(page.again);
    layout.body = std::move(page.body);

    http::Response response;
    response.status = page.status;
    response.body = render(layout, t).text();
    response.headers.emplace_back("Content-Language", layout.language);
    const bool remember =
        around.who == nullptr && page.memory != html::Memory::nothing && page.status == 200;
    response.headers.emplace_back("Cache-Control", remember ? "no-cache" : "no-store");
    return response;
}

}  // namespace waymark::web
