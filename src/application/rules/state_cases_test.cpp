// SPDX-License-Identifier: Apache-2.0
// The tables in src/application/cases, which the board's staff can read and add to.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "application/rules/state.h"
#include "base/ensure.h"

using namespace waymark;
using namespace waymark::application;

namespace {

using Words = std::vector<std::string>;

std::string trimmed(const std::string& text) {
    const auto from = text.find_first_not_of(' ');
    if (from == text.npos) return {};
    return text.substr(from, text.find_last_not_of(' ') - from + 1);
}
Words split(const std::string& text, char at) {
    Words parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, at);) parts.push_back(trimmed(part));
    return parts;
}
Words words_of(const std::string& text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}
Date day_of(const std::string& text) {
    const auto day = parse_date(text);
    if (!day) throw Fault("not a day: " + text);
    return *day;
}

/// `on 2026-02-01 judge_section training hours_short by sam`
Step step_of(const std::string& text, Date& day) {
    auto words = words_of(text);
    if (words.size() > 1 && words[0] == "on") {
        day = day_of(words[1]);
        words.erase(words.begin(), words.begin() + 2);
    }
    const auto act = words.empty() ? std::nullopt : act_named(words[0]);
    if (!act) throw Fault("not an act: " + text);
    Step step{.act = *act, .on = day};
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i] == "by")
            step.by = words.at(++i);
        else if (words[i] == "due")
            step.day = day_of(words.at(++i));
        else if (i == 1)
            step.about = words[i] == "-" ? "" : words[i];
        else
            step.word += (step.word.empty() ? "" : " ") + words[i];
    }
    return step;
}

std::string text_of(Acts acts) {
    std::string text;
    for (int i = 0; i < act_count; ++i)
        if (acts.has(static_cast<Act>(i)))
            text += (text.empty() ? "" : " ") + std::string(name_of(static_cast<Act>(i)));
    return text.empty() ? "nothing" : text;
}

Acts acts_in(const std::string& text) {
    Acts acts;
    if (text == "nothing") return acts;
    for (const auto& word : words_of(text)) {
        const auto act = act_named(word);
        if (!act) throw Fault("not an act: " + word);
        acts.add(*act);
    }
    return acts;
}

class Table {
public:
    /// How many lines were compared.
    int run(const std::filesystem::path& path) {
        std::ifstream in(path);
        for (std::string line; std::getline(in, line);) {
            ++number_;
            INFO(path.filename().string() << ":" << number_ << ": " << line);
            REQUIRE_NOTHROW(take(line));
        }
        return compared_;
    }

private:
    void take(const std::string& line) {
        if (line.empty() || line[0] == '#') return;
        if (line.starts_with("sections ")) {
            sections_ = words_of(line.substr(9));
        } else if (line.starts_with("today ")) {
            today_ = day_of(line.substr(6));
        } else if (line == "who") {
            is_of_people_ = true;
        } else if (line.starts_with("given ")) {
            given_ = line.substr(6);
        } else if (is_of_people_) {
            compare_who(split(line, '|'));
        } else {
            compare(split(line, '|'));
        }
    }

    Facts facts_after(const std::string& happened) const {
        Date day;
        std::vector<Step> steps;
        for (const auto& text : split(given_, ';')) steps.push_back(step_of(text, day));
        if (happened != "nothing")
            for (const auto& text : split(happened, ';')) steps.push_back(step_of(text, day));
        return facts_of(steps, {sections_, months_after(steps.front().on, 12), 30});
    }

    void compare_who(const Words& columns) {
        if (columns.size() != 4) throw Fault("want: name | what happened | who | not to be done");
        const auto facts = facts_after(columns[1]);
        Acts barred;
        for (int i = 0; i < act_count; ++i) {
            const auto act = static_cast<Act>(i);
            barred.add_if(bar_of(facts, act, columns[2], "ana") == Bar::same_person, act);
        }
        CHECK(text_of(barred) == text_of(acts_in(columns[3])));
        ++compared_;
    }

    void compare(const Words& columns) {
        if (columns.size() != 5) throw Fault("want: name | what happened | stage | turn | lawful");
        const auto state = state_of(facts_after(columns[1]), today_);
        CHECK(name_of(state.stage) == columns[2]);
        CHECK(name_of(state.turn) == columns[3]);
        CHECK(text_of(state.acts) == text_of(acts_in(columns[4])));
        ++compared_;
    }

    Words sections_;
    Date today_;
    bool is_of_people_ = false;
    std::string given_;
    int number_ = 0;
    int compared_ = 0;
};

}  // namespace

TEST_CASE("state: every line of every table stands where it says, with exactly its lawful acts") {
    int compared = 0;
    for (const auto& file : std::filesystem::directory_iterator("src/application/cases"))
        if (file.path().extension() == ".txt") compared += Table().run(file.path());
    CHECK(compared > 60);
}
