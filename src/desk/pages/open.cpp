// SPDX-License-Identifier: Apache-2.0
// Opening a file at the desk, and what is said to whoever may not read it.
#include "desk/pages/desk_pages.h"

namespace waymark::desk {

html::Markup render(const ClosedPage& view, const words::Speaker& t);

namespace {

using application::Application;
using application::Bar;
using people::Visit;

html::Answer closed(db::Tx& tx, const Visit& visit, const Application& file, std::string why) {
    ClosedPage view;
    view.home = visit.home();
    view.why = std::move(why);
    view.name = name_of(tx, file.person.text);
    view.stage = application::spoken(file.state.stage, visit.t);
    view.tone = application::tone_of(file.state.stage);
    return page_of(view.name, render(view, visit.t), false);
}

html::Answer barred(db::Tx& tx, const Visit& visit, const Application& file, Bar bar) {
    if (bar == Bar::own_application) return http::redirect(own_path_of(visit, file.id));
    return closed(tx, visit, file,
                  std::string(visit.t("There is a conflict of interest with this application. "
                                      "Others at the board read it.")));
}

}  // namespace

Result<Opened, html::Answer> DeskPages::open(const Visit& visit) const {
    const auto& t = visit.t;
    const auto now = occasion_of(visit);
    const application::ApplicationId id{std::string(visit.request.place("id"))};
    using Answer = Result<Opened, html::Answer>;
    return db::read(visit.house.database, [&](db::Tx& tx) -> Answer {
        auto file = application::find_application(tx, now, id);
        // A draft is nobody's business but its owner's.
        if (!file || !file->facts.submitted_on) return refuse(html::Answer(http::refusal(404)));
        if (const auto bar =
                application::bar_to_read(*file, application::reader_of(tx, visit.who->person)))
            return refuse(barred(tx, visit, *file, *bar));
        if (file->lacks_edition)
            return refuse(closed(tx, visit, *file,
                                 t("This application rests on the rules {}@{}, which the board no "
                                   "longer has. Once they are back, it can be read.",
                                   file->credential, file->edition)));
        auto judged = application::judged_as_submitted(tx, now, *file);
        if (!judged)
            return refuse(closed(tx, visit, *file,
                                 std::string(t("What was handed in can no longer be read: the key "
                                               "of this person was destroyed."))));
        auto name = name_of(tx, file->person.text);
        return Opened{std::move(*file), std::move(*judged), std::move(name)};
    });
}

}  // namespace waymark::desk
