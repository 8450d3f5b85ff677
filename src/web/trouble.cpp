// SPDX-License-Identifier: Apache-2.0
#include "web/trouble.h"

namespace waymark::web {

html::Markup render(const Trouble& view, const words::Speaker& t);

namespace {

Trouble words_for(int status, const words::Speaker& t) {
    const auto say = [&](const char* heading, const char* what, const char* remedy) {
        return Trouble{
            std::string(t(heading)), std::string(t(what)), std::string(t(remedy)), {}, {}};
    };
    switch (status) {
        case 403:
            return say("This page is not open to you", "It belongs to someone else's work.",
                       "If you need it, ask the board to give you the part.");
        case 404:
            return say("We cannot find that page", "The address may be old or misspelled.",
                       "Check the address, or start from the first page.");
        case 405:
            return say("That page works another way",
                       "It shows answers to a form, and no form was sent.",
                       "Please start again from the first page.");
        case 413:
            return say("That is too large", "The file or form is larger than we can take.",
                       "Hand in a smaller file. You can split your hours into two files.");
        case 503:
            return say("We are busy right now", "Many people are here at this moment.",
                       "Please wait a minute and try again.");
        default: break;
    }
    if (status < 500)
        return say("We could not read that", "Something in the request was not as we expected.",
                   "Go back, check what you sent, and try again.");
    return say("Something went wrong on our side",
               "You did nothing wrong. Nothing was lost or kept.",
               "Please wait a minute and try again.");
}

html::Page page_of(Trouble view, int status, const words::Speaker& t) {
    view.home = "/" + std::string(code_of(t.language()));
    html::Page page;
    page.status = status;
    page.title = view.heading;
    page.memory = html::Memory::nothing;
    page.body = render(view, t);
    return page;
}

}  // namespace

html::Page trouble(int status, const std::string& reference, const words::Speaker& t) {
    auto view = words_for(status, t);
    view.reference = reference;
    return page_of(std::move(view), status, t);
}

html::Page stale_form(const words::Speaker& t) {
    Trouble view;
    view.heading = t("Please send that once more");
    view.what = t("The form was open for too long, or in another window. Nothing was changed.");
    view.remedy = t("Go back, load the page again, and send it once more.");
    return page_of(std::move(view), 403, t);
}

}  // namespace waymark::web
