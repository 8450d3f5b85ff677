// SPDX-License-Identifier: Apache-2.0
#include "registry/pages.h"

#include "base/typed.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"
#include "platform/http/respond.h"
#include "platform/http/throttle.h"
#include "registry/pages/numbers.h"
#include "registry/pages/spoken.h"
#include "registry/registry.h"

namespace waymark::registry {

html::Markup render(const SearchPage& view, const words::Speaker& t);
html::Markup render(const ListingPage& view, const words::Speaker& t);

namespace {

using people::Visit;

/// A search by name costs more than a page and tells more: twenty at once, then one in three
/// seconds.
constexpr int searches_at_once = 20;
constexpr int seconds_a_search = 3;

class PublicPages {
public:
    explicit PublicPages(const std::vector<scheme::Edition>& editions) : editions_(editions) {}

    html::Answer search_page(const Visit& visit) {
        const auto typed = visit.request.asked("q");
        if (auto number = parse_number(typed))
            return http::redirect(visit.home() + "/register/" + *number);
        SearchPage view;
        view.home = visit.home();
        view.asked.name = "q";
        view.asked.title = visit.t("Name or number");
        view.asked.value = typed;
        int status = 200;
        if (!typed.empty()) {
            const auto now = visit.house.clock.now();
            if (throttle_.wait_of(visit.request.client, now.seconds()) > 0) {
                view.asked.error =
                    visit.t("You searched many times. Please wait a little and try again.");
                status = 429;
            } else if (!fill(view, visit, typed)) {
                view.asked.error = visit.t("Type at least two letters of a name, or a number");
                status = 422;
            }
        }
        if (!view.asked.error.empty()) view.errors = html::summary_of({{"q", view.asked.error}});
        html::Page page;
        page.status = status;
        page.title = visit.t("Find a certified person");
        page.memory = html::Memory::nothing;
        page.body = render(view, visit.t);
        return page;
    }

    html::Answer listing_page(const Visit& visit) const {
        const auto number = parse_number(visit.request.place("number"));
        if (!number) return http::refusal(404);
        const auto today = visit.house.clock.today();
        const auto on = day_asked(visit.request);
        const auto now = visit.house.clock.now();
        ListingPage view;
        view.home = visit.home();
        view.path = visit.home() + "/register/" + *number;
        std::string elsewhere;
        std::optional<Listing> listing;
        std::vector<Step> steps;
        db::read(visit.house.database, [&](db::Tx& tx) {
            elsewhere = leads_to(tx, *number);
            listing = look_up(tx, *number, on.value_or(today), now);
            if (listing) steps = steps_of(tx, *number);
        });
        if (!listing) return http::refusal(404);
        if (!elsewhere.empty()) return moved(visit, elsewhere);
        fill(view, visit, *listing, steps, on);
        if (has_asked_for_day(visit.request) && !on) {
            view.day.error = visit.t("Write a real day, with month, day and year");
            view.errors = html::summary_of({{"on", view.day.error}});
        }
        html::Page page;
        page.status = !view.errors.items.empty()                 ? 422
                      : listing->standing == Standing::withdrawn ? 410
                                                                 : 200;
        page.title = listing->name;
        page.memory = html::Memory::until_written;
        page.body = render(view, visit.t);
        return page;
    }

private:
    bool fill(SearchPage& view, const Visit& visit, std::string_view typed) const {
        const auto today = visit.house.clock.today();
        const auto now = visit.house.clock.now();
        const auto found = db::read(visit.house.database,
                                    [&](db::Tx& tx) { return search(tx, typed, today, now); });
        if (found.empty() && typed.size() < search_letters_min) return false;
        view.has_asked = true;
        for (const auto& listing : found)
            view.lines.push_back(line_of(listing, editions_, today, visit.t));
        view.has_more = static_cast<std::int64_t>(found.size()) > listings_max;
        if (view.has_more) view.lines.pop_back();
        return true;
    }

    void fill(ListingPage& view, const Visit& visit, const Listing& listing,
              const std::vector<Step>& steps, std::optional<Date> on) const {
        const auto& t = visit.t;
        const auto language = t.language();
        const auto today = visit.house.clock.today();
        const auto* edition = edition_of(editions_, listing.credential, today);
        view.line = line_of(listing, editions_, today, t);
        view.official = edition == nullptr ? listing.credential : edition->name.in(language);
        view.model_path =
            fmt::format("{}/model/{}@{}", view.home, listing.credential, listing.edition);
        view.registered = html::spoken_day(listing.registered_on, language);
        const auto day = on.value_or(today);
        view.is_of_today = !on;
        view.as_of = on ? t("as it was on {}", html::spoken_day(day, language))
                        : t("today, {}", html::spoken_day(day, language));
        view.day = {"on",
                    std::string(t("Day")),
                    t("For example: 3 3 {}", day.year()),
                    {},
                    std::to_string(day.year()),
                    std::to_string(day.month()),
                    std::to_string(day.day())};
        for (const auto& step : steps)
            view.past.push_back(
                {html::spoken_day(step.effective_on, language), spoken(step.standing, t)});
    }

    static bool has_asked_for_day(const http::Request& request) {
        return !request.asked("on").empty() || !request.asked("on.year").empty();
    }

    /// `?on=2024-03-03`, as programs write it, or the three fields of the form.
    static std::optional<Date> day_asked(const http::Request& request) {
        if (auto day = parse_date(request.asked("on"))) return day;
        return parse_day(
            {request.asked("on.year"), request.asked("on.month"), request.asked("on.day")});
    }

    static http::Response moved(const Visit& visit, const std::string& number) {
        auto response = http::redirect(visit.home() + "/register/" + number);
        response.status = 308;
        return response;
    }

    const std::vector<scheme::Edition>& editions_;
    http::Throttle throttle_{searches_at_once, seconds_a_search};
};

}  // namespace

people::Pages pages(const std::vector<scheme::Edition>& editions) {
    using people::Permission;
    const auto shown = std::make_shared<PublicPages>(editions);
    people::Pages pages;
    pages.push_back({http::Method::get, "/register", Permission::anyone,
                     [shown](const Visit& visit) { return shown->search_page(visit); }});
    pages.push_back({http::Method::get, "/register/{number}", Permission::anyone,
                     [shown](const Visit& visit) { return shown->listing_page(visit); }});
    add_numbers(pages, editions);
    return pages;
}

}  // namespace waymark::registry
