// SPDX-License-Identifier: Apache-2.0
#include "tests/cases/case_table.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "base/ensure.h"

namespace waymark::cases {

namespace {

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, at);) {
        const auto from = part.find_first_not_of(" \t");
        const auto until = part.find_last_not_of(" \t");
        parts.push_back(from == std::string::npos ? "" : part.substr(from, until - from + 1));
    }
    return parts;
}

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

Hours hours_of(const std::string& text) {
    const auto point = text.find('.');
    const auto whole = std::stoll(text.substr(0, point));
    if (point == std::string::npos) return Hours::of_hours(whole);
    const auto cents = (text.substr(point + 1) + "0").substr(0, 2);
    return Hours::of_hundredths(whole * 100 + std::stoll(cents));
}

Date day_of(const std::string& text) {
    const auto date = parse_date(text);
    if (!date) throw Fault("not a day: " + text);
    return *date;
}

template <typename E>
bool set_named(E& value, const std::string& word,
               std::initializer_list<std::pair<const char*, E>> names) {
    for (const auto& [name, meant] : names)
        if (word == name) {
            value = meant;
            return true;
        }
    return false;
}

constexpr std::initializer_list<std::pair<const char*, scheme::EntryKind>> kinds = {
    {"training", scheme::EntryKind::training},
    {"work", scheme::EntryKind::work},
    {"supervision", scheme::EntryKind::supervision},
    {"internship", scheme::EntryKind::internship},
    {"course", scheme::EntryKind::course}};

constexpr std::initializer_list<std::pair<const char*, scheme::Milestone>> milestones = {
    {"submitted", scheme::Milestone::application_submitted},
    {"received", scheme::Milestone::application_received},
    {"certified", scheme::Milestone::certified},
    {"cycle", scheme::Milestone::cycle_started},
    {"expiry", scheme::Milestone::expiry},
    {"born", scheme::Milestone::born}};

// `training 25 advocacy+core on 2024-02-01 event CRSS-7 home_study recognized share 51 document`
class Evidence {
public:
    Evidence(eligibility::Dossier& dossier, Date day) : dossier_(dossier), day_(day) {}

    void add(const std::string& item) {
        const auto words = words_of(item);
        if (words.size() < 2) throw Fault("not evidence: " + item);
        scheme::EntryKind kind{};
        scheme::Milestone milestone{};
        if (set_named(kind, words[0], kinds))
            add_entry(kind, words);
        else if (set_named(milestone, words[0], milestones))
            dossier_.milestones[static_cast<std::size_t>(milestone)] = day_of(words[1]);
        else if (words[0] == "fact")
            add_fact(words);
        else
            throw Fault("not evidence: " + item);
    }

private:
    void add_entry(scheme::EntryKind kind, const std::vector<std::string>& words) {
        eligibility::Entry entry;
        entry.id = "e" + std::to_string(dossier_.entries.size() + 1);
        entry.kind = kind;
        entry.amount = hours_of(words[1]);
        entry.on = entry.begun = days_before(day_, 30);
        entry.recognition = scheme::Recognition::recognized;
        entry.evidence = scheme::Evidence::document;
        for (std::size_t i = 2; i < words.size(); ++i) i += add_detail(entry, words, i);
        dossier_.entries.push_back(entry);
    }

    // How many further words the detail took.
    std::size_t add_detail(eligibility::Entry& entry, const std::vector<std::string>& words,
                           std::size_t i) {
        using scheme::Delivery;
        using scheme::Recognition;
        using scheme::Setting;
        const auto& word = words[i];
        if (set_named(entry.delivery, word,
                      {{"in_person", Delivery::in_person},
                       {"live_online", Delivery::live_online},
                       {"self_paced", Delivery::self_paced},
                       {"home_study", Delivery::home_study}}))
            return 0;
        if (set_named(entry.recognition, word,
                      {{"unrecognized", Recognition::unrecognized},
                       {"petitioned", Recognition::petitioned}}))
            return 0;
        if (set_named(entry.setting, word,
                      {{"paid", Setting::paid}, {"volunteer", Setting::volunteer}}))
            return 0;
        if (set_named(entry.evidence, word,
                      {{"self", scheme::Evidence::self}, {"signed", scheme::Evidence::supervisor}}))
            return 0;
        if (word == "share")
            return entry.duty_share = static_cast<std::int8_t>(std::stoi(words.at(i + 1))), 1;
        if (word == "on") return entry.on = entry.begun = day_of(words.at(i + 1)), 1;
        if (word == "from") return entry.begun = day_of(words.at(i + 1)), 1;
        if (word == "event")
            return entry.event = static_cast<std::uint32_t>(std::stoul(words.at(i + 1))), 1;
        for (const auto& category : split(word, '+')) entry.categories |= bit_of(category);
        return 0;
    }

    std::uint64_t bit_of(const std::string& category) {
        auto& all = dossier_.categories;
        const auto found = std::ranges::find(all, category);
        if (found != all.end()) return UINT64_C(1) << (found - all.begin());
        all.push_back(category);
        return UINT64_C(1) << (all.size() - 1);
    }

    void add_fact(const std::vector<std::string>& words) {
        eligibility::Fact fact;
        fact.name = words[1];
        fact.evidence = scheme::Evidence::document;
        for (std::size_t i = 2; i < words.size(); ++i) {
            if (words[i] == "on")
                fact.on = day_of(words.at(++i));
            else if (words[i] == "until")
                fact.until = day_of(words.at(++i));
            else if (!set_named(fact.evidence, words[i],
                                {{"self", scheme::Evidence::self},
                                 {"notarized", scheme::Evidence::notarized},
                                 {"authority", scheme::Evidence::authority}}))
                fact.value = std::stoll(words[i]);
        }
        dossier_.facts.push_back(fact);
    }

    eligibility::Dossier& dossier_;
    Date day_;
};

class TableReader {
public:
    explicit TableReader(const std::filesystem::path& path) : path_(path) {}

    void read(std::vector<Case>& cases) {
        std::ifstream in(path_);
        for (std::string line; std::getline(in, line);) {
            ++line_;
            try {
                take(line, cases);
            } catch (const std::exception& e) {
                throw Fault(path_.filename().string() + ":" + std::to_string(line_) + ": " +
                            e.what());
            }
        }
    }

private:
    void take(const std::string& line, std::vector<Case>& cases) {
        if (line.empty() || line[0] == '#') return;
        if (line.starts_with("scheme ")) return take_scheme(words_of(line));
        if (line.starts_with("given ")) {
            given_ = line.substr(6);
            return;
        }
        const auto columns = split(line, '|');
        if (columns.size() != 3) throw Fault("want: name | evidence | findings");
        Case one{path_.filename().string(), line_, columns[0], scheme_, as_of_, purpose_, {}, {}};
        Evidence evidence(one.dossier, as_of_);
        for (const auto& item : split(given_, ';')) evidence.add(item);
        for (const auto& item : split(columns[1], ';'))
            if (item != "nothing") evidence.add(item);
        one.dossier = sorted(std::move(one.dossier));
        for (const auto& item : split(columns[2], ';')) one.expected.push_back(expectation(item));
        cases.push_back(std::move(one));
    }

    // scheme il-crss@2023-04 on 2024-06-01 [renewal]
    void take_scheme(const std::vector<std::string>& words) {
        scheme_ = words.at(1);
        as_of_ = day_of(words.at(3));
        purpose_ = words.size() > 4 && words[4] == "renewal" ? eligibility::Purpose::renewal
                                                             : eligibility::Purpose::certification;
        given_.clear();
    }

    static Expectation expectation(const std::string& item) {
        const auto words = words_of(item);
        if (words.size() < 2) throw Fault("not a finding: " + item);
        Expectation expected{words[0], words[1], words.size() > 2 ? words.back() : "", false};
        expected.is_counted = words.size() > 3 && words[2] == "counted";
        return expected;
    }

    std::filesystem::path path_;
    int line_ = 0;
    std::string scheme_, given_;
    Date as_of_;
    eligibility::Purpose purpose_ = eligibility::Purpose::certification;
};

}  // namespace

std::vector<Case> read_tables(const std::string& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& file : std::filesystem::directory_iterator(folder))
        if (file.path().extension() == ".txt") files.push_back(file.path());
    std::ranges::sort(files);
    std::vector<Case> cases;
    for (const auto& file : files) TableReader(file).read(cases);
    return cases;
}

}  // namespace waymark::cases
