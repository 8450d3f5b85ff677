// SPDX-License-Identifier: Apache-2.0
#include "dossier/office/class_list.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/fold.h"
#include "base/one_line.h"
#include "dossier/amounts.h"
#include "dossier/csv.h"
#include "dossier/encoding.h"
#include "people/people.h"

namespace waymark::dossier {

namespace {

enum Column : std::size_t { name, address, number, hours, column_count };

struct Heading {
    std::string_view folded;
    Column column;
};
constexpr Heading headings[] = {
    {"name", name},
    {"nombre", name},
    {"full name", name},
    {"e mail", address},
    {"email", address},
    {"mail", address},
    {"correo", address},
    {"e mail address", address},
    {"email address", address},
    {"correo electronico", address},
    {"number", number},
    {"numero", number},
    {"register number", number},
    {"registration number", number},
    {"numero de registro", number},
    {"hours", hours},
    {"horas", hours},
};

/// Which column stands where; nothing where the list has none.
using Places = std::array<std::optional<std::size_t>, column_count>;

Places places_in(const std::vector<Cell>& cells) {
    Places places;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto heading =
            std::ranges::find(headings, std::string_view(folded(cells[i].text)), &Heading::folded);
        if (heading != std::end(headings) && !places[heading->column]) places[heading->column] = i;
    }
    return places;
}

/// Reads the lines below the header.
class ListReader {
public:
    ListReader(Places places, Hours usual, const words::Speaker& t)
        : places_(places), usual_(usual), t_(t) {}

    void read(const std::vector<Cell>& cells, std::size_t line) {
        Attendee one{std::string(text(cells, name)), {}, std::string(text(cells, number)), usual_};
        if (one.name.size() > people::name_max || one.number.size() > people::name_max)
            return object(line, t_("A name or number here is too long."));
        const auto written = text(cells, address);
        if (!written.empty()) {
            const auto folded = people::folded_address(written);
            if (!folded) return object(line, t_("{} is no e-mail address.", written));
            one.address = *folded;
        } else if (one.number.empty()) {
            return object(line, t_("Here an e-mail address or a register number is missing."));
        }
        if (const auto stayed = text(cells, hours); !stayed.empty()) {
            const auto amount = parse_amount(stayed, Comma::thousands, Bare::hours, {});
            if (!amount || amount->hours.parts() <= 0)
                return object(line, t_("{} cannot be read as hours.", stayed));
            if (amount->hours > usual_)
                return object(line, t_("{} hours are more than the training had.", stayed));
            one.amount = amount->hours;
        }
        attendees.push_back(std::move(one));
    }

    void object(std::size_t line, std::string_view words) {
        problems.push_back({line, std::string(words)});
    }

    std::vector<Attendee> attendees;
    std::vector<ListProblem> problems;

private:
    std::string_view text(const std::vector<Cell>& cells, Column column) const {
        const auto place = places_[column];
        return place && *place < cells.size() ? cells[*place].text : std::string_view();
    }

    Places places_;
    Hours usual_;
    const words::Speaker& t_;
};

}  // namespace

Result<std::vector<Attendee>, std::vector<ListProblem>> read_class_list(std::string_view bytes,
                                                                        Hours usual,
                                                                        const words::Speaker& t) {
    using Problems = std::vector<ListProblem>;
    const auto whole = [](std::string_view words) { return Problems{{0, std::string(words)}}; };
    if (text_trouble(bytes))
        return refuse(whole(t("The file is no plain text. Save it as CSV UTF-8.")));
    const auto text = without_mark(bytes);
    CsvLines lines(text, 0, separator_of(text.substr(0, text.find_first_of("\r\n"))));
    if (lines.next() != CsvLines::Step::line) return refuse(whole(t("The file is empty.")));
    const auto places = places_in(lines.cells());
    if (!places[address] && !places[number])
        return refuse(whole(t("The first line must name the columns, such as: name, e-mail.")));
    ListReader reader(places, usual, t);
    for (;;) {
        const auto step = lines.next();
        if (step == CsvLines::Step::end) break;
        if (step != CsvLines::Step::line) {
            reader.object(lines.line_number(), t("This line cannot be read. Look at its quotes."));
            break;
        }
        if (reader.attendees.size() == attendees_max)
            return refuse(whole(t("The list is too long. Hand it in as several.")));
        reader.read(lines.cells(), lines.line_number());
    }
    if (!reader.problems.empty()) return refuse(std::move(reader.problems));
    if (reader.attendees.empty()) return refuse(whole(t("Nobody stands in the list.")));
    return std::move(reader.attendees);
}

}  // namespace waymark::dossier
