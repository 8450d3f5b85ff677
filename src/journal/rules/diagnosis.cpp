// SPDX-License-Identifier: Apache-2.0
#include "journal/rules/diagnosis.h"

#include <algorithm>

namespace waymark::journal {
namespace {

/// The lines and the hashes at the first place where they part.
class Parting {
public:
    Parting(std::uint64_t begin, const std::vector<Standing>& lines,
            const std::vector<Hash>& sealed)
        : begin_(begin), lines_(lines), sealed_(sealed) {
        const std::size_t both = std::min(lines.size(), sealed.size());
        while (at_ < both && is_at_place(at_) && lines[at_].hash == sealed[at_]) ++at_;
    }

    std::optional<Diagnosis> told() const {
        if (at_ == lines_.size() && at_ == sealed_.size()) return std::nullopt;
        if (at_ == sealed_.size()) return of(Change::inserted);
        if (at_ == lines_.size() || lines_[at_].place > expected(at_)) return gone();
        if (!is_at_place(at_)) return of(Change::inserted);
        return differs();
    }

private:
    std::int64_t expected(std::size_t line) const {
        return static_cast<std::int64_t>(begin_ + line);
    }
    bool is_at_place(std::size_t line) const { return lines_[line].place == expected(line); }
    bool is(std::size_t line, std::size_t hash) const {
        return line < lines_.size() && hash < sealed_.size() && lines_[line].hash == sealed_[hash];
    }
    Diagnosis of(Change change) const { return {change, begin_ + at_, at_, 0}; }

    /// No line stands at the place: it was removed, or stands elsewhere now.
    Diagnosis gone() const {
        for (std::size_t line = at_; line < lines_.size(); ++line) {
            if (!is(line, at_)) continue;
            const auto place = static_cast<std::uint64_t>(lines_[line].place);
            return {Change::swapped, place, line, begin_ + at_};
        }
        return {Change::removed, begin_ + at_, std::nullopt, 0};
    }

    Diagnosis differs() const {
        if (is(at_ + 1, at_)) {
            // The sealed line stands one further: this one was put before it, or both changed
            // places.
            return is(at_, at_ + 1) ? swapped(at_ + 1) : of(Change::inserted);
        }
        if (is(at_, at_ + 1)) return {Change::removed, begin_ + at_, std::nullopt, 0};
        for (std::size_t hash = at_ + 2; hash < sealed_.size(); ++hash) {
            if (is(at_, hash)) return swapped(hash);
        }
        return of(Change::changed);
    }
    Diagnosis swapped(std::size_t hash) const {
        return {Change::swapped, begin_ + at_, at_, begin_ + hash};
    }

    std::uint64_t begin_;
    const std::vector<Standing>& lines_;
    const std::vector<Hash>& sealed_;
    std::size_t at_ = 0;
};

}  // namespace

std::optional<Diagnosis> diagnose(std::uint64_t begin, const std::vector<Standing>& lines,
                                  const std::vector<Hash>& sealed) {
    return Parting(begin, lines, sealed).told();
}

}  // namespace waymark::journal
