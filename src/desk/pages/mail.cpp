// SPDX-License-Identifier: Apache-2.0
#include "platform/mail/mail.h"

#include "desk/pages/desk_pages.h"
#include "desk/pages/office.h"
#include "journal/journal.h"
#include "platform/clock/clock.h"
#include "platform/mail/by_state.h"

namespace waymark::desk {

html::Markup render(const MailPage& view, const words::Speaker& t);
html::Markup render(const LetterPage& view, const words::Speaker& t);

namespace {

using people::Visit;

constexpr std::int64_t letters_shown = 100;

/// Where letters are read: by staff, or by everyone in a demonstration.
enum class Shelf { desk, demonstration };

std::string path_of(const Visit& visit, Shelf shelf) {
    return visit.home() + (shelf == Shelf::desk ? "/desk/mail" : "/demonstration/mail");
}

std::string spoken(mail::State state, const words::Speaker& t) {
    switch (state) {
        case mail::State::queued: return std::string(t("Waiting to be sent"));
        case mail::State::handed_over: return std::string(t("Handed to the mail server"));
        case mail::State::bounced: return std::string(t("Came back"));
        case mail::State::opened: return std::string(t("Its link was opened"));
        case mail::State::answered: return std::string(t("Answered"));
        case mail::State::given_up: return std::string(t("Could not be sent"));
    }
    return {};
}

/// What a state means for staff; empty where there is nothing to do.
std::string meaning_of(mail::State state, const words::Speaker& t) {
    switch (state) {
        case mail::State::bounced:
            return std::string(
                t("The other mail server did not take it. Often the address is wrong or the "
                  "mailbox is full. Reach the person in another way, such as by phone. Send it "
                  "again once this address works."));
        case mail::State::given_up:
            return std::string(
                t("The board tried for some days, and no mail server took it. Find out why "
                  "before you send it again."));
        case mail::State::queued:
        case mail::State::handed_over:
        case mail::State::opened:
        case mail::State::answered: return {};
    }
    return {};
}

/// Addresses in the text of a letter become links, so that a demonstration can be walked through.
html::Markup linked(std::string_view text) {
    html::Writer out;
    out.raw("<p>");
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(" \n"), text.size());
        const auto word = text.substr(0, end);
        if (word.substr(0, 7) == "http://" || word.substr(0, 8) == "https://") {
            out.raw("<a href=\"");
            out.put(word);
            out.raw("\">");
            out.put(word);
            out.raw("</a>");
        } else {
            out.put(word);
        }
        if (end < text.size()) out.raw(text[end] == '\n' ? "<br>\n" : " ");
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    out.raw("</p>");
    return out.done();
}

std::string when(const Visit& visit, clock::Instant at) {
    return html::spoken_day(visit.house.clock.zone().date_of(at), visit.t.language());
}

std::optional<mail::State> chosen_in(const Visit& visit,
                                     const std::map<mail::State, std::int64_t>& counts) {
    const auto asked = visit.request.asked("state");
    for (const auto& [state, number] : counts)
        if (mail::name_of(state) == asked) return state;
    return std::nullopt;
}

/// All letters, and those in each state, with how many they are.
std::vector<MailPage::Shelf> shelves_of(const Visit& visit,
                                        const std::map<mail::State, std::int64_t>& counts,
                                        std::optional<mail::State> chosen) {
    const auto path = path_of(visit, Shelf::desk);
    std::vector<MailPage::Shelf> shelves{{path, std::string(visit.t("All letters")), !chosen}};
    for (const auto& [state, number] : counts)
        shelves.push_back({path + "?state=" + std::string(mail::name_of(state)),
                           spoken(state, visit.t) + ": " + std::to_string(number),
                           chosen == state});
    return shelves;
}

html::Answer list(const Visit& visit, Shelf shelf) {
    const auto& t = visit.t;
    MailPage view;
    view.home = visit.home();
    view.back = view.home + (shelf == Shelf::desk ? "/desk" : "/demonstration");
    view.is_demonstration = visit.house.is_demonstration;
    view.is_desk = shelf == Shelf::desk;
    view.form_token = people::form_token(visit);
    const auto letters = db::read(visit.house.database, [&](db::Tx& tx) {
        view.is_paused = mail::is_paused(tx);
        if (shelf == Shelf::demonstration) return mail::newest_letters(tx, letters_shown);
        const auto counts = mail::count_by_state(tx);
        const auto chosen = chosen_in(visit, counts);
        view.shelves = shelves_of(visit, counts, chosen);
        if (!chosen) return mail::newest_letters(tx, letters_shown);
        view.meaning = meaning_of(*chosen, t);
        return mail::newest_in(tx, *chosen, letters_shown);
    });
    for (const auto& posted : letters)
        view.lines.push_back({path_of(visit, shelf) + "/" + posted.id.text, posted.letter.subject,
                              posted.letter.to, spoken(posted.state, t),
                              when(visit, posted.posted_at)});
    return page_of(std::string(t("Letters")), render(view, t), false);
}

/// Whether sending it once more makes sense: what waits is sent anyway, and what was answered needs
/// no second letter.
bool is_spent(mail::State state) {
    return state == mail::State::handed_over || state == mail::State::bounced ||
           state == mail::State::given_up;
}

html::Answer letter(const Visit& visit, Shelf shelf) {
    const auto& t = visit.t;
    const mail::LetterId id{std::string(visit.request.place("id"))};
    const auto posted =
        db::read(visit.house.database, [&](db::Tx& tx) { return mail::find_letter(tx, id); });
    if (!posted) return http::refusal(404);
    LetterPage view;
    view.back = path_of(visit, shelf);
    view.subject = posted->letter.subject;
    view.to = posted->letter.to;
    view.language = code_of(posted->letter.language);
    view.state = spoken(posted->state, t);
    view.when = when(visit, posted->posted_at);
    view.trouble = posted->last_trouble;
    if (shelf == Shelf::desk) view.meaning = meaning_of(posted->state, t);
    if (shelf == Shelf::desk && is_spent(posted->state)) {
        if (posted->secret == mail::Secret::blanked) {
            view.advice =
                t("It held a link or a code for one person, which the board no longer "
                  "has. Whoever asked for it can ask for a new one.");
        } else {
            view.path = view.back + "/" + id.text;
            view.form_token = people::form_token(visit);
        }
    }
    // A letter may hold a link or a code that is meant for one person alone.
    view.text = visit.house.is_demonstration
                    ? linked(mail::opened(*posted, visit.house.keyring).text)
                    : linked(std::string(
                          t("The text of a letter is shown to nobody but the person it is for.")));
    return page_of(view.subject, render(view, t), false);
}

html::Answer hold(const Visit& visit) {
    const bool holds = visit.request.field("hold") == "yes";
    const auto now = visit.house.clock.now();
    db::transact(visit.house.database, [&](db::Tx& tx) {
        if (mail::is_paused(tx) == holds) return;
        const auto& by = visit.who->person.text;
        mail::set_pause(tx, holds ? mail::Pause::on : mail::Pause::off, by, now);
        journal::record(tx, {holds ? "mail.paused" : "mail.resumed", by, "mail"}, now);
    });
    return http::redirect(path_of(visit, Shelf::desk));
}

html::Answer send_again(const Visit& visit) {
    const mail::LetterId id{std::string(visit.request.place("id"))};
    const auto now = visit.house.clock.now();
    db::transact(visit.house.database, [&](db::Tx& tx) {
        const auto posted = mail::find_letter(tx, id);
        if (!posted || !is_spent(posted->state) || !mail::resend(tx, id, now)) return;
        journal::record(tx, {"mail.resent", visit.who->person.text, id.text}, now);
    });
    // The letter's page says where it stands now, also when somebody was quicker.
    return http::redirect(path_of(visit, Shelf::desk) + "/" + id.text);
}

/// Outside a demonstration there is no such page.
people::PageHandler in_demonstration(html::Answer (*handler)(const Visit&, Shelf)) {
    return [handler](const Visit& visit) -> html::Answer {
        if (!visit.house.is_demonstration) return http::refusal(404);
        return handler(visit, Shelf::demonstration);
    };
}

}  // namespace

void add_mail(people::Pages& pages) {
    using people::Permission;
    constexpr auto get = http::Method::get;
    pages.push_back({get, "/desk/mail", Permission::manage_mail,
                     [](const Visit& visit) { return list(visit, Shelf::desk); }});
    pages.push_back({get, "/desk/mail/{id}", Permission::manage_mail,
                     [](const Visit& visit) { return letter(visit, Shelf::desk); }});
    pages.push_back({http::Method::post, "/desk/mail/hold", Permission::manage_mail, hold});
    pages.push_back(
        {http::Method::post, "/desk/mail/{id}/again", Permission::manage_mail, send_again});
    pages.push_back({get, "/demonstration/mail", Permission::anyone, in_demonstration(list)});
    pages.push_back(
        {get, "/demonstration/mail/{id}", Permission::anyone, in_demonstration(letter)});
}

}  // namespace waymark::desk
