// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "dossier/store/line.h"

namespace waymark::db {
class Tx;
}

/// Hours confirmed by somebody who saw them, without an account: a letter carries a link, and the
/// page behind it lists the hours. Opening the link changes nothing; its buttons do.
namespace waymark::dossier {

/// The link works for so long after it was sent.
inline constexpr std::int64_t attestation_seconds = 30 * 24 * 60 * 60;
/// Days after which a reminder goes out, while there is no answer.
inline constexpr std::array<int, 3> reminder_days = {7, 14, 21};
inline constexpr std::size_t attested_lines_max = 200;
inline constexpr std::size_t comment_max = 2000;  ///< bytes

struct Referee {
    std::string name;
    std::string email;
    Language language = Language::english;
};

enum class AttestationState : std::uint8_t { asked, confirmed, declined, not_me, taken_back };
std::string_view name_of(AttestationState state);

enum class LineAnswer : std::uint8_t { open, confirmed, struck };

struct AttestedLine {
    Line line;  ///< as it stands now
    LineAnswer outcome = LineAnswer::open;
};

/// What staff should look at before an answer counts for more than the candidate's own word.
enum class Flag : std::uint8_t {
    own_address,     ///< it is the candidate's, or they followed the link themselves
    shared_address,  ///< it stands for referees of several names
};

struct Attestation {
    AttestationId id;
    people::PersonId person;
    Referee referee;
    AttestationState state = AttestationState::asked;
    std::string comment;  ///< of the referee
    std::int64_t issue = 1;
    std::int64_t reminders = 0;
    clock::Instant created_at;
    clock::Instant asked_at;  ///< when the link that now works was sent
    clock::Instant expires_at;
    std::optional<clock::Instant> answered_at;
    std::vector<Flag> flags;          ///< those that staff have not closed
    std::vector<AttestedLine> lines;  ///< those taken back by their owner are not among them
};

enum class AskRefusal : std::uint8_t {
    no_lines,
    too_many_lines,
    no_such_line,
    line_is_frozen,
    line_is_asked_about,  ///< a letter about it is still open
    bad_address,
    no_name,
    no_such_attestation,
    answered_already,
};

/// Posts the letter. An address that stands for referees of several names, or is the candidate's
/// own, becomes a task for staff; the letter goes out all the same.
Result<AttestationId, AskRefusal> ask_attestation(db::Tx& tx, const House& house,
                                                  const Referee& referee,
                                                  const std::vector<LineId>& lines,
                                                  const Author& author);
/// Posts a new letter to a corrected address; the link before no longer works.
Result<AttestationId, AskRefusal> correct_address(db::Tx& tx, const House& house,
                                                  const AttestationId& id, const Referee& referee,
                                                  const Author& author);
Result<AttestationId, AskRefusal> take_back(db::Tx& tx, const AttestationId& id,
                                            const Author& author, clock::Instant now);

/// What a link opens; nothing when it was replaced, taken back or ran out, or never was.
std::optional<Attestation> find_attestation(db::Tx& tx, std::string_view secret,
                                            clock::Instant now);
/// Notes that the link was followed; whoever did it may be a program that looks for viruses.
void note_opened(db::Tx& tx, const Attestation& attestation, clock::Instant now);

enum class ReplyKind : std::uint8_t { confirm, decline, not_me };
struct Reply {
    ReplyKind kind = ReplyKind::confirm;
    std::vector<LineId> shown;  ///< what the referee saw; nothing else is confirmed
    std::vector<LineId> confirmed;
    std::string comment;  ///< or the reason for declining
};
enum class ReplyRefusal : std::uint8_t {
    no_such_link,
    answered_already,
    lines_changed,      ///< the candidate corrected them since; look again
    nothing_confirmed,  ///< every line was struck: that is declining
    no_reason,
    comment_too_long,
};
/// Confirmed lines freeze: they outlive the referee's leaving and the employer's closing.
Result<AttestationId, ReplyRefusal> reply(db::Tx& tx, const House& house, std::string_view secret,
                                          const Reply& reply);

/// The newest first.
std::vector<Attestation> attestations_of(db::Tx& tx, const people::PersonId& person);
std::optional<Attestation> find_attestation(db::Tx& tx, const AttestationId& id);
/// Everybody who ever named this address as a referee's, however it is written.
std::vector<people::PersonId> who_named(db::Tx& tx, std::string_view email);

/// Whether staff still have to look at somebody whom this person asked: nothing is approved until
/// a person closed the task about it.
bool has_open_flags(db::Tx& tx, const people::PersonId& person);

/// Sends each reminder whose day has come; for a job, once an hour. How many letters it posted.
int remind_due(db::Tx& tx, const House& house, clock::Instant now);

}  // namespace waymark::dossier
