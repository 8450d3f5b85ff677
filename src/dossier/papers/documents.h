// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "dossier/rules/paper_kind.h"
#include "dossier/store/line.h"
#include "platform/http/http.h"

namespace waymark::db {
class Tx;
}

/// Papers a person hands in: certificates, diplomas, transcripts, as files of one or more pages.
namespace waymark::dossier {

inline constexpr std::size_t paper_bytes_max = std::size_t{25} << 20;  ///< of one page's file
inline constexpr std::size_t pages_max = 20;
inline constexpr std::size_t documents_max = 500;
/// Of all pages a person ever handed in, those taken out of use among them: their files stay.
inline constexpr std::int64_t person_bytes_max = std::int64_t{1} << 30;

/// Whether a scanner has looked at a page. Where the board has none, pages stay `unchecked`.
enum class PageState : std::uint8_t { unchecked, pending, clean, suspect, error };
std::string_view name_of(PageState state);
/// Whether anybody may open a page, and count on it: one that waits to be looked at, or in which
/// something was found, is handed to nobody.
bool may_open(PageState state);

struct PaperPage {
    std::int64_t place = 1;
    std::string digest;
    PaperKind kind = PaperKind::pdf;
    std::int64_t bytes = 0;
    PageState state = PageState::unchecked;
};

struct Document {
    DocumentId id;
    people::PersonId person;
    std::string title;
    std::string about;  ///< `entry <id>` or `fact <name>`; empty when of nothing
    clock::Instant recorded_at;
    std::string recorded_by;
    bool is_removed = false;
    std::vector<PaperPage> pages;
};
bool may_open(const Document& document);  ///< every page of it
std::string about_entry(const LineId& entry);
std::string about_fact(std::string_view name);

enum class PaperRefusal : std::uint8_t {
    no_pages,
    too_many_pages,
    too_large,
    heic,          ///< to be sent as JPEG
    unknown_kind,  ///< neither PDF nor JPEG nor PNG
    key_is_gone,   ///< the person was erased
    too_many_documents,
    too_many_bytes,  ///< of this person, in all
    no_title,
    no_such_document,
    stands_behind,  ///< staff found hours in it, so it stays
};

/// Checks and counts the files, then keeps them, before the act that speaks of them; `first_state`
/// is theirs. What is refused leaves nothing on the disk.
Result<std::vector<PaperPage>, PaperRefusal> keep_pages(House& house,
                                                        const people::PersonId& person,
                                                        std::span<const std::string_view> files,
                                                        PageState first_state);

struct NewDocument {
    std::string title;
    std::string about;
    std::vector<PaperPage> pages;
};
/// Whether a paper can be called so.
bool is_title(std::string_view title);
Result<DocumentId, PaperRefusal> add_document(db::Tx& tx, const NewDocument& document,
                                              const Author& author, clock::Instant now);
/// Takes it out of use; the record that it was there stays.
Result<DocumentId, PaperRefusal> remove_document(db::Tx& tx, const DocumentId& id,
                                                 const Author& author, clock::Instant now);
/// Those in use, the newest first.
std::vector<Document> documents_of(db::Tx& tx, const people::PersonId& person);
std::optional<Document> find_document(db::Tx& tx, const DocumentId& id);

/// The bytes of a page, opened with its owner's key; nothing when that is no longer possible.
std::optional<std::string> bytes_of(House& house, const Document& document, const PaperPage& page);
/// A page as a file to keep: never shown in the board's own pages, and nothing in it runs.
http::Response download_of(const Document& document, const PaperPage& page, std::string bytes);

/// After so long a page that could not be looked at is tried once more.
inline constexpr std::int64_t scan_again_seconds = 10 * 60;
/// Has every page that waits looked at by the scanner behind this socket; for a job. A harmful one
/// becomes a task for staff. While the scanner is away, pages wait. How many were looked at.
int scan_pending(House& house, const std::string& socket);

/// Removes files that no page names and that are a day old: of papers that were refused, and of
/// writing that was broken off. For a job. How many.
int sweep_files(House& house);

}  // namespace waymark::dossier
