// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dossier/amounts.h"
#include "dossier/days.h"
#include "dossier/problems.h"
#include "dossier/row.h"
#include "dossier/wordings.h"

namespace waymark::dossier {

/// The word of a column, remembered: a ledger says the same one line after line.
template <typename T>
struct Recall {
    std::string text;
    std::optional<T> value;
};

/// How numbers are written in a file.
struct Habits {
    Comma comma = Comma::unclear;
    /// A spreadsheet program may have kept 75 percent as `0.75`, and all of it as `1`.
    bool has_fractions = false;
};

/// Reads the cells of one row after another as days, amounts and words, and tells what is wrong
/// with them.
class Cells {
public:
    Cells(const Reading& reading, Habits habits, Problems& problems)
        : reading_(reading), habits_(habits), problems_(problems) {}

    /// The row that is read from now on, and how problems call it.
    void turn_to(const Row& row, std::string_view id);
    /// Whether nothing has been wrong with the row so far.
    bool is_good() const { return is_good_; }
    /// Tells a problem of a field of the row.
    void object(Field field, std::string_view message);

    std::optional<LineKind> kind();
    /// A day that may not lie in the future; nothing when the cell is empty or wrong.
    std::optional<Date> past_day(Field field);
    std::optional<Date> day(Field field);
    /// Hours as written, or from the times of day; `bare` is what a number alone counts.
    std::optional<Amount> amount(Bare bare);
    scheme::Delivery delivery();
    scheme::Recognition recognition();
    scheme::Setting setting();
    scheme::Evidence evidence();
    int duty_share();  ///< percent; -1: not said
    std::optional<std::int64_t> value();

private:
    const Cell& cell(Field field) const { return (*row_)[field]; }
    template <typename T>
    std::optional<T> word(Field field, Recall<T>& recall,
                          std::optional<T> (*meaning)(std::string_view), std::string (*known)());
    std::optional<std::int64_t> whole_number(Field field, std::string_view text);
    std::string words_for(DayTrouble trouble, std::string_view text) const;
    std::optional<Amount> amount_from_times();
    std::optional<Amount> written_amount(Bare bare);
    std::string words_for(AmountTrouble trouble, std::string_view text) const;

    const Reading& reading_;
    Habits habits_;
    Problems& problems_;
    const Row* row_ = nullptr;
    std::string id_;
    bool is_good_ = true;
    std::string folded_;
    Recall<LineKind> kind_;
    Recall<scheme::Delivery> delivery_;
    Recall<scheme::Recognition> recognition_;
    Recall<scheme::Setting> setting_;
    Recall<scheme::Evidence> evidence_;
};

}  // namespace waymark::dossier
