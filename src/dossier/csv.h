// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "dossier/row.h"

namespace waymark::dossier {

/// Splits a CSV text (RFC 4180; lines may end with LF, CRLF or CR) into lines of cells without
/// copying them; only a cell with a doubled quote is copied.
class CsvLines {
public:
    static constexpr std::size_t cells_max = 256;

    CsvLines(std::string_view text, std::size_t begin, char separator)
        : text_(text), at_(begin), separator_(separator) {}

    enum class Step : std::uint8_t {
        line,
        end,
        open_quote,   ///< a quote is never closed; `line_at` says where its line begins
        after_quote,  ///< text follows a closing quote in the same cell
        too_many_cells,
    };
    /// Goes to the next line that is not blank.
    Step next();

    const std::vector<Cell>& cells() const { return cells_; }
    std::size_t line_at() const { return line_at_; }  ///< byte at which the line begins
    std::uint32_t line_number() const { return line_number_; }
    std::size_t trouble_at() const { return at_; }

private:
    Step read_line();
    Step read_quoted();
    void read_plain();
    /// Past the separator or the end of the line; whether the line goes on.
    bool pass_separator();

    std::string_view text_;
    std::size_t at_;
    char separator_;
    std::size_t line_at_ = 0;
    std::uint32_t line_number_ = 0;
    std::uint32_t lines_passed_ = 0;
    std::vector<Cell> cells_;
    std::deque<std::string> copied_;
};

/// The separator of a file by its first line: comma, semicolon or tab, whichever stands there most.
char separator_of(std::string_view first_line);

}  // namespace waymark::dossier
