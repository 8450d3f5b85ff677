// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "application/application.h"
#include "application/pages/views.h"
#include "platform/db/db.h"
#include "platform/http/respond.h"
#include "signing/signing.h"

/// What the candidate's pages share.
namespace waymark::application {

/// The visitor's own application that the address names, with the file it rests on.
struct Opened {
    Application application;
    Judged judged;  ///< as it is today for a draft, as handed in after
    std::vector<signing::Signature> signatures;

    const scheme::Edition& edition() const { return *judged.edition; }
};

class CandidatePages {
public:
    CandidatePages(const Editions& editions, std::vector<std::string> offered)
        : editions_(editions), offered_(std::move(offered)) {}

    html::Answer home(const people::Visit& visit) const;
    html::Answer start(const people::Visit& visit) const;
    html::Answer begin(const people::Visit& visit) const;
    html::Answer show(const people::Visit& visit) const;
    html::Answer sealed(const people::Visit& visit) const;
    html::Answer section(const people::Visit& visit) const;
    html::Answer text(const people::Visit& visit) const;
    html::Answer sign(const people::Visit& visit) const;
    html::Answer check(const people::Visit& visit) const;
    html::Answer submit(const people::Visit& visit) const;
    html::Answer choose_edition(const people::Visit& visit) const;
    /// The pages with one place to write: what is asked, and what is done with the words.
    html::Answer ask(const people::Visit& visit, Act act) const;
    html::Answer write(const people::Visit& visit, Act act) const;

private:
    Occasion occasion_of(const people::Visit& visit) const {
        return occasion(visit.house, editions_, visit.who->person);
    }
    /// Nothing when the address names no application of the visitor.
    std::optional<Opened> open(const people::Visit& visit) const;
    html::Page begin_page(const people::Visit& visit, std::string error) const;
    html::Page task_list(const people::Visit& visit, const Opened& opened) const;
    html::Page status(const people::Visit& visit, const Opened& opened) const;
    html::Page sign_page(const people::Visit& visit, const Opened& opened, std::string error) const;
    html::Page check_page(const people::Visit& visit, const Opened& opened,
                          std::string error) const;
    html::Page write_page(const people::Visit& visit, const Opened& opened, Act act,
                          std::string error) const;

    const Editions& editions_;
    std::vector<std::string> offered_;
};

std::string path_of(const people::Visit& visit, const ApplicationId& id);
/// A page of somebody's own file: remembered by nobody, 422 when something is to be mended.
html::Page page_of(std::string title, html::Markup body, bool has_errors);
/// "Rules: CRSS, edition 2023-04"
std::string edition_name(const scheme::Edition& edition, const words::Speaker& t);
/// How a section stands, from its first finding.
TaskLine section_line(const Opened& opened, const scheme::Clause& clause, const std::string& path,
                      const words::Speaker& t);
TaskLine line_of(const eligibility::Finding& finding, const scheme::Edition& edition,
                 const words::Speaker& t);
std::vector<TaskLine> text_lines(const people::Visit& visit, const Opened& opened,
                                 const std::string& path);
bool has_signed_all(const Opened& opened);
/// What is due for the application on its day, in words.
std::string fee_in_words(const Opened& opened, Date day, const words::Speaker& t);

}  // namespace waymark::application
