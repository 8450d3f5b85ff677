// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/fold.h"
#include "base/nearest.h"
#include "dossier/csv.h"
#include "dossier/ledger.h"
#include "dossier/readers.h"

namespace waymark::dossier {
namespace {

constexpr std::uint8_t no_field = field_count;

/// A column nobody knows. Its name is kept: the text of a cell lasts only as long as its line.
struct Unknown {
    std::string name;
    std::uint32_t at = 0;
};

/// The header of a spreadsheet: which column is which field.
struct Header {
    std::vector<std::uint8_t> field_of_column;
    std::vector<Unknown> unknown;
    std::array<bool, field_count> has{};

    bool has_field(Field field) const { return has[static_cast<std::size_t>(field)]; }
};

/// The line that some spreadsheet programs write first to say the separator: `sep=;`.
std::optional<char> declared_separator(std::string_view line) {
    const bool is_declared = line.size() == 5 && folded(line.substr(0, 4)) == "sep";
    return is_declared ? std::optional(line[4]) : std::nullopt;
}

void read_column(const Cell& cell, Header& header, Problems& problems) {
    const auto& say = problems.say();
    const auto field = field_of_header(cell.text);
    if (!field) {
        header.field_of_column.push_back(no_field);
        if (!cell.text.empty()) header.unknown.push_back({std::string(cell.text), cell.at});
        return;
    }
    bool& has = header.has[static_cast<std::size_t>(*field)];
    if (has) {
        problems.add(cell.at, say("column \"{}\" stands for \"{}\", as another one does; keep one",
                                  cell.text, name_of(*field)));
    }
    has = true;
    header.field_of_column.push_back(static_cast<std::uint8_t>(*field));
}

/// A column of one's own is passed over; a misspelled one is not.
void suggest(const Unknown& column, const Header& header, Problems& problems) {
    constexpr std::size_t letters_min = 4;
    const std::string name = folded(column.name);
    const std::string_view meant = nearest(name, known_headers());
    const bool is_near = name.size() >= letters_min && !meant.empty();
    if (!is_near || header.has_field(*field_of_header(meant))) return;
    problems.add(column.at, problems.say()("column \"{}\" is not one we know; did you mean \"{}\"?",
                                           column.name, meant));
}

/// Whether somebody meant a day by it, even one that has to be written otherwise.
bool is_meant_as_day(const Cell& cell) {
    const auto day = parse_day(cell.text);
    if (day) return true;
    switch (day.error()) {
        case DayTrouble::two_digit_year:
        case DayTrouble::unclear_order:
        case DayTrouble::no_such_day:
        case DayTrouble::counted_days:
        case DayTrouble::time_of_day: return true;
        case DayTrouble::unreadable:
        case DayTrouble::line_of_totals: break;
    }
    return false;
}

/// Which of the columns that every file needs are there.
struct Needed {
    bool has_day = false;
    bool has_amount = false;
    bool is_there() const { return has_day && has_amount; }
};
Needed needed_of(const std::array<bool, field_count>& has) {
    const auto is_there = [&](Field field) { return has[static_cast<std::size_t>(field)]; };
    // The letter `a` alone is Spanish for `to`, and a line without a header may well have it.
    const bool has_times = is_there(Field::from) && is_there(Field::to);
    return {is_there(Field::date) || has_times, is_there(Field::hours) || has_times};
}

bool names_columns(const std::vector<Cell>& cells) {
    std::array<bool, field_count> has{};
    for (const Cell& cell : cells)
        if (const auto field = field_of_header(cell.text))
            has[static_cast<std::size_t>(*field)] = true;
    return needed_of(has).is_there();
}

/// The line that names the columns, where titles stand above the table, as spreadsheet programs
/// write them.
std::optional<std::uint32_t> header_below(CsvLines lines) {
    constexpr int title_lines_max = 20;
    for (int i = 0; i < title_lines_max && lines.next() == CsvLines::Step::line; ++i)
        if (names_columns(lines.cells())) return lines.line_number();
    return std::nullopt;
}

/// A first line that does not name the columns: an entry already, or a title over the table.
bool is_no_header(const CsvLines& lines, Problems& problems) {
    const auto& say = problems.say();
    const auto& cells = lines.cells();
    if (names_columns(cells)) return false;
    if (const auto below = header_below(lines)) {
        problems.add(lines.line_at(),
                     say("the columns are named in line {}; take out every line above it", *below));
        return true;
    }
    const auto is_written = [](const Cell& cell) { return !cell.text.empty(); };
    if (std::any_of(cells.begin(), cells.end(), is_meant_as_day)) {
        problems.add(lines.line_at(), say("the first line is an entry already; put a line above it "
                                          "that names the columns, such as: date, kind, hours, "
                                          "category, title"));
        return true;
    }
    const auto written = std::find_if(cells.begin(), cells.end(), is_written);
    const bool is_alone = std::count_if(cells.begin(), cells.end(), is_written) == 1;
    if (!is_alone || field_of_header(written->text)) return false;
    problems.add(written->at, say("\"{}\" is no column; take out what stands above the line that "
                                  "names the columns, such as: date, kind, hours, category, title",
                                  written->text));
    return true;
}

Header read_header(const CsvLines& lines, Problems& problems) {
    const auto& say = problems.say();
    Header header;
    if (is_no_header(lines, problems)) return header;
    for (const Cell& cell : lines.cells()) read_column(cell, header, problems);
    for (const Unknown& column : header.unknown) suggest(column, header, problems);
    const auto needed = needed_of(header.has);
    if (problems.is_empty() && !needed.is_there()) {
        const auto missing = needed.has_day      ? say("\"hours\" is missing")
                             : needed.has_amount ? say("\"date\" is missing")
                                                 : say("\"date\" and \"hours\" are missing");
        problems.add(lines.line_at(), say("the first line must name the columns, such as: date, "
                                          "kind, hours, category, title; {}",
                                          missing));
    }
    return header;
}

void tell(CsvLines::Step step, const CsvLines& lines, Problems& problems) {
    const auto& say = problems.say();
    switch (step) {
        case CsvLines::Step::line:
        case CsvLines::Step::end: return;
        case CsvLines::Step::open_quote:
            return problems.add(lines.trouble_at(), say("this quote is never closed; add the "
                                                        "second one, or take it out"));
        case CsvLines::Step::after_quote:
            return problems.add(lines.trouble_at(), say("text follows a closing quote; write a "
                                                        "quote inside a cell twice"));
        case CsvLines::Step::too_many_cells:
            return problems.add(lines.line_at(), say("more than {} columns; is the separator "
                                                     "right?",
                                                     CsvLines::cells_max));
    }
}

class CsvReader {
public:
    CsvReader(std::string_view bytes, const Reading& reading, Problems& problems)
        : bytes_(bytes), reading_(reading), problems_(problems) {}
    Record read();

private:
    /// Whether there was any.
    bool read_rows(CsvLines& lines, const Header& header, Ledger& ledger);
    void fill(Row& row, const CsvLines& lines, const Header& header);

    std::string_view bytes_;
    const Reading& reading_;
    Problems& problems_;
};

Record CsvReader::read() {
    const std::string_view first_line = bytes_.substr(0, bytes_.find_first_of("\r\n"));
    const auto declared = declared_separator(first_line);
    const char separator = declared.value_or(separator_of(first_line));
    CsvLines lines(bytes_, declared ? first_line.size() : 0, separator);
    const auto comma = separator == ';' ? Comma::unclear : Comma::thousands;
    Ledger ledger(reading_, {.comma = comma, .has_fractions = true}, problems_);
    const CsvLines::Step step = lines.next();
    if (step == CsvLines::Step::end) {
        problems_.add(problems_.say()("the file is empty; its first line must name the columns"));
    }
    tell(step, lines, problems_);
    if (!problems_.is_empty()) return {};
    const Header header = read_header(lines, problems_);
    if (!problems_.is_empty()) return {};
    const auto line_count = std::count(bytes_.begin(), bytes_.end(), '\n');
    ledger.expect(std::min(static_cast<std::size_t>(line_count), entry_max));
    if (!read_rows(lines, header, ledger) && problems_.is_empty())
        problems_.add(problems_.say()("the file names its columns and has no entry below them"));
    Record record = ledger.finish();
    for (const Unknown& column : header.unknown) record.passed_over.push_back(column.name);
    return record;
}

bool CsvReader::read_rows(CsvLines& lines, const Header& header, Ledger& ledger) {
    Row row;
    CsvLines::Step step;
    bool has_rows = false;
    while ((step = lines.next()) == CsvLines::Step::line) {
        fill(row, lines, header);
        ledger.add(row);
        has_rows = true;
    }
    tell(step, lines, problems_);
    return has_rows;
}

void CsvReader::fill(Row& row, const CsvLines& lines, const Header& header) {
    row.cells.fill({});
    row.at = static_cast<std::uint32_t>(lines.line_at());
    row.number = lines.line_number();
    const auto& cells = lines.cells();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool has_column = i < header.field_of_column.size();
        if (has_column && header.field_of_column[i] != no_field) {
            row.cells[header.field_of_column[i]] = cells[i];
        } else if (!has_column && !cells[i].text.empty()) {
            problems_.add(cells[i].at, problems_.say()("this cell has no column; put text with a "
                                                       "separator in quotes"));
            return;
        }
    }
}

}  // namespace

Record read_csv(std::string_view bytes, const Reading& reading, Problems& problems) {
    return CsvReader(bytes, reading, problems).read();
}

}  // namespace waymark::dossier
