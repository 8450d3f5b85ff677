// SPDX-License-Identifier: Apache-2.0
#include "desk/persons/pages.h"

#include "desk/pages/desk_pages.h"
#include "desk/persons/person_pages.h"
#include "platform/clock/clock.h"

namespace waymark::desk {

html::Markup render(const PersonsPage& view, const words::Speaker& t);
html::Markup render(const MergedPage& view, const words::Speaker& t);

namespace {

using people::Visit;

constexpr std::int64_t merges_shown = 100;

std::string day_of(const Visit& visit, clock::Instant at) {
    return html::spoken_day(visit.house.clock.zone().date_of(at), visit.t.language());
}

html::TextField address_field(const Visit& visit, std::string name, std::string title) {
    html::TextField field;
    field.value = visit.request.asked(name);
    field.name = std::move(name);
    field.title = std::move(title);
    field.type = "email";
    return field;
}

/// Where two addresses lead; else what is wrong is put beside its field.
std::string path_between(const Visit& visit, PersonsPage& view) {
    if (view.first.value.empty() && view.second.value.empty()) return {};
    std::string path = view.home + "/desk/persons/pair";
    std::vector<html::Slip> slips;
    db::read(visit.house.database, [&](db::Tx& tx) {
        for (auto* field : {&view.first, &view.second}) {
            const auto account = people::account_at(tx, field->value);
            if (account) {
                path += "/" + account->person.text;
                continue;
            }
            field->error = visit.t("No account has this address.");
            slips.push_back({field->name, field->error});
        }
    });
    view.errors = html::summary_of(slips);
    return slips.empty() ? path : std::string();
}

void fill(PersonsPage& view, const Visit& visit, const application::Occasion& now) {
    db::read(visit.house.database, [&](db::Tx& tx) {
        for (const auto& one : suspects(tx, now))
            view.pairs.push_back({fmt::format("{}/desk/persons/pair/{}/{}", view.home,
                                              one.newcomer.text, one.known.text),
                                  name_of(tx, one.newcomer.text), name_of(tx, one.known.text),
                                  day_of(visit, one.found_at)});
        for (const auto& one : people::merges(tx, visit.house.keyring, merges_shown)) {
            if (!may_see(tx, now, one.pair)) continue;
            view.merged.push_back({view.home + "/desk/persons/merged/" + one.id.text,
                                   name_of(tx, one.pair.merged.text),
                                   name_of(tx, one.pair.kept.text), day_of(visit, one.at),
                                   name_of(tx, one.by)});
        }
    });
}

}  // namespace

html::TextArea reason_area(const Visit& visit, std::string name, std::string title,
                           std::string hint, const std::vector<html::Slip>& slips) {
    html::TextArea area;
    area.value = visit.request.field(name);
    for (const auto& slip : slips)
        if (slip.field == name) area.error = slip.message;
    area.name = std::move(name);
    area.title = std::move(title);
    area.hint = std::move(hint);
    area.length_max = static_cast<int>(people::merge_reason_max / 2);  // some letters are two bytes
    area.rows = 3;
    return area;
}

html::Answer PersonPages::list(const Visit& visit) const {
    const auto& t = visit.t;
    PersonsPage view;
    view.home = visit.home();
    view.first = address_field(visit, "first", std::string(t("E-mail of one")));
    view.second = address_field(visit, "second", std::string(t("E-mail of the other")));
    if (const auto path = path_between(visit, view); !path.empty()) return http::redirect(path);
    fill(view, visit, occasion_of(visit));
    return page_of(std::string(t("Records that may be one person")), render(view, t),
                   !view.errors.items.empty());
}

html::Answer PersonPages::merged_page(const Visit& visit,
                                      const std::vector<html::Slip>& slips) const {
    const auto& t = visit.t;
    MergedPage view;
    view.home = visit.home();
    view.form_token = people::form_token(visit);
    const people::MergeId id{std::string(visit.request.place("id"))};
    view.path = view.home + "/desk/persons/merged/" + id.text;
    const auto now = occasion_of(visit);
    const int status = db::read(visit.house.database, [&](db::Tx& tx) {
        const auto one = people::find_merge(tx, visit.house.keyring, id);
        if (!one) return 404;
        if (!may_see(tx, now, one->pair)) return 403;
        const auto kept = people::person_of(tx, one->pair.kept);
        const auto merged = people::person_of(tx, one->pair.merged);
        view.kept = kept.name;
        view.kept_email = kept.email;
        view.merged = merged.name;
        view.merged_email = merged.email;
        view.when = day_of(visit, one->at);
        view.by = name_of(tx, one->by);
        view.why = one->reason;
        return 200;
    });
    if (status != 200) return http::refusal(status);
    view.reason = reason_area(visit, "reason", std::string(t("Why they are two people")),
                              std::string(t("It is kept locked with the record.")), slips);
    view.errors = html::summary_of(slips);
    return page_of(t("{} and {} are one person", view.merged, view.kept), render(view, t),
                   !slips.empty());
}

html::Answer PersonPages::merged(const Visit& visit) const { return merged_page(visit, {}); }

html::Answer PersonPages::part(const Visit& visit) const {
    const people::MergeId id{std::string(visit.request.place("id"))};
    const auto now = occasion_of(visit);
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return part_persons(tx, now, id, visit.request.field("reason"));
    });
    if (done) return http::redirect(visit.home() + "/desk/persons");
    return merged_page(visit, {{"reason", spoken(done.error(), visit.t)}});
}

void add_persons(people::Pages& pages, const application::Editions& editions) {
    const auto shown = std::make_shared<PersonPages>(editions);
    const auto add = [&](http::Method method, std::string path, auto handler) {
        pages.push_back(
            {method, std::move(path), people::Permission::merge_people,
             [shown, handler](const Visit& visit) { return ((*shown).*handler)(visit); },
             http::Weight::heavy});
    };
    constexpr auto get = http::Method::get;
    constexpr auto post = http::Method::post;
    const std::string pair = "/desk/persons/pair/{one}/{other}";
    const std::string merged = "/desk/persons/merged/{id}";
    add(get, "/desk/persons", &PersonPages::list);
    add(get, pair, &PersonPages::compare);
    add(post, pair, &PersonPages::merge);
    add(post, pair + "/apart", &PersonPages::leave);
    add(get, merged, &PersonPages::merged);
    add(post, merged, &PersonPages::part);
}

}  // namespace waymark::desk
