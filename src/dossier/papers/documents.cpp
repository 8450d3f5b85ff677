// SPDX-License-Identifier: Apache-2.0
#include "dossier/papers/documents.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "base/ensure.h"
#include "base/fold.h"
#include "base/one_line.h"
#include "dossier/papers/queries.sql.h"
#include "dossier/papers/vault.h"
#include "dossier/store/rows.h"
#include "journal/journal.h"
#include "platform/crypto/uuid.h"
#include "platform/db/db.h"

namespace waymark::dossier {

namespace {

constexpr std::array<std::string_view, 5> states = {"unchecked", "pending", "clean", "suspect",
                                                    "error"};

PageState state_named(std::string_view name) {
    for (std::size_t i = 0; i < states.size(); ++i)
        if (states[i] == name) return static_cast<PageState>(i);
    throw Bug("a stored state of a page can be read");
}

Document document_of(db::Tx& tx, const db::Row& row) {
    Document document;
    document.id = {row["id"].text()};
    document.person = {row["person_id"].text()};
    document.title = row["title"].text();
    document.about = row["about"].text();
    document.recorded_at = instant_of(row["recorded_at"]);
    document.recorded_by = row["recorded_by"].text();
    document.is_removed = !row["removed_at"].is_null();
    for (const auto& page : tx.query(sql::pages_of, document.id.text)) {
        const auto kind = paper_kind_named(page["kind"].text());
        ensure(kind.has_value(), "a stored kind of paper can be read");
        document.pages.push_back({page["place"].integer(), page["digest"].text(), *kind,
                                  page["bytes"].integer(), state_named(page["state"].text())});
    }
    return document;
}

std::optional<PaperRefusal> trouble_with(std::span<const std::string_view> files) {
    if (files.empty()) return PaperRefusal::no_pages;
    if (files.size() > pages_max) return PaperRefusal::too_many_pages;
    for (const auto bytes : files) {
        if (bytes.size() > paper_bytes_max) return PaperRefusal::too_large;
        if (is_heic(bytes)) return PaperRefusal::heic;
        if (!kind_of_paper(bytes)) return PaperRefusal::unknown_kind;
    }
    return std::nullopt;
}

/// Whether so many more bytes find room in the person's file.
std::optional<PaperRefusal> lack_of_room(db::Tx& tx, const people::PersonId& person,
                                         std::int64_t more) {
    if (tx.query(sql::documents_of, person.text).size() >= documents_max)
        return PaperRefusal::too_many_documents;
    if (tx.one(sql::bytes_of, person.text)["bytes"].integer() + more > person_bytes_max)
        return PaperRefusal::too_many_bytes;
    return std::nullopt;
}

struct Room {
    std::optional<std::string> key;
    std::optional<PaperRefusal> trouble;
};

}  // namespace

std::string_view name_of(PageState state) { return states[static_cast<std::size_t>(state)]; }

bool may_open(PageState state) {
    return state == PageState::clean || state == PageState::unchecked;
}

bool may_open(const Document& document) {
    return std::ranges::all_of(document.pages,
                               [](const PaperPage& page) { return may_open(page.state); });
}

bool is_title(std::string_view title) {
    return !folded(title).empty() && title.size() <= people::name_max && is_one_line(title);
}

std::string about_entry(const LineId& entry) { return "entry " + entry.text; }
std::string about_fact(std::string_view name) { return "fact " + std::string(name); }

Result<std::vector<PaperPage>, PaperRefusal> keep_pages(House& house,
                                                        const people::PersonId& person,
                                                        std::span<const std::string_view> files,
                                                        PageState first_state) {
    if (const auto trouble = trouble_with(files)) return refuse(*trouble);
    std::int64_t more = 0;
    for (const auto bytes : files) more += static_cast<std::int64_t>(bytes.size());
    const auto [key, trouble] = db::read(house.database, [&](db::Tx& tx) {
        return Room{people::key_of(tx, house.keyring, person), lack_of_room(tx, person, more)};
    });
    if (!key) return refuse(PaperRefusal::key_is_gone);
    if (trouble) return refuse(*trouble);
    std::vector<PaperPage> pages;
    for (const auto bytes : files)
        pages.push_back({static_cast<std::int64_t>(pages.size() + 1),
                         put_in_vault(house, person, *key, bytes), *kind_of_paper(bytes),
                         static_cast<std::int64_t>(bytes.size()), first_state});
    return pages;
}

Result<DocumentId, PaperRefusal> add_document(db::Tx& tx, const NewDocument& document,
                                              const Author& author, clock::Instant now) {
    if (document.pages.empty()) return refuse(PaperRefusal::no_pages);
    if (!is_title(document.title)) return refuse(PaperRefusal::no_title);
    std::int64_t more = 0;
    for (const auto& page : document.pages) more += page.bytes;
    // Once more, since others of the same person may have come meanwhile.
    if (const auto trouble = lack_of_room(tx, author.person, more)) return refuse(*trouble);
    const auto id = crypto::new_id<DocumentId>(now);
    tx.execute(sql::add_document, id.text, author.person.text, document.title, document.about,
               clock::to_text(now), author.by);
    for (const auto& page : document.pages)
        tx.execute(sql::add_page, id.text, page.place, page.digest, name_of(page.kind), page.bytes,
                   name_of(page.state));
    journal::record(tx, {"document.added", author.by, id.text, author.person.text}, now);
    return id;
}

Result<DocumentId, PaperRefusal> remove_document(db::Tx& tx, const DocumentId& id,
                                                 const Author& author, clock::Instant now) {
    const auto document = find_document(tx, id);
    if (!document || document->is_removed ||
        !people::is_one_person(tx, document->person, author.person))
        return refuse(PaperRefusal::no_such_document);
    if (tx.find(sql::line_shown_by, id.text)) return refuse(PaperRefusal::stands_behind);
    tx.execute(sql::remove_document, id.text, clock::to_text(now));
    journal::record(tx, {"document.removed", author.by, id.text, author.person.text}, now);
    return id;
}

std::vector<Document> documents_of(db::Tx& tx, const people::PersonId& person) {
    std::vector<Document> documents;
    const auto records = people::records_of(tx, person);
    for (const auto& record : records)
        for (const auto& row : tx.query(sql::documents_of, record.text))
            documents.push_back(document_of(tx, row));
    if (records.size() > 1)
        std::ranges::sort(documents, std::ranges::greater{},
                          [](const Document& one) { return std::tie(one.recorded_at, one.id); });
    return documents;
}

std::optional<Document> find_document(db::Tx& tx, const DocumentId& id) {
    const auto row = tx.find(sql::document, id.text);
    return row ? std::optional(document_of(tx, *row)) : std::nullopt;
}

std::optional<std::string> bytes_of(House& house, const Document& document, const PaperPage& page) {
    const auto key = db::read(house.database, [&](db::Tx& tx) {
        return people::key_of(tx, house.keyring, document.person);
    });
    if (!key) return std::nullopt;
    return taken_from_vault(house, document.person, *key, page.digest);
}

http::Response download_of(const Document& document, const PaperPage& page, std::string bytes) {
    http::Response response;
    response.content_type = content_type_of(page.kind);
    response.body = std::move(bytes);
    // The name is made by us: no letter of a title reaches a header.
    const auto name = fmt::format("{}-{}.{}", document.id.text, page.place, name_of(page.kind));
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.headers.emplace_back("Content-Security-Policy", "sandbox; default-src 'none'");
    return response;
}

}  // namespace waymark::dossier
