// SPDX-License-Identifier: Apache-2.0
#include "cli/verdict.h"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

#include "cli/command.h"
#include "cli/input.h"
#include "platform/words/words.h"

namespace waymark::cli {
namespace {

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
    void add_verdicts(const Schemes::Chosen& chosen);
    Verdict verdict_by(Schemes::Ready& ready);
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
    const bool is_read =
        read_by_ != nullptr && dossier::read_alike(read_by_->edition, ready.edition);
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
    if (inquiry_.pathway.empty() || inquiry_.wanted.size() > 1) return true;
    const auto ways = dossier::ways_of(edition);
    if (std::find(ways.begin(), ways.end(), inquiry_.pathway) != ways.end()) return true;
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
    const bool is_told = is_asked || chosen->by->edition.kind == scheme::EditionKind::credential;
    if (is_told && has_pathway(chosen->by->edition)) add_verdicts(*chosen);
    return true;
}

void FileJudge::add_verdicts(const Schemes::Chosen& chosen) {
    outcome_.verdicts.push_back(verdict_by(*chosen.by));
    if (chosen.offered == nullptr) return;
    if (!read_for(*chosen.offered)) {  // a newer edition that cannot read the file is no choice
        outcome_.troubles.clear();
        read_by_ = nullptr;
        return;
    }
    auto offered = verdict_by(*chosen.offered);
    put_choice(outcome_.verdicts.back(), offered);
    outcome_.verdicts.push_back(std::move(offered));
}

Verdict FileJudge::verdict_by(Schemes::Ready& ready) {
    return judged(ready.judge, record_, {inquiry_.as_of, inquiry_.pathway}, further_);
}

Outcome FileJudge::judge() {
    if (!read_files()) return std::move(outcome_);
    for (const auto& wanted : inquiry_.wanted) {
        if (!judge_by(wanted)) break;
    }
    if (inquiry_.wanted.size() > 1)
        sort_by_what_counts(outcome_.verdicts);
    else
        sort_nearest_first(outcome_.verdicts);
    return std::move(outcome_);
}

/// Whether a finding is asked of the person: by a way that is taken, and not as mere advice.
bool is_asked(const eligibility::Judgement& judgement, std::uint32_t index) {
    for (; index != UINT32_MAX; index = judgement.findings[index].within) {
        const auto& finding = judgement.findings[index];
        const bool is_on = finding.chosen && !finding.advisory &&
                           finding.status != eligibility::Status::not_applicable;
        if (!is_on) return false;
    }
    return true;
}

}  // namespace

Fit fit_of(const Verdict& verdict) {
    std::set<std::uint32_t> entries;
    std::set<std::uint32_t> places;
    for (const auto& credit : verdict.judgement.credits) {
        if (!is_asked(verdict.judgement, credit.finding)) continue;
        entries.insert(credit.entry);
        places.insert(credit.finding);
    }
    return {entries.size(), places.size()};
}

void sort_by_what_counts(std::vector<Verdict>& verdicts) {
    const auto key_of = [](const Verdict& verdict) {
        return std::tuple(!verdict.edition->outline, verdict.judgement.is_eligible(),
                          fit_of(verdict));
    };
    sort_nearest_first(verdicts);
    std::ranges::stable_sort(verdicts, std::greater(), key_of);
}

Outcome judge_file(const std::string& file, const Inquiry& inquiry, Schemes& schemes) {
    return FileJudge(file, inquiry, schemes).judge();
}

}  // namespace waymark::cli
