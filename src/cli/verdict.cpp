// SPDX-License-Identifier: Apache-2.0
#include "cli/verdict.h"

#include <algorithm>
#include <tuple>

#include "cli/command.h"
#include "cli/input.h"
#include "platform/words/words.h"

namespace waymark::cli {
namespace {

using eligibility::Finding;
using eligibility::Judgement;
using eligibility::Status;

/// Lines for problems of a file.
std::vector<std::string> lines_of(const dossier::Refusal& refusal, Language language) {
    const words::Speaker say(language);
    std::vector<std::string> lines;
    for (const auto& problem : refusal.problems) {
        lines.push_back(dossier::to_text(problem, language));
    }
    if (refusal.more > 0) {
        lines.push_back(say.many("and {} more problem", "and {} more problems",
                                 static_cast<long long>(refusal.more)));
    }
    return lines;
}

bool are_alike(const std::vector<scheme::Conversion>& a, const std::vector<scheme::Conversion>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.unit == y.unit && x.worth == y.worth;
    });
}

template <typename Named>
bool are_alike(const std::vector<Named>& a, const std::vector<Named>& b) {
    const auto is_known = [&b](const Named& one) {
        return std::any_of(b.begin(), b.end(),
                           [&one](const auto& other) { return other.id == one.id; });
    };
    return a.size() == b.size() && std::all_of(a.begin(), a.end(), is_known);
}

void collect_pathways(const std::vector<scheme::Clause>& clauses,
                      std::vector<std::string_view>& ways) {
    for (const scheme::Clause& clause : clauses) {
        if (!clause.pathway.empty()) ways.push_back(clause.pathway);
        if (const auto* group = std::get_if<scheme::Group>(&clause.rule)) {
            collect_pathways(group->of, ways);
        }
    }
}

/// Judges one file against one edition after another; reads it anew only where an edition knows
/// other categories or converts otherwise.
class FileJudge {
public:
    FileJudge(const std::string& file, const Inquiry& inquiry, Schemes& schemes)
        : inquiry_(inquiry), schemes_(schemes) {
        outcome_.file = file;
    }
    Outcome judge();

private:
    bool read_files();
    bool read_for(const Schemes::Ready& ready);
    bool judge_by(const std::string& wanted);
    bool has_pathway(const scheme::Edition& edition);
    void add_verdict(const Schemes::Chosen& chosen);
    std::shared_ptr<const dossier::Record> read(const std::string& file, const std::string& bytes,
                                                const Schemes::Ready& ready,
                                                const dossier::Record* further_to);
    void complain(std::string line) { outcome_.troubles.push_back(std::move(line)); }

    const Inquiry& inquiry_;
    Schemes& schemes_;
    Outcome outcome_;
    std::string bytes_;
    std::string further_bytes_;
    const Schemes::Ready* read_by_ = nullptr;
    std::shared_ptr<const dossier::Record> record_;
    std::shared_ptr<const dossier::Record> further_;
};

bool FileJudge::read_files() {
    auto bytes = read_bytes(outcome_.file, dossier::bytes_max, inquiry_.language);
    if (!bytes) return complain(bytes.error()), false;
    bytes_ = std::move(*bytes);
    if (inquiry_.further.empty()) return true;
    auto further = read_bytes(inquiry_.further, dossier::bytes_max, inquiry_.language);
    if (!further) return complain(further.error()), false;
    further_bytes_ = std::move(*further);
    return true;
}

std::shared_ptr<const dossier::Record> FileJudge::read(const std::string& file,
                                                       const std::string& bytes,
                                                       const Schemes::Ready& ready,
                                                       const dossier::Record* further_to) {
    dossier::Reading reading;
    reading.file = file;
    reading.categories = ready.edition.vocabulary;
    reading.facts = ready.edition.facts;
    reading.conversions = ready.edition.conversions;
    reading.latest = inquiry_.latest;
    reading.language = inquiry_.language;
    reading.further_to = further_to;
    auto record = dossier::read(bytes, dossier::format_of(file, bytes), reading);
    if (record) return std::make_shared<const dossier::Record>(std::move(*record));
    for (std::string& line : lines_of(record.error(), inquiry_.language)) {
        complain(std::move(line));
    }
    return nullptr;
}

bool FileJudge::read_for(const Schemes::Ready& ready) {
    const bool is_read = read_by_ != nullptr &&
                         are_alike(read_by_->edition.vocabulary, ready.edition.vocabulary) &&
                         are_alike(read_by_->edition.facts, ready.edition.facts) &&
                         are_alike(read_by_->edition.conversions, ready.edition.conversions);
    if (is_read) return true;
    read_by_ = &ready;
    record_ = read(outcome_.file, bytes_, ready, nullptr);
    if (!record_) return false;
    if (inquiry_.further.empty()) return true;
    further_ = read(inquiry_.further, further_bytes_, ready, record_.get());
    return further_ != nullptr;
}

/// Whether the edition has the way that was asked for. Of many editions, those without it are told
/// by their nearest way.
bool FileJudge::has_pathway(const scheme::Edition& edition) {
    if (inquiry_.pathway.empty()) return true;
    std::vector<std::string_view> ways;
    collect_pathways(edition.requirements, ways);
    if (std::find(ways.begin(), ways.end(), inquiry_.pathway) != ways.end()) return true;
    if (inquiry_.wanted.size() > 1) return false;
    std::string list;
    for (const std::string_view way : ways) list += (list.empty() ? "" : ", ") + std::string(way);
    const words::Speaker say(inquiry_.language);
    complain(list.empty()
                 ? say("{} has no ways to choose from; leave out --pathway", edition.name_of())
                 : say("{} has no way \"{}\"; choose one of: {}", edition.name_of(),
                       inquiry_.pathway, list));
    return false;
}

bool FileJudge::judge_by(const std::string& wanted) {
    // The day that decides on the edition stands in the dossier, which an edition helps to read.
    const eligibility::Dossier nothing;
    auto first = schemes_.deciding(wanted, record_ ? record_->dossier : nothing, inquiry_.as_of);
    if (!first) return complain(first.error()), false;
    if (!read_for(*first->by)) return false;
    const auto chosen = schemes_.deciding(wanted, record_->dossier, inquiry_.as_of);
    if (!chosen) return complain(chosen.error()), false;
    if (!read_for(*chosen->by)) return false;
    const bool is_asked = inquiry_.wanted.size() == 1;
    if (is_asked || chosen->by->edition.kind == scheme::EditionKind::credential) {
        add_verdict(*chosen);
    }
    return true;
}

void FileJudge::add_verdict(const Schemes::Chosen& chosen) {
    auto& ready = *chosen.by;
    const bool has_way = has_pathway(ready.edition);
    if (!outcome_.troubles.empty()) return;
    const eligibility::Question question{inquiry_.as_of,
                                         has_way ? std::string_view(inquiry_.pathway) : ""};
    Verdict verdict;
    verdict.by = &ready;
    if (chosen.offered != nullptr) verdict.offered = &chosen.offered->edition;
    verdict.record = record_;
    verdict.further = further_;
    verdict.judgement = ready.judge.judge(record_->dossier, question);
    if (!verdict.judgement.is_eligible()) {
        verdict.additions = close_gap(ready.judge, record_->dossier, question, verdict.judgement);
    }
    if (further_) {
        verdict.what_if = what_if(ready.judge, record_->dossier, further_->dossier, question);
    }
    outcome_.verdicts.push_back(std::move(verdict));
}

Outcome FileJudge::judge() {
    if (!read_files()) return std::move(outcome_);
    for (const auto& wanted : inquiry_.wanted) {
        if (!judge_by(wanted)) break;
    }
    const auto farness = [](const Verdict& verdict) {
        return std::tuple(!verdict.judgement.is_eligible(), verdict.judgement.missing_hours,
                          open_requirements(verdict.judgement));
    };
    std::stable_sort(
        outcome_.verdicts.begin(), outcome_.verdicts.end(),
        [&farness](const Verdict& a, const Verdict& b) { return farness(a) < farness(b); });
    return std::move(outcome_);
}

}  // namespace

std::size_t open_requirements(const Judgement& judgement) {
    const auto is_open = [](const Finding& finding) {
        const bool is_requirement = finding.part == nullptr && finding.limit == nullptr &&
                                    !std::holds_alternative<scheme::Group>(finding.clause->rule);
        const bool is_closed = finding.status == Status::met || finding.status == Status::waived ||
                               finding.status == Status::not_applicable;
        return is_requirement && finding.chosen && !finding.advisory && !is_closed;
    };
    return static_cast<std::size_t>(
        std::count_if(judgement.findings.begin(), judgement.findings.end(), is_open));
}

std::string_view Verdict::title_of(const eligibility::Entry& entry) const {
    return (further ? *further : *record).titles.text(entry.title);
}

int Outcome::exit_code() const {
    if (!troubles.empty() || verdicts.empty()) return exit_trouble;
    return verdicts.front().judgement.is_eligible() ? exit_fine : exit_not_yet;
}

Outcome judge_file(const std::string& file, const Inquiry& inquiry, Schemes& schemes) {
    return FileJudge(file, inquiry, schemes).judge();
}

}  // namespace waymark::cli
