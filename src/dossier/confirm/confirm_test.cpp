// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "dossier/store/file_for_test.h"
#include "tasks/tasks.h"

using namespace waymark;
using namespace waymark::dossier;
using namespace waymark::dossier::testing;

namespace {

const Referee ruth = {"Ruth Okafor", "ruth@harbor.example", Language::english};

/// A file with two lines about which Ruth was asked.
struct Asked : File {
    LineId first = added(ethics());
    LineId second = added(month_of_work());
    AttestationId id = ask(ruth, {first, second}).value();

    Result<AttestationId, AskRefusal> ask(const Referee& referee, const std::vector<LineId>& ids) {
        return in([&](db::Tx& tx) { return ask_attestation(tx, house, referee, ids, maria); });
    }
    std::string secret() { return secret_in(letter("attestation.asked")); }
    Result<AttestationId, ReplyRefusal> answer(const std::string& link, const Reply& said) {
        return in([&](db::Tx& tx) { return reply(tx, house, link, said); });
    }
    Attestation now() {
        return in([&](db::Tx& tx) { return *find_attestation(tx, id); });
    }
    std::size_t tasks() {
        return in([](db::Tx& tx) { return tasks::open_tasks(tx, 10); }).size();
    }
};

}  // namespace

TEST_CASE("confirmation: what is confirmed freezes, and what was struck stays its owner's word") {
    Asked file;
    REQUIRE(
        file.answer(
                file.secret(),
                {ReplyKind::confirm, {file.first, file.second}, {file.second}, "She was there."})
            .has_value());
    const auto lines = file.lines();
    REQUIRE(lines.size() == 2);
    const auto& work = lines[0];
    CHECK(work.claim.evidence == scheme::Evidence::supervisor);
    CHECK(work.provenance == Provenance::supervisor);
    CHECK(work.confirmed_by == file.id);
    CHECK(work.supersedes == file.second);
    CHECK(lines[1].claim.evidence == scheme::Evidence::self);
    const auto removed =
        file.in([&](db::Tx& tx) { return remove_line(tx, work.id, file.maria, file.clock.now()); });
    CHECK(removed.error() == LineRefusal::frozen);
    const auto asked = file.now();
    CHECK(asked.state == AttestationState::confirmed);
    CHECK(asked.comment == "She was there.");
    REQUIRE(asked.lines.size() == 2);
    CHECK(asked.lines[0].outcome == LineAnswer::confirmed);
    CHECK(asked.lines[1].outcome == LineAnswer::struck);
    CHECK(file.letter("attestation.answered").to ==
          file.in([&](db::Tx& tx) { return people::person_of(tx, file.maria.person).email; }));
}

TEST_CASE("confirmation: an answer is given once") {
    Asked file;
    const auto secret = file.secret();
    REQUIRE(file.answer(secret, {ReplyKind::not_me, {}, {}, ""}).has_value());
    CHECK(file.now().state == AttestationState::not_me);
    CHECK(file.answer(secret, {ReplyKind::not_me, {}, {}, ""}).error() ==
          ReplyRefusal::answered_already);
    CHECK(file.answer("another", {ReplyKind::not_me, {}, {}, ""}).error() ==
          ReplyRefusal::no_such_link);
}

TEST_CASE("confirmation: to decline needs a reason") {
    Asked file;
    CHECK(file.answer(file.secret(), {ReplyKind::decline, {}, {}, "  "}).error() ==
          ReplyRefusal::no_reason);
    REQUIRE(file.answer(file.secret(), {ReplyKind::decline, {}, {}, "I was away."}).has_value());
    CHECK(file.now().state == AttestationState::declined);
}

TEST_CASE("confirmation: lines that were corrected since are looked at again") {
    Asked file;
    auto mended = ethics();
    mended.amount = Hours::of_hours(5);
    const auto next =
        file.in([&](db::Tx& tx) {
                return correct_line(tx, file.first, mended, file.maria, file.clock.now());
            })
            .value();
    const auto stale = std::vector{file.first, file.second};
    CHECK(file.answer(file.secret(), {ReplyKind::confirm, stale, stale, ""}).error() ==
          ReplyRefusal::lines_changed);
    const auto fresh = std::vector{next, file.second};
    CHECK(file.answer(file.secret(), {ReplyKind::confirm, fresh, {}, ""}).error() ==
          ReplyRefusal::nothing_confirmed);
    CHECK(file.answer(file.secret(), {ReplyKind::confirm, fresh, fresh, ""}).has_value());
}

TEST_CASE("confirmation: a corrected address gets a new link, and the old one dies") {
    Asked file;
    const auto old = file.secret();
    file.wait_days(1);
    const Referee mended = {"Ruth Okafor", "ruth@harborhouse.example", Language::spanish};
    REQUIRE(file.in([&](db::Tx& tx) {
                    return correct_address(tx, file.house, file.id, mended, file.maria);
                })
                .has_value());
    CHECK(file.letter("attestation.asked").to == "ruth@harborhouse.example");
    const auto found = [&](const std::string& secret) {
        return file.in([&](db::Tx& tx) { return find_attestation(tx, secret, file.clock.now()); })
            .has_value();
    };
    CHECK_FALSE(found(old));
    CHECK(found(file.secret()));
    CHECK(file.secret() != old);
    file.wait_days(31);
    CHECK_FALSE(found(file.secret()));
}

TEST_CASE("confirmation: what is taken back cannot be answered") {
    Asked file;
    REQUIRE(
        file.in([&](db::Tx& tx) { return take_back(tx, file.id, file.maria, file.clock.now()); })
            .has_value());
    CHECK(file.answer(file.secret(), {ReplyKind::not_me, {}, {}, ""}).error() ==
          ReplyRefusal::no_such_link);
}

TEST_CASE("confirmation: a line is asked about once at a time, and only by its owner") {
    Asked file;
    CHECK(file.ask(ruth, {file.first}).error() == AskRefusal::line_is_asked_about);
    CHECK(file.ask(ruth, {}).error() == AskRefusal::no_lines);
    CHECK(file.ask({"Ruth", "no address", Language::english}, {file.first}).error() ==
          AskRefusal::bad_address);
    CHECK(file.ask({" ", "r@example.org", Language::english}, {file.first}).error() ==
          AskRefusal::no_name);
    const auto others = file.in([&](db::Tx& tx) {
        return ask_attestation(tx, file.house, ruth, {file.first}, file.other);
    });
    CHECK(others.error() == AskRefusal::no_such_line);
}

TEST_CASE("confirmation: staff look at an address of one's own, or of several referees") {
    Asked file;
    CHECK(file.tasks() == 0);
    const auto third = file.added(ethics("2026-02-20"));
    REQUIRE(file.ask({"Somebody Else", "Ruth@Harbor.example ", Language::english}, {third})
                .has_value());
    CHECK(file.tasks() == 1);
    const auto fourth = file.added(ethics("2026-02-21"));
    const auto own =
        file.in([&](db::Tx& tx) { return people::person_of(tx, file.maria.person).email; });
    REQUIRE(file.ask({"A Friend", own, Language::english}, {fourth}).has_value());
    CHECK(file.tasks() == 2);
}

TEST_CASE("confirmation: a flagged referee counts as the own word until a person closed the task") {
    Asked file;
    const auto own =
        file.in([&](db::Tx& tx) { return people::person_of(tx, file.maria.person).email; });
    const auto flagged = [&] {
        return file.in([&](db::Tx& tx) {
            return std::optional(has_open_flags(tx, file.maria.person));
        }) == true;
    };
    const auto evidence = [&](const char* on) {
        for (const auto& entry : file.record().dossier.entries)
            if (entry.on == day(on)) return entry.evidence;
        return scheme::Evidence::none;
    };
    const auto line = file.added(ethics("2026-02-21"));
    CHECK_FALSE(flagged());
    file.wait_days(1);
    REQUIRE(file.ask({"A Friend", own, Language::english}, {line}).has_value());
    CHECK(flagged());
    REQUIRE(file.answer(file.secret(), {ReplyKind::confirm, {line}, {line}, ""}).has_value());
    CHECK(evidence("2026-02-21") == scheme::Evidence::self);
    const auto task = file.in([](db::Tx& tx) { return tasks::open_tasks(tx, 10); }).front().id;
    REQUIRE(file.in([&](db::Tx& tx) {
                    return tasks::close(tx, task, "account-3", "They share it.", file.clock.now());
                })
                .has_value());
    CHECK_FALSE(flagged());
    CHECK(evidence("2026-02-21") == scheme::Evidence::supervisor);
}

TEST_CASE("confirmation: reminders go out on their days, with the same link, until an answer") {
    Asked file;
    const auto secret = file.secret();
    const auto remind = [&] {
        return file.in([&](db::Tx& tx) { return remind_due(tx, file.house, file.clock.now()); });
    };
    file.wait_days(6);
    CHECK(remind() == 0);
    file.wait_days(1);
    CHECK(remind() == 1);
    CHECK(remind() == 0);
    CHECK(File::secret_in(file.letter("attestation.reminder")) == secret);
    file.wait_days(15);
    CHECK(remind() == 1);
    CHECK(remind() == 0);
    CHECK(file.now().reminders == 3);
}
