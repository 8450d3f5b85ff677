// SPDX-License-Identifier: Apache-2.0
#include "application/proofs.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/ensure.h"
#include "base/typed.h"
#include "platform/clock/instant.h"
#include "platform/json/json.h"
#include "platform/json/writer.h"

namespace waymark::application {

namespace {

using dossier::AttestationState;
using dossier::LineAnswer;

constexpr std::array states = {AttestationState::asked, AttestationState::confirmed,
                               AttestationState::declined, AttestationState::not_me,
                               AttestationState::taken_back};
constexpr std::array<std::string_view, 3> answers = {"open", "confirmed", "struck"};

KeptPaper kept(const dossier::Document& document) {
    KeptPaper paper{document.id, document.title, document.about, document.recorded_at, {}};
    for (const auto& page : document.pages) paper.pages.push_back({page.place, page.digest});
    return paper;
}

Statement kept(const dossier::Attestation& asked) {
    Statement one;
    one.id = asked.id;
    one.name = asked.referee.name;
    one.address = asked.referee.email;
    one.state = asked.state;
    one.comment = asked.comment;
    one.issue = asked.issue;
    one.asked_at = asked.asked_at;
    one.answered_at = asked.answered_at;
    for (const auto& [line, outcome] : asked.lines)
        one.lines.push_back(
            {line.entry, line.claim.title, line.claim.amount, line.claim.on, outcome});
    return one;
}

void write(json::Writer& out, const KeptPaper& paper) {
    out.object().key("id").text(paper.id.text).key("title").text(paper.title);
    out.key("about").text(paper.about);
    out.key("recorded_at").text(clock::to_text(paper.recorded_at)).key("pages").array();
    for (const auto& page : paper.pages)
        out.object().key("place").number(page.place).key("digest").text(page.digest).end();
    out.end().end();
}

void write(json::Writer& out, const Statement& one) {
    out.object().key("id").text(one.id.text).key("name").text(one.name);
    out.key("address").text(one.address).key("state").text(dossier::name_of(one.state));
    out.key("comment").text(one.comment).key("issue").number(one.issue);
    out.key("asked_at").text(clock::to_text(one.asked_at));
    if (one.answered_at) out.key("answered_at").text(clock::to_text(*one.answered_at));
    out.key("lines").array();
    for (const auto& line : one.lines) {
        out.object().key("entry").text(line.entry.text).key("title").text(line.title);
        out.key("parts").number(line.amount.parts()).key("on").text(to_text(line.on));
        out.key("outcome").text(answers[static_cast<std::size_t>(line.outcome)]).end();
    }
    out.end().end();
}

/// One object of the kept text; what is not as it was written is a bug.
class Kept {
public:
    Kept(const json::Document& document, const json::Node& node)
        : document_(document), node_(node) {}

    bool has(std::string_view key) const { return document_.member(node_, key) != nullptr; }
    std::string text(std::string_view key) const { return std::string(member(key).text); }
    std::int64_t number(std::string_view key) const {
        return read(parse_whole(member(key).text, std::numeric_limits<std::int64_t>::max()));
    }
    clock::Instant instant(std::string_view key) const {
        return read(clock::parse_instant(member(key).text));
    }
    Date day(std::string_view key) const { return read(parse_date(member(key).text)); }
    template <typename Take>
    void each(std::string_view key, Take take) const {
        for (const auto* one = document_.first_in(member(key)); one != nullptr;
             one = document_.after(*one))
            take(Kept(document_, *one));
    }

private:
    const json::Node& member(std::string_view key) const {
        const auto* found = document_.member(node_, key);
        ensure(found != nullptr, "kept proofs have every member");
        return *found;
    }
    template <typename T>
    static T read(std::optional<T> value) {
        ensure(value.has_value(), "kept proofs can be read");
        return *value;
    }

    const json::Document& document_;
    const json::Node& node_;
};

KeptPaper paper_in(const Kept& from) {
    KeptPaper paper{
        {from.text("id")}, from.text("title"), from.text("about"), from.instant("recorded_at"), {}};
    from.each("pages", [&](const Kept& page) {
        paper.pages.push_back({page.number("place"), page.text("digest")});
    });
    return paper;
}

Statement statement_in(const Kept& from) {
    Statement one;
    one.id = {from.text("id")};
    one.name = from.text("name");
    one.address = from.text("address");
    const auto state = std::ranges::find(
        states, from.text("state"), [](AttestationState each) { return dossier::name_of(each); });
    ensure(state != states.end(), "a kept state can be read");
    one.state = *state;
    one.comment = from.text("comment");
    one.issue = from.number("issue");
    one.asked_at = from.instant("asked_at");
    if (from.has("answered_at")) one.answered_at = from.instant("answered_at");
    from.each("lines", [&](const Kept& line) {
        const auto outcome = std::ranges::find(answers, line.text("outcome"));
        ensure(outcome != answers.end(), "a kept answer can be read");
        one.lines.push_back({{line.text("entry")},
                             line.text("title"),
                             Hours::of_parts(line.number("parts")),
                             line.day("on"),
                             static_cast<LineAnswer>(outcome - answers.begin())});
    });
    return one;
}

template <typename T>
const T* found_in(const std::vector<T>& all, std::string_view id) {
    const auto place = std::ranges::find_if(all, [id](const T& one) { return one.id.text == id; });
    return place == all.end() ? nullptr : &*place;
}

}  // namespace

const KeptPaper* Proofs::paper(std::string_view id) const { return found_in(papers, id); }
const Statement* Proofs::statement(std::string_view id) const { return found_in(statements, id); }

Proofs proofs_of(db::Tx& tx, const people::PersonId& person) {
    Proofs proofs;
    for (const auto& document : dossier::documents_of(tx, person))
        proofs.papers.push_back(kept(document));
    for (const auto& asked : dossier::attestations_of(tx, person))
        proofs.statements.push_back(kept(asked));
    return proofs;
}

std::string to_json(const Proofs& proofs) {
    json::Writer out(json::Layout::compact);
    out.object().key("papers").array();
    for (const auto& paper : proofs.papers) write(out, paper);
    out.end().key("statements").array();
    for (const auto& one : proofs.statements) write(out, one);
    out.end().end();
    return out.done();
}

Proofs proofs_in(std::string_view text) {
    const auto document = json::parse(text);
    ensure(document.has_value(), "kept proofs are JSON");
    const Kept root(*document, document->root());
    Proofs proofs;
    root.each("papers", [&](const Kept& one) { proofs.papers.push_back(paper_in(one)); });
    root.each("statements",
              [&](const Kept& one) { proofs.statements.push_back(statement_in(one)); });
    return proofs;
}

}  // namespace waymark::application
