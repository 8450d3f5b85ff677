// SPDX-License-Identifier: Apache-2.0
#include "guide/answers.h"

#include <algorithm>

#include "base/typed.h"
#include "eligibility/eligibility.h"

namespace waymark::guide {

namespace {

std::optional<Date> parse_day(const Question& question, const Answers& answers) {
    return waymark::parse_day({answers[question.field + ".year"],
                               answers[question.field + ".month"],
                               answers[question.field + ".day"]});
}

bool is_unanswered(const Question& question, const Answers& answers) {
    if (question.ask != Ask::day) return answers[question.field].empty();
    return answers[question.field + ".year"].empty() &&
           answers[question.field + ".month"].empty() && answers[question.field + ".day"].empty();
}

/// What is wrong with an answer, in the speaker's language; empty when nothing is.
std::string complaint(const Question& question, const Answers& answers, Date today,
                      const words::Speaker& t) {
    const auto answer = answers[question.field];
    const auto& title = question.title.in(t.language());
    switch (question.ask) {
        case Ask::way:
            return answer.empty() ? std::string(t("Choose the path that fits you")) : std::string();
        case Ask::hours:
            if (is_unanswered(question, answers) || parse_hours(answer)) return {};
            return t("{}: write the hours as a number, such as 6 or 6.5 or 6:30", title);
        case Ask::share:
            if (answer.empty() || parse_whole(answer, 100)) return {};
            return t("{}: write a whole number from 0 to 100", title);
        case Ask::number:
            if (answer.empty() || parse_whole(answer, answer_hours_max)) return {};
            return t("{}: write a whole number, such as 3", title);
        case Ask::day:
            if (is_unanswered(question, answers)) return {};
            if (const auto day = parse_day(question, answers); day && *day <= today) return {};
            return t("{}: write a real day that is not in the future, such as 4 28 1986", title);
        case Ask::paper:
        case Ask::yes_no: break;
    }
    return {};
}

class Making {
public:
    Making(const Answers& answers, Date today, const words::Speaker& t)
        : answers_(answers), today_(today), t_(t) {}

    void add(const Question& question) {
        switch (question.ask) {
            case Ask::hours: return add_hours(question);
            case Ask::paper:
                if (answers_[question.field] == "yes")
                    add_fact(question, scheme::Evidence::notarized);
                if (answers_[question.field] == "later") add_fact(question, scheme::Evidence::none);
                return;
            case Ask::yes_no:
                if (answers_[question.field] == "yes")
                    add_fact(question, scheme::Evidence::authority);
                return;
            case Ask::number: return add_number(question);
            case Ask::day:
                record_.dossier.milestones[static_cast<std::size_t>(scheme::Milestone::born)] =
                    parse_day(question, answers_);
                return;
            case Ask::way:
            case Ask::share: break;
        }
        if (question.clause != nullptr && question.field.starts_with("fact.")) add_number(question);
    }

    dossier::Record done() {
        record_.dossier = eligibility::sorted(std::move(record_.dossier));
        return std::move(record_);
    }

private:
    void add_hours(const Question& question) {
        const auto amount = parse_hours(answers_[question.field]);
        if (!amount || amount->is_zero()) return;
        const auto& sum = std::get<scheme::Sum>(question.clause->rule);
        const auto& where = sum.whole.where;
        eligibility::Entry entry;
        entry.id = question.field;
        entry.title = record_.titles.number_of(
            t_("{} (total from my answers)", question.title.in(t_.language())));
        if (!sum.of.empty()) entry.kind = sum.of.front();
        if (!where.delivery.empty()) entry.delivery = where.delivery.front();
        if (!where.recognition.empty()) entry.recognition = where.recognition.front();
        if (!where.setting.empty()) entry.setting = where.setting.front();
        entry.evidence = std::max(scheme::Evidence::document, where.evidence);
        if (const auto share = parse_whole(answers_["share"], 100);
            share && question.step == Step::work)
            entry.duty_share = static_cast<std::int8_t>(*share);
        entry.on = today_;
        entry.begun = days_before(
            today_,
            static_cast<std::int32_t>(amount->parts() / (hours_a_day * Hours::parts_per_hour)));
        entry.amount = *amount;
        if (question.part != nullptr && !question.part->categories.empty())
            entry.categories = bit_of(question.part->categories.front());
        record_.dossier.entries.push_back(std::move(entry));
    }

    std::uint64_t bit_of(const std::string& category) {
        auto& known = record_.dossier.categories;
        auto place = std::ranges::find(known, category);
        if (place == known.end()) {
            if (known.size() == eligibility::category_max) return 0;
            place = known.insert(known.end(), category);
        }
        return std::uint64_t{1} << (place - known.begin());
    }

    void add_fact(const Question& question, scheme::Evidence evidence) {
        const auto& rule = std::get<scheme::FactRule>(question.clause->rule);
        eligibility::Fact fact;
        fact.name = rule.any_of.empty() ? std::string() : rule.any_of.front();
        fact.evidence = evidence;
        fact.value = rule.value_min;
        fact.on = today_;
        if (rule.held_for) fact.on = before(today_, *rule.held_for);
        record_.dossier.facts.push_back(std::move(fact));
    }

    void add_number(const Question& question) {
        const auto number = parse_whole(answers_[question.field], answer_hours_max);
        if (!number || *number == 0) return;
        const auto& rule = std::get<scheme::FactRule>(question.clause->rule);
        if (rule.as == scheme::FactRule::As::letters) {
            for (std::int64_t i = 0; i < std::min<std::int64_t>(*number, rule.count); ++i)
                add_fact(question, scheme::Evidence::notarized);
            return;
        }
        add_fact(question, scheme::Evidence::notarized);
        auto& fact = record_.dossier.facts.back();
        fact.value = *number;
        if (rule.held_for) fact.on = months_before(today_, static_cast<int>(*number));
    }

    const Answers& answers_;
    Date today_;
    const words::Speaker& t_;
    dossier::Record record_;
};

}  // namespace

std::string_view Answers::operator[](std::string_view field) const {
    for (const auto& [name, value] : *form_) {
        if (name != field) continue;
        std::string_view text = value;
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
        while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
        return text;
    }
    return {};
}

std::optional<Hours> parse_hours(std::string_view text) {
    const auto mark = text.find_first_of(".,:");
    const auto whole = parse_whole(text.substr(0, mark), answer_hours_max);
    if (!whole) return std::nullopt;
    const auto hours = Hours::of_hours(*whole);
    if (mark == std::string_view::npos) return hours;
    const auto rest = text.substr(mark + 1);
    const auto fraction = parse_whole(rest, 99);
    if (!fraction) return std::nullopt;
    if (text[mark] == ':') {
        if (rest.size() != 2 || *fraction > 59) return std::nullopt;
        return hours + Hours::of_minutes(*fraction);
    }
    if (rest.size() > 2) return std::nullopt;
    return hours + Hours::of_hundredths(rest.size() == 1 ? *fraction * 10 : *fraction);
}

std::vector<Slip> slips(const std::vector<Question>& questions, Step step, const Answers& answers,
                        Date today, const words::Speaker& t) {
    std::vector<Slip> found;
    for (const auto& question : questions) {
        if (question.step != step) continue;
        auto message = complaint(question, answers, today, t);
        if (!message.empty()) found.push_back({question.field, std::move(message)});
    }
    return found;
}

dossier::Record record_of(const std::vector<Question>& questions, const Answers& answers,
                          Date today, const words::Speaker& t) {
    Making making(answers, today, t);
    for (const auto& question : questions) making.add(question);
    return making.done();
}

std::string spoken(const Question& question, const Answers& answers, const words::Speaker& t) {
    if (is_unanswered(question, answers)) return std::string(t("Not answered"));
    const auto answer = answers[question.field];
    switch (question.ask) {
        case Ask::way:
            for (const auto& way : question.ways)
                if (way.pathway == answer) return way.title.in(t.language());
            return std::string(t("Not answered"));
        case Ask::hours: {
            const auto hours = parse_hours(answer);
            if (!hours) return std::string(answer);
            const auto& sum = std::get<scheme::Sum>(question.clause->rule);
            return eligibility::amount_text(*hours, sum.unit, t.language());
        }
        case Ask::share: return std::string(answer) + "%";
        case Ask::number: return std::string(answer);
        case Ask::day:
            if (const auto day = parse_day(question, answers)) return to_text(*day);
            return std::string(t("Not answered"));
        case Ask::paper:
            if (answer == "yes") return std::string(t("I have it and can show it"));
            if (answer == "later") return std::string(t("I have it but need a copy"));
            return std::string(t("Not yet"));
        case Ask::yes_no: return std::string(answer == "yes" ? t("Yes") : t("Not yet"));
    }
    return {};
}

}  // namespace waymark::guide
