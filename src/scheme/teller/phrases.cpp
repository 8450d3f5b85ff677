// SPDX-License-Identifier: Apache-2.0
#include "scheme/teller/phrases.h"

#include <fmt/core.h>

#include <algorithm>

namespace waymark::scheme {

namespace {

/// `2,000` and `2.75`: hundredths as people write them.
std::string number(std::int64_t hundredths, Language language) {
    std::string whole = std::to_string(hundredths / 100);
    const auto comma = language == Language::spanish ? "." : ",";
    for (auto at = static_cast<int>(whole.size()) - 3; at > 0; at -= 3)
        whole.insert(static_cast<std::size_t>(at), comma);
    const auto rest = hundredths % 100;
    if (rest == 0) return whole;
    const auto point = language == Language::spanish ? "," : ".";
    return rest % 10 == 0 ? fmt::format("{}{}{}", whole, point, rest / 10)
                          : fmt::format("{}{}{:02}", whole, point, rest);
}

constexpr std::string_view months[] = {"January",   "February", "March",    "April",
                                       "May",       "June",     "July",     "August",
                                       "September", "October",  "November", "December"};
constexpr std::string_view meses[] = {"enero",      "febrero", "marzo",     "abril",
                                      "mayo",       "junio",   "julio",     "agosto",
                                      "septiembre", "octubre", "noviembre", "diciembre"};

}  // namespace

std::string amount(Hours amount, Unit unit, Hours credit, const Speaker& t) {
    const auto parts = amount.parts();
    const auto of = [&](std::int64_t worth, std::string_view one, std::string_view other) {
        const auto hundredths = parts * 100 / worth;
        return t(hundredths == 100 ? one : other, number(hundredths, t.language()));
    };
    switch (unit) {
        case Unit::hour: return of(Hours::parts_per_hour, "{} hour", "{} hours");
        case Unit::ceu: return of(Hours::parts_per_hour, "{} CEU", "{} CEUs");
        case Unit::credit:
            return of(std::max<std::int64_t>(credit.parts(), 1), "{} credit", "{} credits");
    }
    return {};
}

std::string period(Period period, const Speaker& t) {
    switch (period.unit) {
        case Calendar::days: return t.many("{} day", "{} days", period.count);
        case Calendar::business_days:
            return t.many("{} business day", "{} business days", period.count);
        case Calendar::months: return t.many("{} month", "{} months", period.count);
        case Calendar::years: return t.many("{} year", "{} years", period.count);
    }
    return {};
}

std::string rhythm(Period every, const Speaker& t) {
    if (every.count == 1 && every.unit == Calendar::years) return std::string(t("every year"));
    return t("every {}", period(every, t));
}

std::string day(Date date, const Speaker& t) {
    const auto month = static_cast<std::size_t>(date.month() - 1);
    if (t.language() == Language::spanish)
        return fmt::format("{} de {} de {}", date.day(), meses[month], date.year());
    return fmt::format("{} {}, {}", months[month], date.day(), date.year());
}

std::string_view phrase(Milestone milestone, const Speaker& t) {
    switch (milestone) {
        case Milestone::as_of: return t("today");
        case Milestone::application_opened: return t("the day you open your application");
        case Milestone::application_submitted: return t("the day you send your application");
        case Milestone::application_received: return t("the day your application arrives");
        case Milestone::exam_taken: return t("the day of the exam");
        case Milestone::certified: return t("the day you are first certified");
        case Milestone::cycle_started: return t("the start of the renewal period");
        case Milestone::expiry: return t("the day your certification ends");
        case Milestone::notice_sent: return t("the day the notice is sent");
        case Milestone::sentence_ended: return t("the end of a sentence");
        case Milestone::born: return t("the day you were born");
    }
    return {};
}

std::string_view phrase(EntryKind kind, const Speaker& t) {
    switch (kind) {
        case EntryKind::training: return t("training");
        case EntryKind::work: return t("work");
        case EntryKind::supervision: return t("supervision");
        case EntryKind::internship: return t("internship");
        case EntryKind::course: return t("college courses");
    }
    return {};
}

std::string_view phrase(Delivery delivery, const Speaker& t) {
    switch (delivery) {
        case Delivery::unknown: return t("not said");
        case Delivery::in_person: return t("in person");
        case Delivery::live_online: return t("live online");
        case Delivery::self_paced: return t("self-paced");
        case Delivery::home_study: return t("home study");
    }
    return {};
}

std::string_view phrase(Recognition recognition, const Speaker& t) {
    switch (recognition) {
        case Recognition::unknown: return t("not said");
        case Recognition::recognized: return t("recognized by the board");
        case Recognition::petitioned: return t("accepted by petition");
        case Recognition::academic: return t("given by a college");
        case Recognition::unrecognized: return t("not recognized");
    }
    return {};
}

std::string_view phrase(Setting setting, const Speaker& t) {
    switch (setting) {
        case Setting::unknown: return t("not said");
        case Setting::paid: return t("paid");
        case Setting::volunteer: return t("volunteer");
        case Setting::internship: return t("internship");
    }
    return {};
}

std::string_view phrase(Evidence evidence, const Speaker& t) {
    switch (evidence) {
        case Evidence::none:
        case Evidence::self: return {};
        case Evidence::supervisor: return t("Confirmed by a supervisor.");
        case Evidence::document: return t("Shown by a document.");
        case Evidence::notarized: return t("Shown by a notarized document.");
        case Evidence::authority: return t("Confirmed by an authority.");
    }
    return {};
}

std::string one_of(const std::vector<std::string>& things, const Speaker& t) {
    std::string all;
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (i > 0) all += i + 1 == things.size() ? fmt::format(" {} ", t("or")) : ", ";
        all += things[i];
    }
    return all;
}

std::string capitalized(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace waymark::scheme
