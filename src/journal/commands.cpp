// SPDX-License-Identifier: Apache-2.0
#include "journal/commands.h"

#include <algorithm>

#include "journal/queries.sql.h"
#include "journal/seal.h"
#include "journal/verify.h"
#include "platform/words/words.h"

namespace waymark::journal {
namespace {

using words::Speaker;

constexpr int whole = 0;
constexpr int not_whole = 1;
constexpr int cannot_tell = 2;

std::vector<std::string_view> lines_in(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0) lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string told_of_lines(const Finding& found, const Speaker& t) {
    const std::string line = t("{0} of {1}, id {2}", found.act, found.at, found.line);
    switch (found.harm) {
        case Harm::line_changed: return t("Line {} was changed: {}.", found.place, line);
        case Harm::line_removed: return t("Line {} was removed.", found.place);
        case Harm::line_inserted:
            return found.place == 0 ? t("A line was slipped in: {}.", line)
                                    : t("Line {} was slipped in: {}.", found.place, line);
        case Harm::lines_swapped:
            return t("Line {} was sealed as line {}, and moved: {}.", found.place, found.until,
                     line);
        case Harm::lines_unclear:
            return t("Of the lines {} to {} at least one was changed, and their hashes with it.",
                     found.place, found.until);
        case Harm::checkpoint_changed:
        case Harm::checkpoint_removed:
        case Harm::hash_changed:
        case Harm::key_unknown:
        case Harm::cut_off: break;
    }
    throw Bug("a harm to the seal is told elsewhere");
}

std::string told(const Finding& found, const Speaker& t) {
    switch (found.harm) {
        case Harm::checkpoint_changed:
            return t("The checkpoint over {} lines was changed.", found.place);
        case Harm::checkpoint_removed:
            return t("A checkpoint was removed; the last that is there covers {} lines.",
                     found.place);
        case Harm::hash_changed:
            return t("The hash kept for line {} was changed; the line itself was not.",
                     found.place);
        case Harm::key_unknown:
            return t("The checkpoint over {} lines is signed by a key that is not trusted.",
                     found.place);
        case Harm::cut_off:
            return t("The checkpoint kept elsewhere, over {} lines, is not of this journal.",
                     found.place);
        case Harm::line_changed:
        case Harm::line_removed:
        case Harm::line_inserted:
        case Harm::lines_swapped:
        case Harm::lines_unclear: break;
    }
    return told_of_lines(found, t);
}

void tell_findings(const Report& report, const Speaker& t, std::string& out) {
    const std::size_t shown = std::min(report.findings.size(), findings_shown_max);
    for (std::size_t i = 0; i < shown; ++i) out += told(report.findings[i], t) + "\n";
    const auto more = report.findings.size() - shown;
    if (more > 0) out += t("And {} more.", more) + "\n";
}

void tell_counts(const Report& report, const Speaker& t, std::string& out) {
    out += t("Sealed lines: {}. Checkpoints: {}, the last of {}.", report.sealed,
             report.checkpoints, report.last_at.empty() ? "-" : report.last_at);
    out += "\n" + t("Lines that wait for their seal: {}.", report.waiting) + "\n";
}

/// The keys to believe; nothing when one cannot be read, which has been told then.
std::optional<std::vector<Verifier>> keys_in(const std::string& text, const Desk& desk) {
    const Speaker t(desk.language);
    std::vector<Verifier> keys;
    for (const std::string_view line : lines_in(text)) {
        auto key = parse_verifier(line);
        if (!key) {
            desk.err +=
                Speaker(desk.language)("\"{}\" is not a key; write name+id+key, one a line", line);
            return std::nullopt;
        }
        keys.push_back(std::move(*key));
    }
    return keys;
}

std::optional<Trust> trust_of(const Papers& papers, const Desk& desk) {
    auto keys = keys_in(papers.keys, desk);
    if (!keys) return std::nullopt;
    if (keys->empty()) *keys = db::read(desk.database, keys_of);
    Trust trust{std::move(*keys)};
    if (papers.checkpoint.empty()) return trust;
    const Opened kept = open_note(papers.checkpoint, trust.keys);
    if (kept.state != Opened::State::fine) {
        const Speaker t(desk.language);
        desk.err = t("the checkpoint that was kept is not signed by a key that is trusted");
        return std::nullopt;
    }
    trust.kept = kept.checkpoint;
    return trust;
}

int judge(const Report& report, const Desk& desk) {
    const Speaker t(desk.language);
    if (!report.can_tell()) {
        desk.err +=
            std::string(t("there is no checkpoint to be believed; nothing can be told")) + "\n";
        tell_findings(report, t, desk.out);
        return cannot_tell;
    }
    desk.out += report.is_whole() ? t("The journal is whole.") : t("The journal is not whole.");
    desk.out += "\n";
    tell_findings(report, t, desk.out);
    tell_counts(report, t, desk.out);
    return report.is_whole() ? whole : not_whole;
}

std::string_view nothing_sealed(Language language) {
    const Speaker t(language);
    return t("nothing is sealed yet");
}

}  // namespace

int verify(const Papers& papers, const Desk& desk) {
    const auto trust = trust_of(papers, desk);
    if (!trust) return cannot_tell;
    const Report report =
        db::read(desk.database, [&trust](db::Tx& tx) { return verify(tx, *trust); });
    const int told = judge(report, desk);
    if (told == whole && papers.keys.empty()) {
        const Speaker t(desk.language);
        desk.out += t("The keys are those the database names; with --key you rely on your own.");
        desk.out += "\n";
    }
    return told;
}

int show_checkpoint(const Desk& desk) {
    const auto last =
        db::read(desk.database, [](db::Tx& tx) { return tx.find(sql::last_checkpoint); });
    if (!last) {
        desk.err = nothing_sealed(desk.language);
        return cannot_tell;
    }
    desk.out += (*last)["note"].text();
    return whole;
}

int show_keys(const Desk& desk) {
    const auto keys = db::read(desk.database, keys_of);
    for (const Verifier& key : keys) desk.out += to_text(key) + "\n";
    if (!keys.empty()) return whole;
    desk.err = nothing_sealed(desk.language);
    return cannot_tell;
}

}  // namespace waymark::journal
