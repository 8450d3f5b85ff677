// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "exam/practice/bank.h"
#include "exam/practice/read_item.h"
#include "exam/practice/tasks.h"
#include "platform/files/shipped.h"

using namespace waymark;
using namespace waymark::exam;

namespace {

const std::string good = R"(id: mentoring-99
for: [il-crss]
domain: mentoring
task: listening
level: recall
ethics: [3, 5]
key: b
en:
  scene: A scene.
  question: What now?
  options:
    a: {text: One, why: Because.}
    b: {text: Two, why: Because.}
    c: {text: Three, why: Because.}
es:
  scene: Una escena.
  question: "¿Qué ahora?"
  options:
    a: {text: Uno, why: Porque.}
    b: {text: Dos, why: Porque.}
    c: {text: Tres, why: Porque.}
)";

/// The good item with one thing written otherwise.
std::string with(std::string_view was, std::string_view is) {
    auto text = good;
    const auto at = text.find(was);
    REQUIRE(at != text.npos);
    return text.replace(at, was.size(), is);
}

ItemProblem trouble(std::string_view was, std::string_view is) {
    const auto item = read_item(with(was, is));
    REQUIRE_FALSE(item.has_value());
    return item.error();
}

}  // namespace

TEST_CASE("practice items: one is read with both its languages") {
    const auto item = read_item(good);
    REQUIRE(item.has_value());
    CHECK(item->id == "mentoring-99");
    CHECK(item->level == Level::recall);
    CHECK(item->ethics == std::vector{3, 5});
    CHECK(item->english.options.size() == 3);
    CHECK(item->in(Language::spanish).option("b")->text == "Dos");
    CHECK(item->english.option("d") == nullptr);
}

TEST_CASE("practice items: what is no item is refused, with its line and the remedy") {
    CHECK(trouble("key: b", "key: d").message == "the key d is none of the options");
    CHECK(trouble("listening", "flying").message == "the domain mentoring has no task flying");
    CHECK(trouble("mentoring\n", "magic\n").message == "there is no domain magic");
    CHECK(trouble("[3, 5]", "[3, 19]").message == "the code of ethics has statements 1 to 18");
    CHECK(trouble("[3, 5]", "[]").message == "ethics names one at least");
    CHECK(trouble("recall", "hard").message == "the level is recall, comprehension or application");
    CHECK(trouble("key: b", "key: b\nhint: x").message == "nothing is called hint here");
    CHECK(trouble("    c: {text: Three, why: Because.}\n", "").message ==
          "3 to 5 options are offered");
    CHECK(trouble("    c: {text: Tres", "    d: {text: Tres").message ==
          "both languages offer the same options, in the same order");
    const auto empty = trouble("question: What now?", "question: \"\"");
    CHECK(empty.message == "question is empty");
    CHECK(empty.line == 10);
    CHECK_FALSE(read_item("").has_value());
    CHECK_FALSE(read_item("- a").has_value());
}

TEST_CASE("practice items: each that is shipped can be read, has its own id and its file's name") {
    const auto bank = PracticeBank::shipped();
    const auto files = files::shipped_in("content/practice");
    REQUIRE(!files.empty());
    CHECK(bank.items().size() == files.size());
    std::set<std::string> ids;
    for (const auto& item : bank.items()) ids.insert(item.id);
    CHECK(ids.size() == files.size());
    for (const auto& file : files) {
        const auto name = file.path.substr(file.path.rfind('/') + 1);
        CHECK_MESSAGE(ids.contains(std::string(name.substr(0, name.rfind('.')))), file.path);
    }
}

TEST_CASE("practice items: no letter is the key of more than a third, nor the longest answer") {
    const auto bank = PracticeBank::shipped();
    std::map<std::string, std::size_t> keys;
    std::size_t longest = 0;
    for (const auto& item : bank.items()) {
        ++keys[item.key];
        const auto& options = item.english.options;
        const auto length = item.english.option(item.key)->text.size();
        if (std::all_of(options.begin(), options.end(),
                        [&](const Option& option) { return option.text.size() <= length; }))
            ++longest;
    }
    for (const auto& one : keys) CHECK_MESSAGE(3 * one.second <= bank.items().size(), one.first);
    CHECK(3 * longest <= bank.items().size());
}

TEST_CASE("practice items: every task has its words in both languages") {
    for (const auto* domain :
         {"advocacy", "professional_responsibility", "mentoring", "recovery_support"}) {
        CHECK(tasks_of(domain).size() >= 6);
        for (const auto task : tasks_of(domain))
            CHECK(spoken_task(task, words::Speaker(Language::english)) !=
                  spoken_task(task, words::Speaker(Language::spanish)));
    }
    CHECK(tasks_of("magic").empty());
}
