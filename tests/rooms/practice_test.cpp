// SPDX-License-Identifier: Apache-2.0
// Practicing: a question, its reasons, and how far somebody came.
#include "exam/practice/bank.h"
#include "tests/rooms/walk.h"

using namespace waymark;
using application::TestBoard;

namespace {

const std::string domain = "/practice/il-crss/professional_responsibility";
constexpr auto first = "responsibility-01";

http::Fields chosen(const char* choice) { return {{"item", first}, {"choice", choice}}; }

}  // namespace

TEST_CASE("practice: a question tells its reasons once it is answered, and not before") {
    TestBoard board;
    Walk walk(board);
    const auto item = *exam::PracticeBank::shipped().find(first);
    const auto asked = walk.get(board.darnell, domain);
    CHECK(asked.shows("best response?"));
    for (const auto& option : item.english.options) {
        CHECK(asked.shows(option.text));
        CHECK_FALSE(asked.shows(option.why));
    }
    const auto told = walk.post(board.darnell, domain, chosen("a"));
    CHECK(told.shows("There is an answer that fits better."));
    for (const auto& option : item.english.options) CHECK(told.shows(option.why));
    CHECK(told.shows("Code of ethics, statement 10:"));
    CHECK(told.shows("Stays within the role"));
    CHECK(told.shows("?item=responsibility-02"));
    CHECK(walk.post(board.darnell, domain, chosen("c")).shows("Yes. This answer fits best."));

    walk.language = Language::spanish;
    walk.queries = {{"item", first}};
    CHECK(walk.get(board.darnell, domain).shows(item.spanish.question));
}

TEST_CASE("practice: an answer that was not offered is asked for again, and nothing is kept") {
    TestBoard board;
    Walk walk(board);
    const auto seen = walk.post(board.darnell, domain, chosen("z"));
    CHECK(seen.status == 422);
    CHECK(seen.shows("Choose one of the answers"));
    CHECK(walk.post(board.darnell, domain, {{"item", "none"}, {"choice", "a"}}).status == 404);
    CHECK(walk.post(board.darnell, domain, {}).status == 404);
    CHECK(walk.get(board.darnell, "/practice/il-crss/none").status == 404);
    CHECK(walk.get(board.darnell, "/practice/none/mentoring").status == 404);
    CHECK_FALSE(walk.get(board.darnell, "/practice").shows("Answered:"));
}

TEST_CASE("practice: everybody sees how far they came themselves, and can forget it") {
    TestBoard board;
    Walk walk(board);
    (void)walk.post(board.darnell, domain, chosen("a"));
    CHECK(walk.get(board.darnell, "/practice")
              .shows("Answered: 1. With the answer that fits best: 0."));
    // The newest answer counts, and what was not answered best comes first.
    CHECK(walk.get(board.darnell, domain).shows("Question 1 of"));
    (void)walk.post(board.darnell, domain, chosen("c"));
    CHECK(walk.get(board.darnell, "/practice")
              .shows("Answered: 1. With the answer that fits best: 1."));
    CHECK(walk.get(board.darnell, domain).shows("Question 2 of"));
    CHECK_FALSE(walk.get(board.sam, "/practice").shows("Answered:"));

    CHECK(walk.post(board.darnell, "/practice/clear", {}).location == "/en/practice");
    CHECK_FALSE(walk.get(board.darnell, "/practice").shows("Answered:"));
}
