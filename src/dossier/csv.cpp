// SPDX-License-Identifier: Apache-2.0
#include "dossier/csv.h"

#include <algorithm>

#include "base/fold.h"

namespace waymark::dossier {

CsvLines::Step CsvLines::next() {
    while (at_ < text_.size()) {
        copied_.clear();
        cells_.clear();
        line_at_ = at_;
        line_number_ = ++lines_passed_;
        const Step step = read_line();
        if (step != Step::line) return step;
        const bool is_blank = std::all_of(cells_.begin(), cells_.end(),
                                          [](const Cell& cell) { return cell.text.empty(); });
        if (!is_blank) return Step::line;
    }
    return Step::end;
}

CsvLines::Step CsvLines::read_line() {
    do {
        if (cells_.size() == cells_max) return Step::too_many_cells;
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
        if (at_ < text_.size() && text_[at_] == '"') {
            const Step step = read_quoted();
            if (step != Step::line) return step;
        } else {
            read_plain();
        }
    } while (pass_separator());
    return Step::line;
}

void CsvLines::read_plain() {
    const std::size_t begin = at_;
    while (at_ < text_.size()) {
        const char c = text_[at_];
        if (c == separator_ || c == '\n' || c == '\r') break;
        ++at_;
    }
    const std::string_view cell = trimmed(text_.substr(begin, at_ - begin));
    cells_.push_back({cell, static_cast<std::uint32_t>(begin)});
}

CsvLines::Step CsvLines::read_quoted() {
    const std::size_t begin = ++at_;
    std::string* copy = nullptr;
    std::size_t piece = begin;  // what is not copied yet
    for (;;) {
        const std::size_t quote = text_.find('"', at_);
        if (quote == std::string_view::npos) {
            at_ = begin - 1;
            return Step::open_quote;
        }
        at_ = quote + 1;
        if (at_ == text_.size() || text_[at_] != '"') break;
        if (copy == nullptr) copy = &copied_.emplace_back();
        copy->append(text_, piece, at_ - piece);
        piece = ++at_;
    }
    std::string_view cell = text_.substr(begin, at_ - 1 - begin);
    lines_passed_ += static_cast<std::uint32_t>(std::count(cell.begin(), cell.end(), '\n'));
    if (copy != nullptr) {
        copy->append(text_, piece, at_ - 1 - piece);
        cell = *copy;
    }
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    cells_.push_back({trimmed(cell), static_cast<std::uint32_t>(begin)});
    const bool is_over =
        at_ == text_.size() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r';
    return is_over ? Step::line : Step::after_quote;
}

bool CsvLines::pass_separator() {
    if (at_ == text_.size()) return false;
    const char c = text_[at_++];
    if (c == separator_) return true;
    if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
    return false;
}

char separator_of(std::string_view first_line) {
    char best = ',';
    long most = 0;
    for (const char candidate : {',', ';', '\t'}) {
        const long count = std::count(first_line.begin(), first_line.end(), candidate);
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

}  // namespace waymark::dossier
