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
                           const words::Speaker& t) {
    std::vector<MenuItem> items;
    const auto add = [&](const char* below, std::string_view name) {
        const std::string at = home + below;
        const bool here =
            path.substr(0, at.size()) == at && (path.size() == at.size() || path[at.size()] == '/');
        items.push_back({at, std::string(name), here});
    };
    add("/check", t("Check my hours"));
    add("/compare", t("Which credential fits me"));
    add("/model", t("The Model"));
    add("/to-do", t("To-do list"));
    return items;
}

}  // namespace

http::Response framed(const guide::Board& board, const http::Request& request, html::Page page) {
    const auto language = language_of(request.path);
    const words::Speaker t(language);

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
    layout.menu = menu(request.path, layout.home, t);
    layout.again = std::move(page.again);
    layout.body = std::move(page.body);

    http::Response response;
    response.status = page.status;
    response.body = render(layout, t).text();
    response.headers.emplace_back("Content-Language", layout.language);
    const bool remember = page.memory == html::Memory::a_while && page.status == 200;
    response.headers.emplace_back("Cache-Control", remember ? "no-cache" : "no-store");
    return response;
}

}  // namespace waymark::web
