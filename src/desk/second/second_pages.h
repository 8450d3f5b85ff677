// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "desk/second/standing.h"
#include "desk/second/views.h"
#include "platform/db/db.h"
#include "platform/http/respond.h"

/// What the pages of acts that two people do share.
namespace waymark::desk {

class SecondPages {
public:
    explicit SecondPages(const application::Editions& editions) : editions_(editions) {}

    html::Answer waiting(const people::Visit& visit) const;
    /// `?number=` as typed leads to the registration.
    html::Answer find(const people::Visit& visit) const;
    html::Answer registration(const people::Visit& visit) const;
    html::Answer ask(const people::Visit& visit) const;
    html::Answer proposal(const people::Visit& visit) const;
    html::Answer confirm(const people::Visit& visit) const;
    html::Answer turn_down(const people::Visit& visit) const;
    /// The holder's own page.
    html::Answer look(const people::Visit& visit) const;
    html::Answer ask_look(const people::Visit& visit) const;
    html::Answer uphold(const people::Visit& visit) const;

private:
    application::Occasion occasion_of(const people::Visit& visit) const {
        return application::occasion(visit.house, editions_, visit.who->person);
    }
    html::Page waiting_page(const people::Visit& visit, std::string error, std::string note) const;
    void fill_registration(RegistrationPage& view, db::Tx& tx, const people::Visit& visit,
                           const registry::Listing& listing) const;
    html::Answer registration_page(const people::Visit& visit,
                                   std::optional<StandingRefusal> refusal,
                                   std::string of_answer = {}) const;
    html::Answer look_page(const people::Visit& visit,
                           std::optional<registry::ReviewRefusal> refusal) const;
    html::Answer proposal_page(const people::Visit& visit,
                               std::optional<StandingRefusal> refusal) const;

    const application::Editions& editions_;
};

/// What a question asks for, and about whom.
std::string title_of(const tasks::Proposal& one, const words::Speaker& t);
std::string about_of(db::Tx& tx, const tasks::Proposal& one, const application::Occasion& now);
/// The page of what it is about.
std::string subject_path(const people::Visit& visit, const tasks::Proposal& one);

/// Said where nobody else may confirm.
std::string nobody_else(const words::Speaker& t);
/// Said when the visitor would wait in vain; empty when somebody else may confirm.
std::string alone_in_words(db::Tx& tx, const people::Visit& visit);
/// Said to who decided on a standing that its holder wants looked at again: others do it, or nobody
/// is left who could.
std::string left_to_others(db::Tx& tx, const people::Visit& visit, const application::Occasion& now,
                           std::string_view number);
/// What the queue's link says: how many questions wait for this visitor's answer.
std::string second_in_words(db::Tx& tx, const people::Visit& visit,
                            const application::Occasion& now);

}  // namespace waymark::desk
