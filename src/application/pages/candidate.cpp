// SPDX-License-Identifier: Apache-2.0
#include "application/pages/candidate.h"

#include <algorithm>

#include "platform/clock/clock.h"

namespace waymark::application {

namespace {

std::string tone_of(eligibility::Status status) {
    using eligibility::Status;
    switch (status) {
        case Status::met:
        case Status::waived: return "tag-done";
        case Status::short_of: return "tag-todo";
        case Status::pending:
        case Status::needs_decision: return "tag-wait";
        case Status::not_applicable: break;
    }
    return "tag-none";
}

const signing::Signature* signature_below(const Opened& opened, std::string_view text) {
    const auto version = signing::newest_text(text, Language::english).version;
    for (const auto& signature : opened.signatures)
        if (signature.text == text && signature.version == version) return &signature;
    return nullptr;
}

}  // namespace

std::string path_of(const people::Visit& visit, const ApplicationId& id) {
    return visit.home() + "/my/application/" + id.text;
}

html::Page page_of(std::string title, html::Markup body, bool has_errors) {
    html::Page page;
    page.status = has_errors ? 422 : 200;
    page.title = std::move(title);
    page.memory = html::Memory::nothing;
    page.body = std::move(body);
    return page;
}

std::string edition_name(const scheme::Edition& edition, const words::Speaker& t) {
    return t("{}, edition {}", edition.short_name.in(t.language()), edition.edition);
}

TaskLine line_of(const eligibility::Finding& finding, const scheme::Edition& edition,
                 const words::Speaker& t) {
    TaskLine line;
    line.title = finding.title().in(t.language());
    line.status = eligibility::words(finding.status, t.language());
    line.tone = tone_of(finding.status);
    line.detail = eligibility::sentence(finding, edition, t.language());
    return line;
}

TaskLine section_line(const Opened& opened, const scheme::Clause& clause, const std::string& path,
                      const words::Speaker& t) {
    TaskLine line;
    const auto findings = opened.judged.findings_of(clause.id);
    if (!findings.empty()) line = line_of(*findings.front(), opened.edition(), t);
    line.title = clause.title.in(t.language());
    line.path = path + "/section/" + clause.id;
    return line;
}

std::vector<TaskLine> text_lines(const people::Visit& visit, const Opened& opened,
                                 const std::string& path) {
    const auto& t = visit.t;
    std::vector<TaskLine> lines;
    for (const auto text : texts_to_sign) {
        TaskLine line;
        line.path = path + "/sign/" + std::string(text);
        line.title = signing::newest_text(text, t.language()).title;
        const auto* signature = signature_below(opened, text);
        line.status = signature == nullptr ? t("Still to sign") : t("Signed");
        line.tone = signature == nullptr ? "tag-todo" : "tag-done";
        if (signature != nullptr)
            line.detail = t(
                "{}, {}", signature->typed_name.empty() ? t("Name erased") : signature->typed_name,
                html::spoken_day(visit.house.clock.zone().date_of(signature->signed_at),
                                 t.language()));
        lines.push_back(std::move(line));
    }
    return lines;
}

bool has_signed_all(const Opened& opened) {
    return std::ranges::all_of(texts_to_sign, [&](std::string_view text) {
        return signature_below(opened, text) != nullptr;
    });
}

std::string fee_in_words(const Opened& opened, Date day, const words::Speaker& t) {
    std::vector<std::string> facts;
    for (const auto& fact : opened.judged.record.dossier.facts) facts.push_back(fact.name);
    const auto due = scheme::fee_due(opened.edition().fees, "application", day, facts);
    if (due.fee == nullptr || due.is_waived)
        return std::string(t("No fee is due for the application."));
    return t("The fee for the application is {}. You can pay by check, money order or card.",
             to_text(due.amount()));
}

std::optional<Opened> CandidatePages::open(const people::Visit& visit) const {
    const auto now = occasion_of(visit);
    const ApplicationId id{std::string(visit.request.place("id"))};
    return db::read(visit.house.database, [&](db::Tx& tx) -> std::optional<Opened> {
        auto application = find_application(tx, now, id);
        if (!application || application->person != visit.who->person) return std::nullopt;
        if (application->lacks_edition) return std::nullopt;
        auto kept = judged_as_submitted(tx, now, *application);
        auto judged = kept ? std::move(*kept) : judged_now(tx, now, *application);
        return Opened{std::move(*application), std::move(judged),
                      signing::signatures_of(tx, {visit.house.keyring, visit.who->person})};
    });
}

}  // namespace waymark::application
