// SPDX-License-Identifier: Apache-2.0
#include "dossier/pages/shelf.h"

#include <algorithm>

namespace waymark::dossier {

namespace {

template <typename Named>
void add_new(std::vector<Named>& all, const std::vector<Named>& more) {
    for (const auto& one : more)
        if (std::ranges::find(all, one.id, &Named::id) == all.end()) all.push_back(one);
}

}  // namespace

namespace {

/// Calls `visit` with each clause that is no group, however deep it lies.
template <typename Visit>
void each_leaf(const std::vector<scheme::Clause>& clauses, const Visit& visit) {
    for (const auto& clause : clauses) {
        if (const auto* group = std::get_if<scheme::Group>(&clause.rule))
            each_leaf(group->of, visit);
        else
            visit(clause);
    }
}

/// Whether a rule asks for something a person can hand in.
bool is_paper(const scheme::FactRule& rule) {
    using As = scheme::FactRule::As;
    return rule.as == As::document || rule.as == As::credential || rule.as == As::letters ||
           rule.as == As::share || rule.as == As::duration;
}

}  // namespace

Shelf::Shelf(const std::vector<scheme::Edition>& all, const std::vector<std::string>& granted)
    : own(granted) {
    for (const auto& edition : all) {
        editions.push_back(&edition);
        if (conversions.empty()) conversions = edition.conversions;
        add_new(categories, edition.vocabulary);
        add_new(facts, edition.facts);
    }
    names = std::make_shared<const KnownNames>(KnownNames{Spellings(categories), Spellings(facts)});
}

const scheme::Edition* Shelf::edition_of(std::string_view credential, Date today) const {
    return scheme::pin(editions, credential, {}, today).edition;
}

std::vector<const scheme::Edition*> Shelf::own_on(Date today) const {
    std::vector<const scheme::Edition*> found;
    for (const auto& credential : own)
        if (const auto* edition = edition_of(credential, today)) found.push_back(edition);
    return found;
}

std::string Shelf::category_name(std::string_view id, Language language) const {
    const auto place = std::ranges::find(categories, id, &scheme::Category::id);
    return place == categories.end() ? std::string(id) : place->name.in(language);
}

std::vector<const scheme::Category*> Shelf::topics_on(Date today, std::string_view kept) const {
    const auto credentials = own_on(today);
    const auto is_counted = [&](const std::string& id) {
        return std::ranges::any_of(credentials, [&](const scheme::Edition* edition) {
            return std::ranges::find(edition->categories, id, &scheme::Category::id) !=
                   edition->categories.end();
        });
    };
    std::vector<const scheme::Category*> topics;
    for (const auto& category : categories)
        if (category.id == kept || is_counted(category.id)) topics.push_back(&category);
    return topics;
}

std::vector<Shelf::Paper> Shelf::papers_on(Date today) const {
    std::vector<Paper> papers;
    for (const auto* edition : own_on(today))
        each_leaf(edition->requirements, [&](const scheme::Clause& clause) {
            const auto* rule = std::get_if<scheme::FactRule>(&clause.rule);
            if (rule == nullptr || !is_paper(*rule)) return;
            if (rule->any_of.empty() || clause.advisory) return;
            const auto& name = rule->any_of.front();
            if (std::ranges::find(papers, name, &Paper::fact) == papers.end())
                papers.push_back({name, clause.title});
        });
    return papers;
}

std::optional<int> Shelf::duty_share_on(Date today) const {
    std::optional<int> most;
    for (const auto* edition : own_on(today))
        each_leaf(edition->requirements, [&](const scheme::Clause& clause) {
            const auto* sum = std::get_if<scheme::Sum>(&clause.rule);
            if (sum == nullptr || !sum->whole.where.duty_share_min) return;
            most = std::max(most.value_or(0), *sum->whole.where.duty_share_min);
        });
    return most;
}

}  // namespace waymark::dossier
