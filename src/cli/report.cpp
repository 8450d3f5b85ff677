// SPDX-License-Identifier: Apache-2.0
#include "cli/report.h"

#include <algorithm>

#include "platform/words/words.h"

namespace waymark::cli {
namespace {

using eligibility::Addition;
using eligibility::Finding;
using eligibility::Judgement;
using eligibility::Measure;
using eligibility::Status;

constexpr std::size_t title_columns_max = 40;
constexpr std::size_t saying_columns_min = 30;

class Report {
public:
    Report(const Verdict& verdict, const Inquiry& inquiry, const Terminal& terminal)
        : verdict_(verdict), inquiry_(inquiry), terminal_(terminal), say_(inquiry.language) {
        measure_columns();
    }
    std::string of(const std::string& file);

private:
    const Judgement& judgement() const { return verdict_.judgement; }
    void measure_columns();
    bool is_shown(const Finding& finding) const;
    void add_head(const std::string& file);
    void add_choice(const dossier::Choice& choice);
    void add_findings();
    void add_finding(const Finding& finding);
    std::string bar_of(const Finding& finding) const;
    std::string saying_of(const Finding& finding) const;
    void add_additions();
    void add_uncounted();
    void add_reason(eligibility::Reason reason, const std::vector<std::size_t>& which);
    void add_what_if();
    void add_heading(std::string_view text) {
        out_ += "\n" + terminal_.in(Color::bold, text) + "\n";
    }
    void add_item(const std::string& text);
    std::string entry_text(const eligibility::Entry& entry, Hours amount) const;

    const Verdict& verdict_;
    const Inquiry& inquiry_;
    const Terminal& terminal_;
    words::Speaker say_;
    std::size_t title_columns_ = 0;
    std::size_t bar_cells_ = 12;
    std::string out_;
};

std::size_t indent_of(const Finding& finding) { return 2 * std::size_t{finding.depth}; }

/// A way not taken and mere advice are told in one line, without what is in them; a limit only when
/// something falls under it.
bool Report::is_shown(const Finding& finding) const {
    if (finding.limit != nullptr && finding.counted == 0) return false;
    if (finding.within == UINT32_MAX) return true;
    const Finding& around = judgement().findings[finding.within];
    return (finding.chosen || around.chosen) && !around.advisory;
}

void Report::measure_columns() {
    for (const Finding& finding : judgement().findings) {
        if (!is_shown(finding)) continue;
        const auto& title = finding.title().in(inquiry_.language);
        title_columns_ = std::max(title_columns_, indent_of(finding) + columns_of(title));
    }
    const bool is_narrow = terminal_.width() < 96;
    title_columns_ = std::min(title_columns_, is_narrow ? 32 : title_columns_max);
    bar_cells_ = is_narrow ? 8 : 12;
}

std::string Report::bar_of(const Finding& finding) const {
    const bool has_amount = finding.measure != Measure::none && finding.needed > 0;
    const bool has_cap = finding.needed == 0 && finding.cap > 0;
    const bool is_full = finding.status == Status::met || finding.status == Status::waived;
    std::string text = bar(is_full ? 1 : 0, 1, bar_cells_, terminal_.has_unicode());
    if (has_amount && !is_full) {
        text = bar(std::min(finding.counted, finding.needed), finding.needed, bar_cells_,
                   terminal_.has_unicode());
    }
    if (has_cap) text = bar(finding.counted, finding.cap, bar_cells_, terminal_.has_unicode());
    if (finding.status == Status::not_applicable || !finding.chosen) {
        text = std::string(bar_cells_, ' ');
    }
    return terminal_.in(color_of(finding.status), text);
}

/// The sentence about a finding; its title stands before the bar already.
std::string Report::saying_of(const Finding& finding) const {
    std::string text = eligibility::sentence(finding, *verdict_.edition, inquiry_.language);
    const std::string title = finding.title().in(inquiry_.language) + ": ";
    if (text.starts_with(title)) text.erase(0, title.size());
    if (!finding.chosen) text = std::string(say_("Another way.")) + " " + text;
    if (finding.advisory) text += " " + std::string(say_("(advice only)"));
    return text;
}

void Report::add_finding(const Finding& finding) {
    const Status status = finding.chosen ? finding.status : Status::not_applicable;
    const std::string title =
        std::string(indent_of(finding), ' ') + finding.title().in(inquiry_.language);
    const std::string sign = sign_of(status, terminal_);
    std::string line = terminal_.in(color_of(status), sign) + " " +
                       fitted(title, title_columns_, terminal_.has_unicode()) + " " +
                       bar_of(finding) + "  ";
    const std::size_t used = columns_of(sign) + 1 + title_columns_ + 1 + bar_cells_ + 2;
    const std::string saying = saying_of(finding);
    if (used + saying_columns_min <= terminal_.width()) {
        line += wrapped(saying, terminal_.width() - used, std::string(used, ' '));
    } else {
        const std::size_t indent = columns_of(sign) + 1 + indent_of(finding);
        line += "\n" + std::string(indent, ' ') +
                wrapped(saying, terminal_.width() - indent, std::string(indent, ' '));
    }
    while (line.ends_with(' ')) line.pop_back();
    out_ += line + "\n";
}

void Report::add_choice(const dossier::Choice& choice) {
    const auto* other = choice.pinned == verdict_.edition ? choice.offered : choice.pinned;
    out_ += wrapped(sentence(choice, inquiry_.language) + " " +
                        say_("To see the other one, add --scheme {}.", other->name_of()),
                    terminal_.width(), "") +
            "\n";
}

void Report::add_head(const std::string& file) {
    const auto& edition = *verdict_.edition;
    const Status status = judgement().status;
    out_ += terminal_.in(Color::bold, edition.name.in(inquiry_.language)) + " (" +
            edition.name_of() + ")\n";
    out_ += std::string(inquiry_.is_renewal
                            ? say_("Renewal of {}, judged as of {}", file, to_text(inquiry_.as_of))
                            : say_("{}, judged as of {}", file, to_text(inquiry_.as_of))) +
            "\n";
    const auto standing = eligibility::standing_of(judgement());
    const bool is_ready = standing.headline == eligibility::Headline::ready_to_apply;
    std::string headline(is_ready && !inquiry_.is_renewal
                             ? say_("You are ready to apply")
                             : eligibility::words(status, inquiry_.language));
    const std::size_t open = standing.open();
    if (open > 0) {
        headline += ": " + say_.many("{} requirement is open", "{} requirements are open",
                                     static_cast<long long>(open));
    }
    if (!judgement().missing_hours.is_zero()) {
        headline +=
            ", " + std::string(say_("{} missing", eligibility::amount_text(
                                                      judgement().missing_hours, scheme::Unit::hour,
                                                      inquiry_.language)));
    }
    out_ += terminal_.in(color_of(status), sign_of(status, terminal_) + " " + headline) + "\n";
    if (verdict_.choice) add_choice(*verdict_.choice);
    out_ += "\n";
}

void Report::add_findings() {
    for (const Finding& finding : judgement().findings) {
        if (is_shown(finding)) add_finding(finding);
    }
}

void Report::add_item(const std::string& text) {
    const std::string dot = terminal_.has_unicode() ? "  • " : "  * ";
    out_ += dot + wrapped(text, terminal_.width() - 4, "    ") + "\n";
}

void Report::add_additions() {
    if (verdict_.additions.empty()) return;
    add_heading(say_("This would be enough"));
    for (const Addition& addition : verdict_.additions) {
        add_item(eligibility::sentence(addition, judgement(), inquiry_.language));
    }
}

std::string Report::entry_text(const eligibility::Entry& entry, Hours amount) const {
    std::string text = entry.id + ", " + to_text(entry.on);
    const std::string_view title = verdict_.title_of(entry);
    if (!title.empty()) text += ", " + std::string(title);
    return text + ": " + eligibility::amount_text(amount, scheme::Unit::hour, inquiry_.language);
}

/// Indices in `uncounted` of one reason.
void Report::add_reason(eligibility::Reason reason, const std::vector<std::size_t>& which) {
    std::int64_t parts = 0;
    for (const std::size_t i : which) parts += judgement().uncounted[i].amount.parts();
    const auto total =
        eligibility::amount_text(Hours::of_parts(parts), scheme::Unit::hour, inquiry_.language);
    add_item(total + ", " + std::string(eligibility::words(reason, inquiry_.language)));
    for (std::size_t n = 0; n < std::min(which.size(), entries_listed); ++n) {
        const auto& uncounted = judgement().uncounted[which[n]];
        const auto& finding = judgement().findings[uncounted.finding];
        const std::string text =
            entry_text(verdict_.record->dossier.entries[uncounted.entry], uncounted.amount) + " (" +
            finding.title().in(inquiry_.language) + ")";
        out_ += "      " + wrapped(text, terminal_.width() - 6, "        ") + "\n";
    }
    if (which.size() > entries_listed) {
        out_ += "      " +
                say_.many("and {} more", "and {} more",
                          static_cast<long long>(which.size() - entries_listed)) +
                "\n";
    }
}

void Report::add_uncounted() {
    constexpr std::size_t reasons = static_cast<std::size_t>(eligibility::Reason::no_category) + 1;
    std::vector<std::vector<std::size_t>> by_reason(reasons);
    bool has_any = false;
    for (std::size_t i = 0; i < judgement().uncounted.size(); ++i) {
        const auto& uncounted = judgement().uncounted[i];
        if (judgement().findings[uncounted.finding].advisory) continue;
        by_reason[static_cast<std::size_t>(uncounted.why)].push_back(i);
        has_any = true;
    }
    if (!has_any) return;
    add_heading(say_("Not counted, and why"));
    for (std::size_t reason = 0; reason < reasons; ++reason) {
        if (by_reason[reason].empty()) continue;
        add_reason(static_cast<eligibility::Reason>(reason), by_reason[reason]);
    }
}

void Report::add_what_if() {
    if (!verdict_.what_if) return;
    const auto& what_if = *verdict_.what_if;
    add_heading(say_("With {}", inquiry_.further));
    for (const auto& gain : what_if.gains) {
        const Finding& finding = what_if.judgement.findings[gain.finding];
        add_item(eligibility::sentence(finding, *verdict_.edition, inquiry_.language));
    }
    if (what_if.gains.empty()) add_item(std::string(say_("Nothing would change.")));
    for (const auto& uncounted : what_if.judgement.uncounted) {
        const bool is_added = std::find(what_if.added.begin(), what_if.added.end(),
                                        uncounted.entry) != what_if.added.end();
        if (!is_added) continue;
        add_item(say_("Not counted: {}, {}",
                      entry_text(what_if.with.entries[uncounted.entry], uncounted.amount),
                      eligibility::words(uncounted.why, inquiry_.language)));
    }
}

std::string Report::of(const std::string& file) {
    add_head(file);
    add_findings();
    add_additions();
    add_uncounted();
    add_what_if();
    if (!verdict_.record->passed_over.empty()) {
        std::string names;
        for (const std::string& name : verdict_.record->passed_over) {
            names += (names.empty() ? "" : ", ") + name;
        }
        out_ +=
            "\n" + wrapped(say_("Columns not asked for: {}", names), terminal_.width(), "") + "\n";
    }
    return std::move(out_);
}

}  // namespace

std::string sign_of(Status status, const Terminal& terminal) {
    const bool rich = terminal.has_unicode();
    switch (status) {
        case Status::met: return rich ? "✓" : "[x]";
        case Status::short_of: return rich ? "○" : "[ ]";
        case Status::pending: return rich ? "◔" : "[~]";
        case Status::waived: return rich ? "✓" : "[x]";
        case Status::not_applicable: return rich ? "·" : "[-]";
        case Status::needs_decision: return rich ? "?" : "[?]";
    }
    return {};
}

Color color_of(Status status) {
    switch (status) {
        case Status::met:
        case Status::waived: return Color::green;
        case Status::short_of: return Color::yellow;
        case Status::pending:
        case Status::needs_decision: return Color::cyan;
        case Status::not_applicable: return Color::dim;
    }
    return Color::plain;
}

std::string report(const Verdict& verdict, const std::string& file, const Inquiry& inquiry,
                   const Terminal& terminal) {
    return Report(verdict, inquiry, terminal).of(file);
}

}  // namespace waymark::cli
