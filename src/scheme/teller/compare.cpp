// SPDX-License-Identifier: Apache-2.0
#include "scheme/compare.h"
#include "platform/html/html.h"
#include "platform/words/words.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "scheme/teller/lines.h"

namespace waymark::scheme {

namespace {

using Cell = std::vector<Line>;

/// Where a line comes from is told by the Model of each.
Line bare(Line line) {
    line.sources.clear();
    line.marks.clear();
    for (Line& inner : line.within) inner = bare(std::move(inner));
    return line;
}

void put(Cell& cell, std::vector<Line> lines) {
    for (Line& line : lines) cell.push_back(bare(std::move(line)));
}

/// One edition's side of the table.
class Side {
public:
    Side(const Edition& edition, const Speaker& t) : edition_(edition), t_(t), tell_(edition, t) {}

    std::string name() const {
        const auto& text = edition_.short_name.is_empty() ? edition_.name : edition_.short_name;
        return text.in(t_.language());
    }

    Cell recognition() const {
        Cell cell;
        for (const auto& text : edition_.recognition) cell.push_back({text.in(t_.language())});
        return cell;
    }
    Cell domains() const {
        Cell cell;
        for (const auto& category : edition_.categories)
            if (category.domain)
                cell.push_back({domain_title(edition_, category).in(t_.language())});
        return cell;
    }
    Cell topic(std::string_view topic) const {
        Cell cell;
        put_topic(edition_.requirements, topic, "", cell);
        return cell;
    }
    Cell examination() const {
        Cell cell = topic("examination");
        for (const auto& exam : edition_.exams) put(cell, tell_.exam(exam));
        return cell;
    }
    Cell renewal() const {
        Cell cell;
        put(cell, tell_.renewal_terms());
        return cell;
    }
    Cell fees() const {
        Cell cell;
        for (const auto& fee : edition_.fees) cell.push_back(bare(tell_.fee(fee)));
        return cell;
    }

private:
    // A group is told as a whole where all within it is of one topic; otherwise each piece goes to
    // its own row, with the name of the way it lies on.
    void put_topic(const std::vector<Clause>& clauses, std::string_view topic,
                   const std::string& way, Cell& cell) const {
        for (const Clause& clause : clauses) {
            const auto* group = std::get_if<Group>(&clause.rule);
            if (group == nullptr || is_all_of(group->of, clause.topic)) {
                if (clause.topic != topic) continue;
                cell.push_back(bare(tell_.clause(clause)));
                cell.back().text.insert(0, way);
                continue;
            }
            const auto name = clause.pathway.empty() ? way : clause.title.in(t_.language()) + ": ";
            put_topic(group->of, topic, name, cell);
        }
    }

    static bool is_all_of(const std::vector<Clause>& clauses, std::string_view topic) {
        return std::ranges::all_of(clauses, [&](const Clause& clause) {
            const auto* group = std::get_if<Group>(&clause.rule);
            return clause.topic == topic && clause.pathway.empty() &&
                   (group == nullptr || is_all_of(group->of, topic));
        });
    }

    const Edition& edition_;
    const Speaker& t_;
    Teller tell_;
};

}  // namespace

Comparison compare(const Edition& a, const Edition& b, const words::Speaker& t) {
    const Side left(a, t);
    const Side right(b, t);
    Comparison table{left.name(), right.name(), {}};
    if (table.a == table.b) {
        table.a += fmt::format(" ({})", a.edition);
        table.b += fmt::format(" ({})", b.edition);
    }
    auto add = [&](std::string_view id, std::string_view title, Cell one, Cell other) {
        const bool is_same = one == other;
        if (one.empty() && other.empty()) return;
        for (Cell* cell : {&one, &other})
            if (cell->empty()) cell->push_back({std::string(t("Nothing is said."))});
        table.rows.push_back(
            {std::string(id), std::string(title), std::move(one), std::move(other), is_same});
    };
    auto add_topic = [&](std::string_view id, std::string_view title) {
        add(id, title, left.topic(id), right.topic(id));
    };
    add("recognition", t("Recognition"), left.recognition(), right.recognition());
    add_topic("degree", t("Degree"));
    add_topic("lived_experience", t("Lived experience"));
    add_topic("work", t("Work experience"));
    add("domains", t("Performance domains"), left.domains(), right.domains());
    add_topic("supervision", t("Supervised practical experience"));
    add_topic("training", t("Training and education"));
    add("examination", t("Examination"), left.examination(), right.examination());
    add_topic("disclosure", t("Self-disclosure"));
    add_topic("age", t("Age"));
    add_topic("residence", t("Where you live or work"));
    add_topic("background", t("Background check"));
    add_topic("letters", t("Letters"));
    add_topic("other", t("Other"));
    add("renewal", t("Renewal"), left.renewal(), right.renewal());
    add("fees", t("Fees"), left.fees(), right.fees());
    return table;
}

}  // namespace waymark::scheme
