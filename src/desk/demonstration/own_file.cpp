// SPDX-License-Identifier: Apache-2.0
#include "desk/demonstration/own_file.h"

#include <algorithm>
#include <array>

#include "platform/db/db.h"
#include "platform/files/shipped.h"
#include "platform/mail/mail.h"

namespace waymark::desk {

namespace {

using dossier::Author;
using dossier::LineId;

/// The day on which the tables were written. They are moved in whole weeks, so that a Friday stays
/// one.
const Date written_on = *Date::of(2026, 6, 30);
constexpr int days_a_week = 7;
constexpr std::string_view paper_file = "content/demonstration/paper.pdf";
constexpr std::string_view link_begins = "/attest/";
constexpr std::size_t secret_length = 43;

std::string_view text_at(std::string_view path) {
    const auto* shipped = files::shipped_at(path);
    ensure(shipped != nullptr, "what a demonstration tells travels with the program");
    return shipped->text;
}

dossier::Record record_in(const Teller& teller, std::string_view table) {
    dossier::Reading reading;
    reading.file = table;
    reading.categories = teller.editions().front().vocabulary;
    reading.latest = written_on;
    return done(dossier::read(text_at(table), dossier::Format::csv, reading));
}

bool is_in_job(const dossier::Claim& claim) {
    return claim.kind == scheme::EntryKind::work || claim.kind == scheme::EntryKind::supervision;
}

std::vector<dossier::Claim> claims_of(const dossier::Record& record, int shift,
                                      const dossier::EmploymentId& job) {
    auto claims = dossier::claims_in(record);
    for (auto& claim : claims) {
        claim.begun = days_after(claim.begun, shift);
        claim.on = days_after(claim.on, shift);
        if (is_in_job(claim)) claim.employment = job;
    }
    return claims;
}

/// The day on which the oldest of the work began.
Date first_day_of_work(const std::vector<dossier::Claim>& claims) {
    auto begun = written_on;
    for (const auto& claim : claims)
        if (is_in_job(claim)) begun = std::min(begun, claim.begun);
    return begun;
}

dossier::EmploymentId add_job(db::Tx& tx, const Workplace& place, Date begun, const Author& author,
                              clock::Instant now) {
    using dossier::DutyKind;
    const dossier::Job job{std::string(place.employer), std::string(place.position), begun, {}};
    const auto id = done(dossier::add_employment(tx, job, author, now));
    const dossier::Description description{std::string(place.duties),
                                           {{DutyKind::recovery_support, 70},
                                            {DutyKind::coordination, 20},
                                            {DutyKind::paperwork, 10}}};
    return done(dossier::describe_position(tx, id, description, author, now));
}

/// One person's papers all show the same page, which the vault keeps once.
class Papers {
public:
    Papers(db::Tx& tx, const std::vector<dossier::PaperPage>& pages, const Author& author,
           clock::Instant now)
        : tx_(tx), pages_(pages), author_(author), now_(now) {}

    void add(const std::string& title, const std::string& about) {
        done(dossier::add_document(tx_, {title, about, pages_}, author_, now_));
    }

private:
    db::Tx& tx_;
    const std::vector<dossier::PaperPage>& pages_;
    const Author& author_;
    clock::Instant now_;
};

std::string paper_on(const std::string& fact) {
    if (fact == "high_school_diploma") return "Diploma";
    return fact == "residence_share" ? "Lease" : fact;
}

void state(db::Tx& tx, std::vector<eligibility::Fact> facts, Papers& papers, const Author& author,
           clock::Instant now) {
    for (auto& fact : facts) {
        fact.evidence = scheme::Evidence::self;
        done(dossier::state_fact(tx, fact, author, now));
        papers.add(paper_on(fact.name), dossier::about_fact(fact.name));
    }
}

/// The lines the supervisor is to confirm, oldest first.
std::vector<LineId> add_lines(db::Tx& tx, const std::vector<dossier::Claim>& claims, Papers& papers,
                              const Author& author, clock::Instant now) {
    const auto ids = done(dossier::add_lines(tx, claims, dossier::Provenance::self, author, now));
    std::vector<LineId> to_confirm;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (is_in_job(claims[i])) to_confirm.push_back(ids[i]);
        if (claims[i].evidence == scheme::Evidence::document)
            papers.add(claims[i].title, dossier::about_entry(ids[i]));
    }
    return to_confirm;
}

std::string secret_in(const mail::Letter& letter) {
    const auto at = letter.text.find(link_begins);
    ensure(at != std::string::npos, "a letter to a supervisor carries a link");
    return letter.text.substr(at + link_begins.size(), secret_length);
}

dossier::AttestationId ask(Teller& teller, const OwnFile& file, const std::vector<LineId>& lines) {
    (void)teller.as(file.persona);
    return db::transact(teller.house().database, [&](db::Tx& tx) {
        return done(dossier::ask_attestation(tx, teller.house(), file.workplace->supervisor, lines,
                                             teller.author(tx, file.persona)));
    });
}

void confirm(Teller& teller, const dossier::AttestationId& id, const std::vector<LineId>& lines) {
    db::transact(teller.house().database, [&](db::Tx& tx) {
        const auto letters = mail::letters_about(tx, id.text);
        dossier::Reply reply;
        reply.shown = reply.confirmed = lines;
        return done(dossier::reply(tx, teller.house(),
                                   secret_in(mail::opened(letters.front(), teller.house().keyring)),
                                   reply));
    });
}

/// The supervisor hears of the hours two days after they were written down.
void have_confirmed(Teller& teller, const OwnFile& file, std::vector<LineId> lines) {
    std::vector<LineId> later;
    if (file.asked_again_days_ago >= 0) {
        const auto half = lines.size() / 2;
        later.assign(lines.begin() + static_cast<std::ptrdiff_t>(half), lines.end());
        lines.resize(half);
    }
    teller.go_back(file.kept_days_ago - 2);
    const auto asked = ask(teller, file, lines);
    teller.go_back(file.confirmed_days_ago);
    confirm(teller, asked, lines);
    if (later.empty()) return;
    teller.go_back(file.asked_again_days_ago);
    ask(teller, file, later);
}

}  // namespace

void keep_file(Teller& teller, const OwnFile& file) {
    teller.go_back(file.kept_days_ago);
    const auto now = teller.as(file.persona);
    const auto record = record_in(teller, file.table);
    const int shift = days_between(written_on, now.today) / days_a_week * days_a_week;
    const std::array<std::string_view, 1> paper = {text_at(paper_file)};
    const auto pages =
        done(dossier::keep_pages(teller.house(), now.who, paper, dossier::PageState::unchecked));
    const auto to_confirm = db::transact(teller.house().database, [&](db::Tx& tx) {
        const auto author = teller.author(tx, file.persona);
        Papers papers(tx, pages, author, now.now);
        dossier::EmploymentId job;
        const auto begun = days_after(first_day_of_work(dossier::claims_in(record)), shift);
        if (file.workplace != nullptr) job = add_job(tx, *file.workplace, begun, author, now.now);
        state(tx, record.dossier.facts, papers, author, now.now);
        return add_lines(tx, claims_of(record, shift, job), papers, author, now.now);
    });
    if (!to_confirm.empty()) have_confirmed(teller, file, to_confirm);
}

}  // namespace waymark::desk
