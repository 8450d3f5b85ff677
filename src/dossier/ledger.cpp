// SPDX-License-Identifier: Apache-2.0
#include "dossier/ledger.h"

#include <fmt/core.h>

#include <utility>

#include "base/fold.h"
#include "dossier/day_limit.h"

namespace waymark::dossier {

using eligibility::Entry;
using scheme::EntryKind;

namespace {

/// Some ledgers write a stretch of days under "from" and "to", where others write times of day.
bool is_stretch(const Row& row) {
    return !row.has(Field::date) && row.has(Field::to) && parse_day(row[Field::to].text);
}

Row as_stretch(Row row) {
    row[Field::begun] = std::exchange(row[Field::from], {});
    row[Field::date] = std::exchange(row[Field::to], {});
    return row;
}

/// Signs that are no part of any text, and that a terminal would obey.
bool is_unprintable(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool is_space = byte == '\t' || byte == '\n' || byte == '\r';
        if ((byte < 0x20 && !is_space) || byte == 0x7F) return true;
        // U+0080 to U+009F
        if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0)
            return true;
    }
    return false;
}

std::optional<Field> unprintable_in(const Row& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (is_unprintable(row.cells[i].text)) return static_cast<Field>(i);
    return std::nullopt;
}

std::shared_ptr<const KnownNames> names_of(const Reading& reading) {
    return std::make_shared<const KnownNames>(
        KnownNames{Spellings(reading.categories), Spellings(reading.facts)});
}

}  // namespace

Ledger::Ledger(const Reading& reading, Habits habits, Problems& problems,
               std::shared_ptr<const KnownNames> names)
    : reading_(reading),
      problems_(problems),
      cells_(reading, habits, problems),
      names_(names ? std::move(names) : names_of(reading)),
      categories_(reading.categories, names_->categories) {
    if (reading.further_to == nullptr) return;
    record_.titles = reading.further_to->titles;
    record_.events = reading.further_to->events;
    for (const Entry& entry : reading.further_to->dossier.entries) ids_before_.insert(entry.id);
}

void Ledger::expect(std::size_t entries) {
    record_.dossier.entries.reserve(entries);
    places_.reserve(entries);
}

std::string Ledger::id_of(const Row& row) const {
    if (row.has(Field::id)) return std::string(row[Field::id].text);
    return fmt::format("{}{}", reading_.further_to == nullptr ? '#' : '+', row.number);
}

void Ledger::add(const Row& row) {
    if (const auto field = unprintable_in(row)) {
        cells_.turn_to(row, fmt::format("#{}", row.number));
        cells_.object(*field, problems_.say()("a sign in it cannot be printed; write it again"));
        return;
    }
    cells_.turn_to(row, id_of(row));
    const auto kind = cells_.kind();
    if (!kind) return;
    switch (*kind) {
        case LineKind::training: return add_entry(row, EntryKind::training);
        case LineKind::work: return add_entry(row, EntryKind::work);
        case LineKind::supervision: return add_entry(row, EntryKind::supervision);
        case LineKind::internship: return add_entry(row, EntryKind::internship);
        case LineKind::course: return add_entry(row, EntryKind::course);
        case LineKind::fact: return add_fact(row);
        case LineKind::milestone: return add_milestone(row);
    }
}

void Ledger::add_entry(const Row& row, EntryKind kind) {
    if (is_stretch(row)) return add_entry(as_stretch(row), kind);
    Entry entry;
    entry.id = id_of(row);
    entry.kind = kind;
    cells_.turn_to(row, entry.id);
    read_days(entry);
    read_words(entry);
    read_amount(row, entry);
    read_categories(row, entry);
    if (cells_.is_good() && is_longer_than_its_days(entry))
        cells_.object(Field::hours,
                      problems_.say()("more than 24 hours a day; write the first day too (begun), "
                                      "or the hours of this day"));
    if (cells_.is_good()) read_names(row, entry);
    // A line with a mistake is kept for its id: once a problem was told, the record counts no more.
    keep(row, std::move(entry));
}

void Ledger::read_days(Entry& entry) {
    const auto& say = problems_.say();
    const auto on = cells_.past_day(Field::date);
    const auto begun = cells_.past_day(Field::begun);
    if (!cells_.is_good()) return;
    if (!on) {
        cells_.object(Field::date, say("the day is missing; write it, or take the line out"));
        return;
    }
    entry.on = *on;
    entry.begun = begun.value_or(*on);
    if (entry.begun > entry.on) {
        cells_.object(Field::begun, say("it begins after it ends; change the two days over"));
    }
}

void Ledger::read_words(Entry& entry) {
    entry.delivery = cells_.delivery();
    entry.recognition = cells_.recognition();
    entry.setting = cells_.setting();
    entry.evidence = cells_.evidence();
    entry.duty_share = static_cast<std::int8_t>(cells_.duty_share());
}

void Ledger::read_amount(const Row& row, Entry& entry) {
    const auto& say = problems_.say();
    const bool is_course = entry.kind == EntryKind::course;
    const auto amount = cells_.amount(is_course ? Bare::credits : Bare::hours);
    if (!amount) return;
    entry.amount = amount->hours;
    if (amount->is_academic && entry.recognition == scheme::Recognition::unknown) {
        entry.recognition = scheme::Recognition::academic;
    }
    if (!row.has(Field::hours) && entry.begun != entry.on) {
        cells_.object(Field::hours, say("for several days, write the hours of all of them"));
    }
}

void Ledger::read_categories(const Row& row, Entry& entry) {
    if (!row.has(Field::category)) return;
    const auto& say = problems_.say();
    const auto& found = categories_.found(row[Field::category].text);
    entry.categories = found.bits;
    if (found.are_too_many) {
        cells_.object(Field::category, say("a dossier may use {} categories; this is one more",
                                           eligibility::category_max));
    } else if (!found.unknown.empty()) {
        cells_.object(Field::category,
                      problems_.is_telling() ? unknown_category(found.unknown) : "");
    }
}

std::string Ledger::unknown_category(std::string_view name) const {
    const auto& say = problems_.say();
    const auto meant = categories_.nearest_to(name);
    if (meant.empty())
        return say("\"{}\" is not a category of these rules; the Model lists them", name);
    return say("\"{}\" is not a category of these rules; did you mean {}?", name, meant);
}

void Ledger::read_names(const Row& row, Entry& entry) {
    const std::string_view title = row[Field::title].text;
    const std::string_view event = row[Field::event].text;
    entry.title = record_.titles.number_of(title.empty() ? event : title);
    fold(event_, event.empty() ? title : event);
    if (event_.empty()) return;
    event_ += '/';  // folding leaves no such letter, so kind and name cannot run together
    event_ += word_for(entry.kind);
    entry.event = record_.events.number_of(event_);
}

void Ledger::keep(const Row& row, Entry entry) {
    const auto& say = problems_.say();
    auto& entries = record_.dossier.entries;
    if (entries.size() == entry_max) {
        problems_.add(row.at,
                      say("more than {} entries; hand them in as several files", entry_max));
        return;
    }
    entries.push_back(std::move(entry));
    places_.push_back(row.at);
    check_id(static_cast<std::uint32_t>(entries.size() - 1));
}

void Ledger::check_id(std::uint32_t index) {
    const auto& say = problems_.say();
    const auto& entries = record_.dossier.entries;
    const std::string& id = entries[index].id;
    if (ids_before_.contains(id)) {
        cells_.object(Field::id, say("the first file has an entry of this id; give it another"));
    } else if (const auto twin = ids_.take(entries, index)) {
        // Which line that was is counted through the whole file, so only for those who read it.
        cells_.object(Field::id, !problems_.is_telling()
                                     ? std::string()
                                     : say("this id stands twice, first on line {}; give each "
                                           "its own",
                                           problems_.line_of(places_[*twin])));
    }
}

void Ledger::check_days() {
    const auto& entries = record_.dossier.entries;
    const auto beyond = entry_beyond_the_day(entries);
    if (!beyond) return;
    problems_.add(places_[*beyond], entries[*beyond].id, name_of(Field::hours),
                  problems_.say()("with the other entries of {} this makes more than 24 hours a "
                                  "day; mend the days or the hours",
                                  to_text(entries[*beyond].on)));
}

Record Ledger::finish() {
    if (problems_.is_empty()) check_days();
    record_.dossier.categories = categories_.used();
    record_.dossier = eligibility::sorted(std::move(record_.dossier));
    return std::move(record_);
}

}  // namespace waymark::dossier
