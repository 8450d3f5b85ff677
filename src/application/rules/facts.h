// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "application/rules/act.h"

/// What is so about an application, gathered from its steps. Days and verdicts only; words such as
/// "overdue" are worked out from them.
namespace waymark::application {

/// What the scheme and the board's rules give.
struct Frame {
    std::vector<std::string> sections;  ///< ids of the clauses that are judged, in their order
    std::optional<Date> draft_ends_on;  ///< last day to hand in
    int review_days = 30;               ///< to ask for another look at a decline
};

enum class Verdict : std::uint8_t { unread, met, ask, decline };

struct Section {
    std::string id;
    Verdict verdict = Verdict::unread;
    std::vector<std::string> codes = {};  ///< of reasons
    std::string note = {};
    int times_asked = 0;
};

/// Something the candidate was asked for.
struct Request {
    std::string id;
    std::string section;
    std::string what;
    Date asked_on;
    Date due;
    std::optional<Date> answered_on;
    std::string answer;
    bool is_reviewed = false;  ///< its section was judged after the answer

    bool is_open() const { return !answered_on; }
    bool is_overdue(Date today) const { return is_open() && due < today; }
};

/// Something that others were asked to confirm.
struct Verification {
    std::string id;
    std::string section;
    std::string what;
    Date due;
    std::optional<Date> received_on;
    bool is_confirmed = false;
};

/// An exam that was taken, as it is known now.
struct Attempt {
    std::string id;  ///< the place of the step that recorded it
    std::string exam;
    Date on;
    bool is_passed = false;
    bool is_corrected = false;
};

enum class Decision : std::uint8_t { none, approved, declined };

struct Facts {
    Frame frame;
    std::string edition;
    std::optional<Date> begun_on, submitted_on, withdrawn_on, fee_on, held_on, recommended_on,
        decided_on, review_asked_on, registered_on;
    std::string assigned_to, recommended_by, decided_by, number;
    std::string hold_note, decision_note, review_note;
    Decision recommendation = Decision::none;
    Decision decision = Decision::none;
    bool is_upheld = false;
    bool has_open_flags = false;      ///< staff have still to look at something in the file
    bool has_second_reading = false;  ///< since the last verification that was not confirmed
    std::vector<Attempt> attempts;    ///< at the exam, that are on record
    std::vector<Section> sections;
    std::vector<Request> requests;
    std::vector<Verification> verifications;
    std::vector<std::string> conflicted;  ///< ids of persons who may not judge

    // Ids of everybody who ever had a part in it. Who formed an opinion once is not the second pair
    // of eyes later; only a second opinion can lapse, when its author is made the reviewer.
    std::vector<std::string> holders;         ///< were given the file, or took it up
    std::vector<std::string> reviewers;       ///< judged, asked, verified or recommended
    std::vector<std::string> second_readers;  ///< gave a second opinion
    std::vector<std::string> deciders;        ///< approved or declined

    const Section* section(std::string_view id) const;
    const Request* request(std::string_view id) const;
    const Verification* verification(std::string_view id) const;
    const Attempt* attempt(std::string_view id) const;
    bool has_passed() const;
};

Facts facts_of(std::span<const Step> steps, Frame frame);

}  // namespace waymark::application
