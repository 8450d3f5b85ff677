// SPDX-License-Identifier: Apache-2.0
// One section of a file: what the rules find, the evidence, and the reasons to choose from.
#include <algorithm>

#include "desk/pages/desk_pages.h"
#include "desk/pages/vouched.h"

namespace waymark::desk {

html::Markup render(const SectionFilePage& view, const words::Speaker& t);

namespace {

using application::Tag;
using people::Visit;

std::string field_of(const application::Reason& reason) {
    return "reason." + std::string(reason.code);
}

void add_reasons(SectionFilePage& view, const Visit& visit, const application::Section& section) {
    const auto& t = visit.t;
    for (const auto& reason : application::reasons()) {
        html::Checkbox box;
        box.name = field_of(reason);
        box.title = reason.title(t.language());
        if (reason.needs_note) box.hint = t("Needs a note");
        const bool is_again = visit.request.method == http::Method::post;
        const bool was_chosen =
            std::ranges::find(section.codes, reason.code) != section.codes.end();
        box.is_checked = is_again ? !visit.request.field(box.name).empty() : was_chosen;
        (reason.tag == Tag::ask ? view.ask : view.decline).push_back(std::move(box));
    }
}

}  // namespace

html::Page DeskPages::section_page(const Visit& visit, const Opened& opened,
                                   std::string error) const {
    const auto& t = visit.t;
    const auto id = visit.request.place("section");
    SectionFilePage view;
    view.path = path_of(visit, opened.file.id);
    view.action = view.path + "/sections/" + std::string(id);
    view.form_token = people::form_token(visit);
    if (!error.empty()) view.errors = html::summary_of({{"note", error}});
    const auto clauses = application::sections_of(*opened.judged.edition);
    const auto lines = section_lines(visit, opened);
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (clauses[i]->id != id) continue;
        view.section = lines[i];
        view.note = clauses[i]->note.in(t.language());
    }
    const auto findings = opened.judged.findings_of(id);
    for (const auto* finding : findings) {
        SectionLine line;
        line.title = finding->title().in(t.language());
        line.found = eligibility::sentence(*finding, *opened.judged.edition, t.language());
        line.status = eligibility::words(finding->status, t.language());
        line.status_tone = finding->status == eligibility::Status::met ? "tag-done" : "tag-wait";
        view.findings.push_back(std::move(line));
    }
    view.evidence.lines = evidence_in(opened.judged, id, t);
    view.vouched = vouched(visit, opened, id);
    const auto now = db::read(visit.house.database, [&](db::Tx& tx) {
        return application::judged_now(tx, occasion_of(visit), opened.file);
    });
    view.since = since(visit, opened, now, id);
    view.asked = asked_lines(opened, id, occasion_of(visit).today, t);
    view.may_judge = is_offered(opened.file, application::Act::judge_section, *visit.who);
    const auto& section = *opened.file.facts.section(id);
    add_reasons(view, visit, section);
    view.words.name = "note";
    view.words.title = t("Note");
    view.words.hint = t("The candidate reads it.");
    view.words.value = visit.request.method == http::Method::post
                           ? std::string(visit.request.field("note"))
                           : section.note;
    view.words.error = error;
    return page_of(view.section.title, render(view, t), !error.empty());
}

html::Answer DeskPages::section(const Visit& visit) const {
    const auto opened = open(visit);
    if (!opened) return opened.error();
    if (opened->file.facts.section(visit.request.place("section")) == nullptr)
        return http::refusal(404);
    return section_page(visit, *opened, {});
}

html::Answer DeskPages::paper(const Visit& visit) const {
    const auto opened = open(visit);
    if (!opened) return opened.error();
    return paper_answer(visit, *opened);
}

html::Answer DeskPages::judge(const Visit& visit) const {
    const auto opened = open(visit);
    if (!opened) return opened.error();
    const auto section = visit.request.place("section");
    if (opened->file.facts.section(section) == nullptr) return http::refusal(404);
    application::Judging judging{section, {}, visit.request.field("note")};
    for (const auto& reason : application::reasons())
        if (!visit.request.field(field_of(reason)).empty()) judging.codes.emplace_back(reason.code);
    const auto now = occasion_of(visit);
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return application::judge_section(tx, now, opened->file.id, judging);
    });
    if (!done) return section_page(visit, *opened, application::spoken(done.error(), visit.t));
    return http::redirect(path_of(visit, opened->file.id));
}

}  // namespace waymark::desk
