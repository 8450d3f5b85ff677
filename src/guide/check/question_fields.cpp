// SPDX-License-Identifier: Apache-2.0
#include "guide/check/question_fields.h"

#include <algorithm>

#include "eligibility/eligibility.h"

namespace waymark::guide {

namespace {

std::string error_of(const std::string& field, const std::vector<Slip>& slips) {
    const auto slip = std::ranges::find(slips, field, &Slip::field);
    return slip == slips.end() ? std::string() : slip->message;
}

std::string joined(std::string first, const std::string& second) {
    if (!first.empty() && !second.empty()) first += ' ';
    return first + second;
}

const scheme::Conditions& conditions_of(const Question& question) {
    return std::get<scheme::Sum>(question.clause->rule).whole.where;
}

/// What is needed, and since when hours count.
std::string hint_of(const Question& question, const words::Speaker& t) {
    std::string hint = is_note_shared(question) ? std::string() : question.note.in(t.language());
    if (question.ask == Ask::hours) {
        const auto& sum = std::get<scheme::Sum>(question.clause->rule);
        if (!question.needed.is_zero())
            hint = joined(t("At least {} are needed.",
                            eligibility::amount_text(question.needed, sum.unit, t.language())),
                          hint);
        if (question.part != nullptr && question.part->cap)
            hint = joined(t("Up to {} count here.",
                            eligibility::amount_text(*question.part->cap, sum.unit, t.language())),
                          hint);
        if (const auto& recent = conditions_of(question).recent)
            hint = joined(recent->period.unit == scheme::Calendar::years
                              ? t.many("Count only the last year.", "Count only the last {} years.",
                                       recent->period.count)
                              : t.many("Count only the last month.",
                                       "Count only the last {} months.", recent->period.count),
                          hint);
    }
    if (question.ask == Ask::share) {
        const auto share = conditions_of(question).duty_share_min.value_or(0);
        hint =
            t("Of ten hours of work, how many are recovery support? Five are 50 percent. {} "
              "percent or more is needed.",
              share);
    }
    return hint;
}

html::Markup number_field(const Question& question, const Answers& answers,
                          const std::vector<Slip>& slips, const words::Speaker& t) {
    NumberField field;
    field.name = question.field;
    field.title = title_of(question, t);
    field.hint = hint_of(question, t);
    field.error = error_of(question.field, slips);
    field.value = answers[question.field];
    if (question.ask == Ask::hours) field.unit = t("hours");
    if (question.ask == Ask::share) field.unit = t("percent");
    return render(field, t);
}

html::Markup choices(const Question& question, const Answers& answers,
                     const std::vector<Slip>& slips, const words::Speaker& t) {
    Choices field;
    field.name = question.field;
    field.title = title_of(question, t);
    field.hint = question.note.in(t.language());
    field.error = error_of(question.field, slips);
    field.side_by_side = question.ask != Ask::way;
    const auto add = [&](std::string value, std::string title) {
        const bool chosen = answers[question.field] == value;
        field.choices.push_back({std::move(value), std::move(title), {}, chosen});
    };
    for (const auto& way : question.ways) add(way.pathway, way.title.in(t.language()));
    if (question.ask == Ask::paper) {
        add("yes", std::string(t("I have it and can show it")));
        add("later", std::string(t("I have it but need a copy")));
        add("no", std::string(t("Not yet")));
    }
    if (question.ask == Ask::yes_no) {
        add("yes", std::string(t("Yes")));
        add("no", std::string(t("Not yet")));
    }
    return render(field, t);
}

html::Markup day_field(const Question& question, const Answers& answers,
                       const std::vector<Slip>& slips, const words::Speaker& t) {
    DayField field;
    field.name = question.field;
    field.title = title_of(question, t);
    field.hint = t("For example: 4 28 1986");
    field.error = error_of(question.field, slips);
    field.year = answers[question.field + ".year"];
    field.month = answers[question.field + ".month"];
    field.day = answers[question.field + ".day"];
    return render(field, t);
}

}  // namespace

bool is_note_shared(const Question& question) {
    if (question.ask == Ask::share) return true;
    if (question.ask != Ask::hours || question.part == nullptr) return false;
    return question.part != &std::get<scheme::Sum>(question.clause->rule).whole;
}

std::string title_of(const Question& question, const words::Speaker& t) {
    const auto& title = question.title.in(t.language());
    if (question.ask == Ask::share)
        return std::string(t("How much of your work is recovery support?"));
    if (question.ask == Ask::day) return std::string(t("When were you born?"));
    if (question.ask == Ask::way) return std::string(t("Which path are you on?"));
    if (question.ask != Ask::yes_no) return title;
    const auto& rule = std::get<scheme::FactRule>(question.clause->rule);
    if (rule.as == scheme::FactRule::As::signature) return t("{}: have you signed it?", title);
    if (rule.as == scheme::FactRule::As::exam) return t("{}: have you passed it?", title);
    if (rule.as == scheme::FactRule::As::payment) return t("{}: have you paid it?", title);
    return title;
}

html::Markup field_of(const Question& question, const Answers& answers,
                      const std::vector<Slip>& slips, const words::Speaker& t) {
    switch (question.ask) {
        case Ask::hours:
        case Ask::share:
        case Ask::number: return number_field(question, answers, slips, t);
        case Ask::day: return day_field(question, answers, slips, t);
        case Ask::way:
        case Ask::paper:
        case Ask::yes_no: break;
    }
    return choices(question, answers, slips, t);
}

}  // namespace waymark::guide
