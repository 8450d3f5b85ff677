// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "platform/words/words.h"
#include "scheme/show.h"
#include "scheme/teller/phrases.h"

/// Telling the pieces of an edition as lines.
namespace waymark::scheme {

/// What this credential calls a domain: the title of the part that asks for it alone, else the
/// shared name. Two credentials may have two names for one domain.
const Text& domain_title(const Edition& edition, const Category& domain);

/// A line that says how the one around it is meant.
inline Line note(std::string text) { return {.text = std::move(text), .is_note = true}; }

class Teller {
public:
    Teller(const Edition& edition, const Speaker& t);

    Line clause(const Clause& clause) const;
    std::vector<Line> clauses(const std::vector<Clause>& clauses) const;
    std::vector<Line> exam(const Exam& exam) const;
    Line fee(const Fee& fee) const;
    std::vector<Line> renewal_terms() const;
    Line clock(const Clock& clock) const;
    Line counter(const Counter& counter) const;
    Line advice(const Advice& advice) const;
    Line cited(std::string text, const Citation& citation) const;
    const Speaker& t() const { return t_; }

private:
    void tell(const Group& group, Line& line) const;
    void tell(const Sum& sum, Line& line) const;
    void tell(const FactRule& rule, Line& line) const;
    void tell(const AgeRule& rule, Line& line) const;
    void tell(const Bar& rule, Line& line) const;
    void tell(const Decision& rule, Line& line) const;
    void tell_conditions(const Conditions& where, Line& line) const;
    void tell_limit(const Limit& limit, const Sum& sum, Line& line) const;
    void tell_substitution(const Substitution& granted, const Sum& sum, Line& line) const;
    Line part(const Part& part, const Sum& sum) const;
    std::string bounds(const Part& part, const Sum& sum) const;
    std::string hours(Hours amount, const Sum& sum) const;
    std::string_view phrase_of_anchor(const Expiry& expiry) const;
    std::string guard(const Guard& guard) const;
    std::string window(const Window& window) const;
    std::string names_of(const std::vector<std::string>& categories) const;
    const std::string& fact(const std::string& id) const {
        return edition_.fact_name(id, t_.language());
    }

    const Edition& edition_;
    const Speaker& t_;
    Hours credit_ = Hours::of_hours(15);
};

}  // namespace waymark::scheme
