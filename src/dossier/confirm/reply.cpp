// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/fold.h"
#include "dossier/confirm/letters.h"
#include "dossier/confirm/queries.sql.h"
#include "dossier/confirm/rows.h"
#include "dossier/store/lines.h"
#include "dossier/store/rows.h"
#include "journal/journal.h"
#include "platform/clock/clock.h"
#include "platform/db/tx.h"

namespace waymark::dossier {

namespace {

bool has(const std::vector<LineId>& ids, const LineId& id) {
    return std::ranges::find(ids, id) != ids.end();
}

/// Whether the referee saw exactly the lines as they are now.
bool are_as_shown(const Attestation& asked, const std::vector<LineId>& shown) {
    return shown.size() == asked.lines.size() &&
           std::ranges::all_of(asked.lines,
                               [&](const AttestedLine& line) { return has(shown, line.line.id); });
}

std::optional<ReplyRefusal> trouble_with(const Attestation& asked, const Reply& reply) {
    if (asked.state != AttestationState::asked) return ReplyRefusal::answered_already;
    if (reply.comment.size() > comment_max) return ReplyRefusal::comment_too_long;
    switch (reply.kind) {
        case ReplyKind::not_me: return std::nullopt;
        case ReplyKind::decline:
            if (trimmed(reply.comment).empty()) return ReplyRefusal::no_reason;
            return std::nullopt;
        case ReplyKind::confirm: break;
    }
    if (!are_as_shown(asked, reply.shown)) return ReplyRefusal::lines_changed;
    const bool has_any = std::ranges::any_of(
        asked.lines, [&](const AttestedLine& line) { return has(reply.confirmed, line.line.id); });
    if (!has_any) return ReplyRefusal::nothing_confirmed;
    return std::nullopt;
}

void settle(db::Tx& tx, const Attestation& asked, const Line& line, std::string_view outcome,
            const LineId& now_at) {
    tx.execute(sql::settle_attested_line, asked.id.text, line.entry.text, outcome, now_at.text);
}

/// The line as confirmed, which supersedes it and is its owner's to change no more.
void confirm(db::Tx& tx, const Attestation& asked, const Line& line, clock::Instant now) {
    auto next = successor_of(line, now, asked.id.text);
    next.claim = as_confirmed(line.claim);
    // A list or a transcript that came meanwhile says more than the person asked.
    if (!line.is_frozen()) next.provenance = Provenance::supervisor;
    next.confirmed_by = asked.id;
    save(tx, next);
    settle(tx, asked, line, "confirmed", next.id);
}

AttestationState state_after(ReplyKind kind) {
    switch (kind) {
        case ReplyKind::confirm: return AttestationState::confirmed;
        case ReplyKind::decline: return AttestationState::declined;
        case ReplyKind::not_me: return AttestationState::not_me;
    }
    return AttestationState::declined;
}

std::string_view act_of(ReplyKind kind) {
    switch (kind) {
        case ReplyKind::confirm: return "attestation.confirmed";
        case ReplyKind::decline: return "attestation.declined";
        case ReplyKind::not_me: return "attestation.denied";
    }
    return {};
}

}  // namespace

Result<AttestationId, ReplyRefusal> reply(db::Tx& tx, const House& house, std::string_view secret,
                                          const Reply& reply) {
    const auto now = house.clock.now();
    const auto asked = find_attestation(tx, secret, now);
    if (!asked) return refuse(ReplyRefusal::no_such_link);
    if (const auto trouble = trouble_with(*asked, reply)) return refuse(*trouble);
    if (reply.kind == ReplyKind::confirm) {
        for (const auto& line : asked->lines) {
            if (has(reply.confirmed, line.line.id))
                confirm(tx, *asked, line.line, now);
            else
                settle(tx, *asked, line.line, "struck", line.line.id);
        }
    }
    tx.execute(sql::close_attestation, asked->id.text, name_of(state_after(reply.kind)),
               reply.comment, clock::to_text(now));
    const auto letters = mail::letters_about(tx, asked->id.text);
    if (!letters.empty()) mail::mark_answered(tx, letters.front().id, now);
    journal::record(
        tx, {std::string(act_of(reply.kind)), asked->id.text, asked->id.text, asked->person.text},
        now);
    post_answered(tx, house, *asked, now);
    return asked->id;
}

}  // namespace waymark::dossier
