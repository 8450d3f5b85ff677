// SPDX-License-Identifier: Apache-2.0
#include "desk/second/result.h"

#include <fmt/format.h>

#include "base/ensure.h"
#include "platform/crypto/sha256.h"
#include "platform/db/tx.h"
#include "platform/html/parts/parts.h"

namespace waymark::desk {

using application::Act;
using application::Attempt;
using application::Correction;
using application::Done;
using application::Refusal;

namespace {

std::string_view name_of(bool is_passed) { return is_passed ? "passed" : "not_passed"; }

}  // namespace

std::string to_text(const Correction& correction) {
    return fmt::format("{} {} {}", correction.attempt, name_of(correction.is_passed),
                       waymark::to_text(correction.on));
}

Correction correction_of(const tasks::Proposal& proposal) {
    const auto& text = proposal.wanted.arguments;
    const auto first = text.find(' ');
    const auto second = text.find(' ', first + 1);
    ensure(first != text.npos && second != text.npos, "a proposed correction has three words");
    const auto day = parse_date(text.substr(second + 1));
    ensure(day.has_value(), "a proposed correction can be read");
    const bool is_passed = text.substr(first + 1, second - first - 1) == name_of(true);
    return {text.substr(0, first), *day, is_passed, proposal.wanted.reason};
}

std::string ground_of(const application::Application& file) {
    std::string all = file.facts.number;
    for (const auto& one : file.facts.attempts)
        all += fmt::format("\n{} {} {} {}", one.id, one.exam, waymark::to_text(one.on),
                           name_of(one.is_passed));
    return crypto::sha256(all);
}

std::optional<application::Bar> bar_to_correct(const application::Application& file,
                                               const application::Reader& reader) {
    if (const auto bar = application::bar_to_read(file, reader)) return bar;
    return application::bar_of(file.facts, Act::correct_result, reader.who, file.person);
}

Done ask_to_correct(db::Tx& tx, const application::Occasion& now,
                    const application::ApplicationId& id, const Correction& correction) {
    const auto file = application::may_correct(tx, now, id, correction);
    if (!file) return refuse(file.error());
    const auto asked = tasks::propose(tx,
                                      {std::string(correct_result_act), id.text,
                                       to_text(correction), ground_of(*file), correction.why},
                                      now.who.text, now.now);
    if (!asked) return refuse(Refusal::waits_for_second);
    return id;
}

std::string spoken_result(bool is_passed, const words::Speaker& t) {
    return std::string(is_passed ? t("Passed") : t("The passing score is still to reach"));
}

std::string spoken_attempt(const Attempt& attempt, const scheme::Edition& edition,
                           const words::Speaker& t) {
    std::string title = attempt.exam;
    for (const auto& exam : edition.exams)
        if (exam.id == attempt.exam) title = exam.title.in(t.language());
    return t("{}, {}: {}", title, html::spoken_day(attempt.on, t.language()),
             spoken_result(attempt.is_passed, t));
}

}  // namespace waymark::desk
