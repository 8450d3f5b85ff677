// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "dossier/office/rosters.h"

/// Somebody says that hours which a list or a transcript brought into their file are not right.
/// They cannot change them; staff look, answer in words, and may take the hours out.
namespace waymark::dossier {

using DisputeId = Id<struct DisputeTag>;

enum class DisputeOutcome : std::uint8_t { taken_out, kept };

struct Dispute {
    DisputeId id;
    LineId entry;
    people::PersonId person;
    std::string reason;
    clock::Instant opened_at;
    std::optional<clock::Instant> answered_at;
    DisputeOutcome outcome = DisputeOutcome::kept;  ///< once it is answered
    std::string answer;

    bool is_open() const { return !answered_at; }
};

enum class DisputeRefusal : std::uint8_t {
    no_such_line,
    not_brought,  ///< its owner can change it, or a person confirmed it
    open_already,
    words_missing,
    words_too_long,
    no_such_dispute,
    answered_already,
    barred,  ///< nobody answers about their own file
};
inline constexpr std::size_t dispute_words_max = 1000;  ///< bytes

/// Whether its owner can say that a line is not right, since others brought it.
bool can_be_disputed(const Line& line);
/// Opens a task for staff.
Result<DisputeId, DisputeRefusal> dispute_entry(db::Tx& tx, const LineId& entry,
                                                std::string_view reason, const Author& author,
                                                clock::Instant now);
struct DisputeAnswer {
    DisputeOutcome outcome = DisputeOutcome::kept;
    std::string_view words;
};
/// Closes the task, and tells the owner by letter.
Result<DisputeId, DisputeRefusal> answer_dispute(db::Tx& tx, const OfficeWorker& by,
                                                 const DisputeId& id, const DisputeAnswer& answer);

std::optional<Dispute> find_dispute(db::Tx& tx, const DisputeId& id);
/// The newest about an entry.
std::optional<Dispute> dispute_about(db::Tx& tx, const LineId& entry);

}  // namespace waymark::dossier
