// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <random>
#include <set>

#include "base/fold.h"
#include "dossier/reading_for_test.h"
#include "dossier/wordings.h"

using namespace waymark;
using namespace waymark::dossier;
using eligibility::Entry;

namespace {

constexpr unsigned seed = 20260309;
constexpr int records = 300;

class RandomRecord {
public:
    explicit RandomRecord(std::mt19937& dice) : dice_(dice) {}

    Record make() {
        Record record;
        record.dossier.categories = {"advocacy", "ethics"};
        // A day for each entry, so that no day has more than its hours.
        for (int i = 0; i < 12; ++i) add_entry(record, *Date::of(2025, 1 + i, 1 + below(28)));
        record.dossier.facts.push_back({"crss_exam", any<scheme::Evidence>(5),
                                        Date::of(2025, 6, 1 + below(30)), std::nullopt,
                                        below(100)});
        record.dossier.facts.push_back({"high_school_diploma", any<scheme::Evidence>(5),
                                        std::nullopt, Date::of(2026, 6, 1 + below(30)),
                                        std::nullopt});
        for (std::size_t i = 0; i < scheme::milestone_count; ++i) {
            // The day of the judgement is nobody's to write, and so it has no word.
            const bool is_written = !word_for(static_cast<scheme::Milestone>(i)).empty();
            if (!is_written || below(2) == 0) continue;
            record.dossier.milestones[i] = Date::of(2025, 1 + below(6), 1 + below(28));
        }
        record.dossier = eligibility::sorted(std::move(record.dossier));
        return record;
    }

private:
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(dice_); }
    template <typename T>
    T any(int count) {
        return static_cast<T>(below(count));
    }

    void add_entry(Record& record, Date on) {
        static constexpr std::string_view titles[] = {
            "Plain", "Two words", "With, comma", "Semi;colon \"quoted\"", "Círculo", "=1+1"};
        Entry entry;
        entry.id = "e" + std::to_string(record.dossier.entries.size());
        entry.kind = any<scheme::EntryKind>(5);
        entry.on = on;
        entry.begun = below(3) == 0 ? days_before(on, below(10)) : on;
        // To the finest part there is, and within a day.
        entry.amount = Hours::of_parts(1 + below(24 * Hours::parts_per_hour));
        entry.categories = static_cast<std::uint64_t>(below(4));
        const std::string title(titles[below(6)]);
        entry.title = record.titles.number_of(title);
        entry.event =
            record.events.number_of(folded(title) + "/" + std::string(word_for(entry.kind)));
        entry.delivery = any<scheme::Delivery>(5);
        entry.recognition = any<scheme::Recognition>(5);
        entry.setting = any<scheme::Setting>(4);
        entry.evidence = any<scheme::Evidence>(5);
        entry.duty_share = static_cast<std::int8_t>(below(102) - 1);
        record.dossier.entries.push_back(std::move(entry));
    }

    std::mt19937& dice_;
};

/// The categories of an entry by name: their numbers are given in the order of reading.
std::set<std::string> categories_of(const Record& record, const Entry& entry) {
    std::set<std::string> names;
    for (std::size_t i = 0; i < record.dossier.categories.size(); ++i)
        if ((entry.categories >> i & 1) != 0) names.insert(record.dossier.categories[i]);
    return names;
}

void check_same(const Record& again, const Record& record, std::size_t at) {
    const auto& read = again.dossier.entries[at];
    const auto& written = record.dossier.entries[at];
    CHECK(again.titles.text(read.title) == record.titles.text(written.title));
    CHECK(again.events.text(read.event) == record.events.text(written.event));
    CHECK(categories_of(again, read) == categories_of(record, written));
    CHECK(read.id == written.id);
    CHECK(read.on == written.on);
    CHECK(read.begun == written.begun);
    CHECK(read.amount.parts() == written.amount.parts());
    CHECK(read.duty_share == written.duty_share);
    CHECK(read.delivery == written.delivery);
    CHECK(read.recognition == written.recognition);
    CHECK(read.setting == written.setting);
    CHECK(read.evidence == written.evidence);
}

void check_same_facts(const Record& again, const Record& record) {
    REQUIRE(again.dossier.facts.size() == record.dossier.facts.size());
    for (std::size_t at = 0; at < record.dossier.facts.size(); ++at) {
        const auto& read = again.dossier.facts[at];
        const auto& written = record.dossier.facts[at];
        CHECK(read.name == written.name);
        CHECK(read.on == written.on);
        CHECK(read.until == written.until);
        CHECK(read.value == written.value);
        CHECK(read.evidence == written.evidence);
    }
    CHECK(again.dossier.milestones == record.dossier.milestones);
}

}  // namespace

TEST_CASE("what is written reads back to the finest part, whatever the record") {
    std::mt19937 dice(seed);
    RandomRecord random(dice);
    for (int i = 0; i < records; ++i) {
        const auto record = random.make();
        for (const auto format : {Format::json, Format::csv}) {
            const auto text = format == Format::json ? to_json(record) : to_csv(record);
            CAPTURE(text);
            CHECK(problems_of(text, format).empty());
            const auto read_back = read(text, format, reading_for_test());
            REQUIRE(read_back.has_value());
            REQUIRE(read_back->dossier.entries.size() == record.dossier.entries.size());
            for (std::size_t at = 0; at < record.dossier.entries.size(); ++at)
                check_same(*read_back, record, at);
            check_same_facts(*read_back, record);
        }
    }
}
