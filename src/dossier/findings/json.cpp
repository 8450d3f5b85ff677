// SPDX-License-Identifier: Apache-2.0
#include "dossier/dossier.h"
#include "platform/json/writer.h"

namespace waymark::dossier {

namespace {

using eligibility::Finding;
using eligibility::Judgement;
using eligibility::Measure;

/// Amounts are minutes, exact to a fifth of one.
std::string minutes(std::int64_t parts) {
    return json::decimal(parts * 10 / Hours::parts_per_minute, 10);
}

class FindingsWriter {
public:
    explicit FindingsWriter(const Occasion& occasion) : occasion_(occasion) {}
    std::string of(std::span<const FindingsOfFile> outcomes);

private:
    void write(const FindingsOfFile& outcome);
    void write(const Findings& verdict);
    void write_choice(const Choice& choice);
    void write_findings(const Judgement& judgement, const scheme::Edition& edition);
    void write_finding(const Finding& finding, const scheme::Edition& edition);
    void write_figure(std::string_view key, std::int64_t figure, Measure measure);
    void write_credits(const Judgement& judgement, const eligibility::Dossier& dossier);
    void write_uncounted(const Judgement& judgement, const eligibility::Dossier& dossier);
    void write_additions(const Findings& verdict);
    void write_what_if(const Findings& verdict);

    const Occasion& occasion_;
    json::Writer out_;
};

void FindingsWriter::write_figure(std::string_view key, std::int64_t figure, Measure measure) {
    out_.key(key);
    measure == Measure::hours ? out_.literal(minutes(figure)) : out_.number(figure);
}

void FindingsWriter::write_finding(const Finding& finding, const scheme::Edition& edition) {
    out_.object().key("id").text(finding.id());
    out_.key("title").text(finding.title().in(occasion_.language));
    out_.key("kind").text(finding.limit != nullptr  ? "limit"
                          : finding.part != nullptr ? "part"
                                                    : "clause");
    out_.key("depth").number(finding.depth);
    out_.key("within");
    finding.within == UINT32_MAX ? out_.null() : out_.number(finding.within);
    out_.key("status").text(name_of(finding.status));
    out_.key("advisory").boolean(finding.advisory).key("chosen").boolean(finding.chosen);
    const bool is_hours = finding.measure == Measure::hours;
    out_.key("unit").text(is_hours ? "minutes" : name_of(finding.measure));
    write_figure("needed", finding.needed, finding.measure);
    write_figure("counted", finding.counted, finding.measure);
    write_figure("missing", finding.missing, finding.measure);
    if (finding.cap >= 0) write_figure("cap", finding.cap, finding.measure);
    out_.key("sentence").text(eligibility::sentence(finding, edition, occasion_.language)).end();
}

void FindingsWriter::write_findings(const Judgement& judgement, const scheme::Edition& edition) {
    out_.key("findings").array();
    for (const Finding& finding : judgement.findings) write_finding(finding, edition);
    out_.end();
}

void FindingsWriter::write_credits(const Judgement& judgement,
                                   const eligibility::Dossier& dossier) {
    out_.key("credited").array();
    for (const auto& credit : judgement.credits) {
        out_.object().key("entry").text(dossier.entries[credit.entry].id);
        out_.key("finding").number(credit.finding);
        out_.key("minutes").literal(minutes(credit.amount.parts())).end();
    }
    out_.end();
}

void FindingsWriter::write_uncounted(const Judgement& judgement,
                                     const eligibility::Dossier& dossier) {
    out_.key("not_counted").array();
    for (const auto& uncounted : judgement.uncounted) {
        out_.object().key("entry").text(dossier.entries[uncounted.entry].id);
        out_.key("finding").number(uncounted.finding);
        out_.key("minutes").literal(minutes(uncounted.amount.parts()));
        out_.key("reason").text(name_of(uncounted.why));
        out_.key("why").text(eligibility::words(uncounted.why, occasion_.language)).end();
    }
    out_.end();
}

void FindingsWriter::write_additions(const Findings& verdict) {
    out_.key("would_close_the_gap").array();
    for (const auto& addition : verdict.additions) {
        out_.object().key("finding").number(addition.finding);
        out_.key("minutes").literal(minutes(addition.amount.parts()));
        out_.key("minutes_outside_limit").literal(minutes(addition.outside_limit.parts()));
        out_.key("limit");
        addition.limit_finding == UINT32_MAX ? out_.null() : out_.number(addition.limit_finding);
        out_.key("sentence")
            .text(eligibility::sentence(addition, verdict.judgement, occasion_.language))
            .end();
    }
    out_.end();
}

void FindingsWriter::write_what_if(const Findings& verdict) {
    if (!verdict.what_if) return;
    const auto& what_if = *verdict.what_if;
    out_.key("what_if").object().key("file").text(occasion_.further);
    out_.key("status").text(name_of(what_if.judgement.status));
    out_.key("gains").array();
    for (const auto& gain : what_if.gains) {
        const Finding& finding = what_if.judgement.findings[gain.finding];
        out_.object().key("finding").number(gain.finding).key("id").text(finding.id());
        write_figure("before", gain.before, finding.measure);
        write_figure("after", gain.after, finding.measure);
        out_.key("status_before").text(name_of(gain.status_before));
        out_.key("status_after").text(name_of(gain.status_after)).end();
    }
    out_.end();
    write_findings(what_if.judgement, *verdict.edition);
    write_credits(what_if.judgement, what_if.with);
    write_uncounted(what_if.judgement, what_if.with);
    out_.end();
}

void FindingsWriter::write_choice(const Choice& choice) {
    out_.key("choice").object().key("pinned").text(choice.pinned->name_of());
    out_.key("offered").text(choice.offered->name_of()).key("better");
    choice.better == nullptr ? out_.null() : out_.text(choice.better->name_of());
    out_.key("sentence").text(sentence(choice, occasion_.language)).end();
}

void FindingsWriter::write(const Findings& verdict) {
    const Judgement& judgement = verdict.judgement;
    const scheme::Edition& edition = *verdict.edition;
    out_.object().key("scheme").text(edition.credential).key("edition").text(edition.edition);
    if (verdict.choice) write_choice(*verdict.choice);
    out_.key("name").text(edition.name.in(occasion_.language));
    out_.key("outline").boolean(edition.outline);
    out_.key("in_force").boolean(verdict.is_in_force(occasion_.as_of));
    out_.key("status").text(name_of(judgement.status));
    out_.key("eligible").boolean(judgement.is_eligible());
    out_.key("missing_minutes").literal(minutes(judgement.missing_hours.parts()));
    out_.key("open_requirements").number(static_cast<std::int64_t>(open_requirements(judgement)));
    write_findings(judgement, edition);
    write_credits(judgement, verdict.record->dossier);
    write_uncounted(judgement, verdict.record->dossier);
    write_additions(verdict);
    write_what_if(verdict);
    out_.end();
}

void FindingsWriter::write(const FindingsOfFile& outcome) {
    out_.object().key("file").text(outcome.file);
    out_.key("exit_code").number(outcome.exit_code());
    out_.key("troubles").array();
    for (const std::string& trouble : outcome.troubles) out_.text(trouble);
    out_.end().key("verdicts").array();
    if (outcome.troubles.empty()) {
        for (const Findings& verdict : outcome.verdicts) write(verdict);
    }
    out_.end().end();
}

std::string FindingsWriter::of(std::span<const FindingsOfFile> outcomes) {
    out_.object().key("findings_format").number(1);
    out_.key("as_of").text(to_text(occasion_.as_of));
    out_.key("purpose").text(occasion_.purpose == eligibility::Purpose::renewal ? "renewal"
                                                                                : "certification");
    out_.key("language").text(code_of(occasion_.language));
    out_.key("dossiers").array();
    for (const FindingsOfFile& outcome : outcomes) write(outcome);
    out_.end().end();
    return out_.done();
}

}  // namespace

std::string findings_json(std::span<const FindingsOfFile> outcomes, const Occasion& occasion) {
    return FindingsWriter(occasion).of(outcomes);
}

}  // namespace waymark::dossier
