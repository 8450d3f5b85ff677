// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "desk/acts.h"
#include "desk/pages/form_views.h"
#include "desk/pages/views.h"
#include "platform/db/db.h"
#include "platform/http/respond.h"

/// What the pages of the desk share.
namespace waymark::desk {

/// One application as staff open it, as it was handed in.
struct Opened {
    application::Application file;
    application::Judged judged;
    std::string name;
};

class DeskPages {
public:
    explicit DeskPages(const application::Editions& editions) : editions_(editions) {}

    html::Answer queue(const people::Visit& visit) const;
    html::Answer file(const people::Visit& visit) const;
    html::Answer section(const people::Visit& visit) const;
    html::Answer judge(const people::Visit& visit) const;
    html::Answer ask(const people::Visit& visit, const ActPage& page) const;
    html::Answer act(const people::Visit& visit, const ActPage& page) const;
    html::Answer ask_decision(const people::Visit& visit) const;
    html::Answer decide(const people::Visit& visit) const;

private:
    application::Occasion occasion_of(const people::Visit& visit) const {
        return application::occasion(visit.house, editions_, visit.who->person);
    }
    /// The file; or the answer to whoever may not read it: their own is on their own pages, and of
    /// one they have a conflict with they see whose it is and where it stands, and nothing else.
    Result<Opened, html::Answer> open(const people::Visit& visit) const;
    html::Page file_page(const people::Visit& visit, const Opened& opened, std::string error) const;
    html::Page section_page(const people::Visit& visit, const Opened& opened,
                            std::string error) const;
    html::Page act_page(const people::Visit& visit, const Opened& opened, const ActPage& page,
                        std::optional<application::Refusal> refusal) const;
    html::Page decision_page(const people::Visit& visit, const Opened& opened,
                             std::string error) const;

    const application::Editions& editions_;
};

html::Page page_of(std::string title, html::Markup body, bool has_errors);
std::string path_of(const people::Visit& visit, const application::ApplicationId& id);
/// Where the candidate has it.
std::string own_path_of(const people::Visit& visit, const application::ApplicationId& id);
std::string credential_of(const Opened& opened, const words::Speaker& t);
std::vector<SectionLine> section_lines(const people::Visit& visit, const Opened& opened);
std::vector<AskedLine> asked_lines(const Opened& opened, std::string_view section, Date today,
                                   const words::Speaker& t);
/// What the engine found and the reviewer recommends, in words.
std::string recommendation_of(const Opened& opened, const words::Speaker& t);
/// Nothing for the empty id.
std::string name_of(db::Tx& tx, const std::string& person);
/// The day typed into a `DayField`; nothing when it is not one.
std::optional<Date> day_in(const http::Request& request, std::string_view field);

}  // namespace waymark::desk
