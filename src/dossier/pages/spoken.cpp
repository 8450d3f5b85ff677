// SPDX-License-Identifier: Apache-2.0
#include "dossier/pages/spoken.h"

#include "eligibility/eligibility.h"

namespace waymark::dossier {

std::string_view spoken(scheme::EntryKind kind, const words::Speaker& t) {
    switch (kind) {
        case scheme::EntryKind::training: return t("Training");
        case scheme::EntryKind::work: return t("Work");
        case scheme::EntryKind::supervision: return t("Supervision");
        case scheme::EntryKind::internship: return t("Internship");
        case scheme::EntryKind::course: return t("College course");
    }
    return {};
}

std::string_view spoken(Provenance provenance, const words::Speaker& t) {
    switch (provenance) {
        case Provenance::self: return t("You wrote it");
        case Provenance::supervisor: return t("Confirmed by someone who saw it");
        case Provenance::roster: return t("From the trainer's list");
        case Provenance::transcript: return t("From a school");
    }
    return {};
}

std::string_view spoken(scheme::Evidence evidence, const words::Speaker& t) {
    switch (evidence) {
        case scheme::Evidence::none:
        case scheme::Evidence::self: return t("Your own word");
        case scheme::Evidence::supervisor: return t("Someone confirmed it");
        case scheme::Evidence::document: return t("A paper shows it");
        case scheme::Evidence::notarized: return t("A notarized paper shows it");
        case scheme::Evidence::authority: return t("The board or a school confirmed it");
    }
    return {};
}

std::string_view spoken(DutyKind kind, const words::Speaker& t) {
    switch (kind) {
        case DutyKind::recovery_support: return t("Recovery support");
        case DutyKind::other_service: return t("Other service to people");
        case DutyKind::coordination: return t("Rides, schedules, front desk");
        case DutyKind::paperwork: return t("Paperwork");
        case DutyKind::supervising: return t("Leading other staff");
        case DutyKind::other: return t("Anything else");
    }
    return {};
}

std::string_view spoken(LineAnswer outcome, const words::Speaker& t) {
    switch (outcome) {
        case LineAnswer::open: return t("Waiting");
        case LineAnswer::confirmed: return t("Confirmed");
        case LineAnswer::struck: return t("Not confirmed");
    }
    return {};
}

std::string_view said(LineRefusal refusal, const words::Speaker& t) {
    switch (refusal) {
        case LineRefusal::no_such_line: return t("This entry is no longer in your list.");
        case LineRefusal::frozen:
            return t(
                "Someone confirmed this entry, so it stays as it is. Write to the board if it "
                "is wrong.");
        case LineRefusal::corrected_meanwhile:
            return t("This entry was changed a moment ago. Open it again.");
        case LineRefusal::beyond_the_day:
            return t(
                "With your other entries, this makes more than 24 hours in a day. Check the "
                "days and the hours.");
        case LineRefusal::no_amount: return t("Write how many hours, and days in their order.");
        case LineRefusal::too_many_categories:
            return t("Your list names too many different topics.");
        case LineRefusal::too_many_lines: return t("Your list is full.");
        case LineRefusal::no_such_employment: return t("Choose one of your jobs.");
    }
    return {};
}

std::string_view said(AskRefusal refusal, const words::Speaker& t) {
    switch (refusal) {
        case AskRefusal::no_lines: return t("Choose at least one entry.");
        case AskRefusal::too_many_lines: return t("Choose fewer entries for one letter.");
        case AskRefusal::no_such_line: return t("One of the entries was changed. Choose again.");
        case AskRefusal::line_is_frozen: return t("One of the entries is confirmed already.");
        case AskRefusal::line_is_asked_about:
            return t("You already asked someone about one of the entries.");
        case AskRefusal::bad_address: return t("Write an e-mail address, such as name@example.com");
        case AskRefusal::no_name: return t("Write the name of the person");
        case AskRefusal::no_such_attestation: return t("There is no such letter.");
        case AskRefusal::answered_already: return t("There is an answer already.");
        case AskRefusal::too_many_letters:
            return t("Many letters went out today, so this one has to wait. Try again tomorrow.");
        case AskRefusal::not_theirs:
            return t(
                "Someone at this address told us that the letter was not for them. Ask for "
                "the right address.");
    }
    return {};
}

std::string_view said(ReplyRefusal refusal, const words::Speaker& t) {
    switch (refusal) {
        case ReplyRefusal::no_such_link: return t("This link no longer works.");
        case ReplyRefusal::answered_already: return t("You have answered already.");
        case ReplyRefusal::lines_changed:
            return t("The hours were changed while you read. Please look again.");
        case ReplyRefusal::nothing_confirmed:
            return t("Tick the hours you confirm. If none is right, choose the second answer.");
        case ReplyRefusal::no_reason: return t("Write in a few words why not.");
        case ReplyRefusal::comment_too_long: return t("Please write less.");
    }
    return {};
}

std::string_view said(WorkRefusal refusal, const words::Speaker& t) {
    switch (refusal) {
        case WorkRefusal::no_employer: return t("Write the name of the employer");
        case WorkRefusal::ends_before_it_begins: return t("The last day comes before the first.");
        case WorkRefusal::too_many_jobs: return t("Your list of jobs is full.");
        case WorkRefusal::no_such_employment: return t("Choose one of your jobs.");
        case WorkRefusal::not_a_hundred: return t("The shares must make 100 percent together.");
        case WorkRefusal::too_long: return t("Please write less.");
    }
    return {};
}

std::string_view said(PaperRefusal refusal, const words::Speaker& t) {
    switch (refusal) {
        case PaperRefusal::no_pages: return t("Choose a file to hand in");
        case PaperRefusal::too_many_pages: return t("Hand in at most 20 pages at once.");
        case PaperRefusal::too_large:
            return t("A page is larger than 25 MB. Choose a smaller one.");
        case PaperRefusal::heic:
            return t(
                "This picture is in a format few programs open (HEIC). Send it as JPEG: take a "
                "screenshot of it, or choose \"Most compatible\" in the camera settings.");
        case PaperRefusal::unknown_kind: return t("Hand in a PDF, a JPEG or a PNG.");
        case PaperRefusal::key_is_gone: return t("This file no longer takes papers.");
        case PaperRefusal::too_many_documents: return t("Your list is full.");
        case PaperRefusal::too_many_bytes:
            return t("Your papers would take more than 1 GB together. Write to the board.");
        case PaperRefusal::no_title: return t("Write a name, so that you know it again");
        case PaperRefusal::no_such_document: return t("This paper is no longer in your list.");
        case PaperRefusal::stands_behind: return t("Staff found hours in this paper, so it stays.");
    }
    return {};
}

std::string_view field_of(LineRefusal refusal) {
    return refusal == LineRefusal::no_such_employment ? "employment" : "hours";
}

std::string_view field_of(AskRefusal refusal) {
    if (refusal == AskRefusal::bad_address || refusal == AskRefusal::not_theirs) return "email";
    return refusal == AskRefusal::no_name ? "name" : "line";
}

namespace {

Told told_letter(const mail::Posted& letter, const words::Speaker& t) {
    switch (letter.state) {
        case mail::State::queued: return {std::string(t("On its way")), "tag-wait"};
        case mail::State::handed_over: return {std::string(t("Sent")), "tag-wait"};
        case mail::State::bounced:
        case mail::State::given_up:
            return {std::string(t("Came back: check the address")), "tag-todo"};
        case mail::State::opened:
        case mail::State::answered: return {std::string(t("Opened")), "tag-wait"};
    }
    return {};
}

}  // namespace

Told told_state(const Attestation& asked, const std::vector<mail::Posted>& letters,
                clock::Instant now, const words::Speaker& t) {
    switch (asked.state) {
        case AttestationState::confirmed: return {std::string(t("Confirmed")), "tag-done"};
        case AttestationState::declined: return {std::string(t("Not confirmed")), "tag-todo"};
        case AttestationState::not_me:
            return {std::string(t("The letter reached someone else")), "tag-todo"};
        case AttestationState::taken_back: return {std::string(t("Taken back")), "tag-none"};
        case AttestationState::asked: break;
    }
    if (asked.expires_at <= now)
        return {std::string(t("The link ran out: send it again")), "tag-todo"};
    if (letters.empty()) return {std::string(t("On its way")), "tag-wait"};
    return told_letter(letters.front(), t);
}

std::string spoken_days(Date begun, Date on, Language language) {
    const auto last = html::spoken_day(on, language);
    if (begun == on) return last;
    return words::Speaker(language)("{} to {}", html::spoken_day(begun, language), last);
}

std::string amount_of(const Claim& claim, Language language) {
    return eligibility::amount_text(claim.amount, scheme::Unit::hour, language);
}

std::string title_of(const Claim& claim, const words::Speaker& t) {
    return claim.title.empty() ? std::string(spoken(claim.kind, t)) : claim.title;
}

}  // namespace waymark::dossier
